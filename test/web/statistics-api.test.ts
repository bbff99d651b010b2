/** Open data as any program sees it: every shipped table read back cell by cell, parts, refusals, and the description of it all. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { MOST_CELLS } from '../../src/web/statistics-api.js';
import { cubeIn, tell } from '../statistics/made-up.js';
import { tables } from '../statistics/shipped.js';
import { door, shipped } from './open-door.js';
import { type Started, startWeb } from './start-web.js';

// The package has no types, and its name for import is that of a bundler.
const toolkit = createRequire(import.meta.url)('jsonstat-toolkit') as { default?: unknown };
const JSONstat = (toolkit.default ?? toolkit) as (json: unknown) => { Data(): { value: number | null }[] };

const REGION = 'employed-one-year-after-by-region';

interface Listed {
  readonly total: number;
  readonly pages: number;
  readonly next: string | null;
  readonly datasets: readonly {
    readonly id: string;
    readonly href: string;
    readonly csv: string;
    readonly cells: number;
  }[];
}

describe('the open data', () => {
  let started: Started;
  before(async () => {
    started = await startWeb({ statistics: door });
  });
  after(() => started.web.close());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(started.url + path, { headers });
  const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
  const refusal = async (path: string): Promise<[number, string, string]> => {
    const response = await get(path);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    return [response.status, error.code, error.message];
  };

  it('lists every table, page by page', async () => {
    const first = await json<Listed>('/api/statistics/datasets?size=4');
    assert.deepEqual([first.total, first.pages, first.datasets.length], [6, 2, 4]);
    const second = (await (await fetch(first.next ?? '')).json()) as Listed;
    assert.deepEqual([second.next, second.datasets.length], [null, 2]);
    const ids = [...first.datasets, ...second.datasets].map(({ id }) => id);
    assert.deepEqual(
      ids,
      tables.catalogue.datasets.map(({ id }) => id),
    );
  });

  it('gives every table so that our reader and the toolkit of JSON-stat read the same figures', async () => {
    const { datasets } = await json<Listed>('/api/statistics/datasets');
    for (const { id, href, cells } of datasets) {
      const text = await (await fetch(href)).text();
      const original = shipped.cube(id);
      assert.ok(original);
      assert.deepEqual(tell(cubeIn(text)), tell(original), id);
      const read = JSONstat(JSON.parse(text)).Data();
      const values = Array.from({ length: cells }, (_, at) => original.cells.at(at).value);
      assert.deepEqual(
        read.map(({ value }) => value),
        values,
        id,
      );
    }
  });

  it('gives every table as CSV with the same figures', async () => {
    const { datasets } = await json<Listed>('/api/statistics/datasets');
    for (const { id, csv } of datasets) {
      const response = await fetch(csv);
      assert.match(response.headers.get('content-type') ?? '', /^text\/csv/);
      const original = shipped.cube(id);
      assert.ok(original);
      const read = cubeIn(new Uint8Array(await response.arrayBuffer()));
      assert.deepEqual(tell(read), tell(original), id);
    }
  });

  it('gives a part of a table by its dimensions', async () => {
    const part = cubeIn(
      await (
        await get(`/api/statistics/datasets/${REGION}?Region=MK04&Year=2020&measure=employed_share`)
      ).text(),
    );
    assert.deepEqual(tell(part), ['67||']);
    const several = cubeIn(
      await (await get(`/api/statistics/datasets/${REGION}?region=MK04&region=FI&year=2023,2024`)).text(),
    );
    assert.deepEqual(
      several.dimensions.map(({ codes }) => codes.length),
      [2, 2, 2],
    );
  });

  it('never gives something else for a name or a code that is not there', async () => {
    assert.deepEqual((await refusal(`/api/statistics/datasets/${REGION}?regoin=MK04`)).slice(0, 2), [
      400,
      'BadFilter',
    ]);
    assert.deepEqual((await refusal(`/api/statistics/datasets/${REGION}?region=MK99`)).slice(0, 2), [
      400,
      'BadFilter',
    ]);
    assert.deepEqual((await refusal('/api/statistics/datasets/none')).slice(0, 2), [404, 'NotFound']);
    assert.deepEqual((await refusal(`/api/statistics/datasets/${REGION}?format=xlsx`)).slice(0, 2), [
      400,
      'BadParameter',
    ]);
    assert.deepEqual((await refusal('/api/statistics/datasets?pge=2')).slice(0, 2), [400, 'BadParameter']);
    assert.deepEqual((await refusal('/api/statistics/datasets?page=0')).slice(0, 2), [400, 'BadParameter']);
    assert.deepEqual((await refusal('/api/statistics/datasets?page=9')).slice(0, 2), [404, 'NotFound']);
  });

  it('says that nothing has changed since it was last asked', async () => {
    const path = `/api/statistics/datasets/${REGION}`;
    const tag = (await get(path)).headers.get('etag') ?? '';
    const again = await get(path, { 'If-None-Match': `"other", W/${tag}` });
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', tag]);
    assert.equal((await get(path, { 'If-None-Match': '"other"' })).status, 200);
    assert.notEqual((await get(`${path}?format=csv`)).headers.get('etag'), tag);
  });

  it('may be read from any page, and tells its length without its body', async () => {
    const path = `/api/statistics/datasets/${REGION}`;
    const whole = await get(path, { Origin: 'https://elsewhere.example' });
    assert.deepEqual(
      [whole.headers.get('access-control-allow-origin'), whole.headers.get('cross-origin-resource-policy')],
      ['*', 'cross-origin'],
    );
    const head = await fetch(started.url + path, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), String((await whole.arrayBuffer()).byteLength));
    assert.equal((await fetch(started.url + path, { method: 'POST' })).status, 405);
  });

  it('answers questions as the bot does', async () => {
    const reply = await json<{ status: string; values: { value: number }[] }>(
      `/api/statistics/ask?lang=en&q=${encodeURIComponent('How many graduates in Satakunta are in work?')}`,
    );
    assert.deepEqual([reply.status, reply.values[0]?.value], ['answered', 71]);
    assert.deepEqual((await refusal('/api/statistics/ask')).slice(0, 2), [400, 'BadParameter']);
    assert.deepEqual((await refusal('/api/statistics/ask?q=a&lang=de')).slice(0, 2), [400, 'BadParameter']);
  });

  it('describes exactly the addresses that there are', async () => {
    const described = await json<{
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
      components: { schemas: object };
    }>('/api/openapi.json');
    const routes = started.web.routes.filter(({ path }) => /^\/api\/(statistics|openapi)/.test(path));
    const expected = routes.map(
      ({ path, method }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    const listed = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(listed.sort(), expected.sort());
    assert.deepEqual(mistakesOf(described), []);
  });
});

describe('a table that is too large to be given at once', () => {
  it('is refused with how large it is, before anything of it is read', async () => {
    const started = await startWeb({
      statistics: { ...door, part: async (_id, _filters, most) => ({ tooMany: most + 1 }) },
    });
    try {
      const response = await fetch(`${started.url}/api/statistics/datasets/large`);
      assert.equal(response.status, 413);
      assert.match(await response.text(), new RegExp(`${MOST_CELLS + 1} cells`));
    } finally {
      await started.web.close();
    }
  });
});

describe('somebody who asks too often', () => {
  it('is told when to come back', async () => {
    const rates = { statistics: { burst: 2, perSecond: 0.1 } };
    const started = await startWeb({ statistics: door, rates });
    try {
      const ask = () => fetch(`${started.url}/api/statistics/datasets`);
      assert.deepEqual([(await ask()).status, (await ask()).status], [200, 200]);
      const refused = await ask();
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '10']);
    } finally {
      await started.web.close();
    }
  });
});

/** What OpenAPI 3.1 asks of a document, as far as ours uses it. */
function mistakesOf(document: Record<string, unknown>): readonly string[] {
  const wrong: string[] = [];
  const { openapi, info, paths, components } = document as {
    openapi: string;
    info: { title?: unknown; version?: unknown };
    paths: Record<
      string,
      Record<
        string,
        {
          operationId?: string;
          parameters?: { name?: string; in?: string; required?: boolean; schema?: unknown }[];
          responses?: Record<string, { description?: string }>;
        }
      >
    >;
    components: { schemas: Record<string, unknown> };
  };
  if (!/^3\.1\.\d+$/.test(openapi)) wrong.push('openapi');
  if (typeof info.title !== 'string' || typeof info.version !== 'string') wrong.push('info');
  const ids = new Set<string>();
  for (const [path, item] of Object.entries(paths)) {
    if (!path.startsWith('/')) wrong.push(path);
    for (const [method, { operationId = '', parameters = [], responses = {} }] of Object.entries(item)) {
      if (ids.has(operationId) || operationId === '') wrong.push(`${method} ${path}: operationId`);
      ids.add(operationId);
      const inPath = parameters
        .filter((one) => one.in === 'path')
        .map(({ name, required }) => `${name} ${required}`);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name} true`);
      if (inPath.join() !== named.join()) wrong.push(`${method} ${path}: parameters of the path`);
      for (const { name, in: where, schema } of parameters)
        if (!name || !schema || !['path', 'query'].includes(where ?? ''))
          wrong.push(`${method} ${path}: ${name}`);
      for (const [status, { description }] of Object.entries(responses))
        if (!/^[2-5]\d\d$/.test(status) || !description) wrong.push(`${method} ${path}: ${status}`);
    }
  }
  for (const [, name = ''] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    if (!Object.hasOwn(components.schemas, name)) wrong.push(`no schema ${name}`);
  return wrong;
}
