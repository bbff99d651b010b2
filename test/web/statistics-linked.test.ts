/** Open data for machines: the catalogue of data portals, and the description with which a CSV file is read back without guessing. */
import assert from 'node:assert/strict';
import type { Cube } from '../../src/statistics/cube.js';
import { csvwOf } from '../../src/statistics/open/csvw.js';
import { dcatOf } from '../../src/statistics/open/dcat.js';
import { cubeIn } from '../statistics/made-up.js';
import { catalogue, type Tabular, tabular } from './linked-schemas.js';
import { door, shipped } from './open-door.js';
import { type Started, startWeb } from './start-web.js';

const REGION = 'employed-one-year-after-by-region';

/** Rows of fields; quotes are doubled inside quotes (RFC 4180). */
function rowsOf(csv: string): string[][] {
  const fields = [...csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of fields) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A file read by its description alone: figure and symbol by the codes of its key. */
function readBy({ tableSchema: { columns, primaryKey } }: Tabular, csv: string): Map<string, string> {
  const [header = [], ...rows] = rowsOf(csv);
  assert.deepEqual(
    header,
    columns.map(({ titles }) => titles.und),
  );
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const found = new Map<string, string>();
  for (const row of rows) {
    assert.equal(row.length, columns.length);
    for (const [n, { datatype, required, null: empty = '' }] of columns.entries()) {
      const text = row[n] ?? '';
      const isNull = [empty].flat().includes(text);
      if (required) assert.notEqual(text, '');
      if (datatype === 'decimal' && !isNull) assert.match(text, /^-?\d+(?:\.\d+)?$/);
      if (datatype === 'gYear') assert.match(text, /^\d{4}$/);
    }
    const key = primaryKey.map((name) => row[at(name)]).join(' | ');
    assert.ok(!found.has(key), `${key} is there twice`);
    found.set(key, `${row[at('value')]} ${row[at('status')]}`);
  }
  return found;
}

/** The same of a cube. */
function cellsOf({ dimensions, cells }: Cube): Map<string, string> {
  const found = new Map<string, string>();
  for (let position = 0; position < cells.length; position++) {
    let rest = position;
    const codes = dimensions.toReversed().map((dimension) => {
      const code = dimension.codes[rest % dimension.codes.length];
      rest = Math.floor(rest / dimension.codes.length);
      return code;
    });
    found.set(codes.toReversed().join(' | '), `${cells.text(position) ?? ''} ${cells.mark(position).symbol}`);
  }
  return found;
}

describe('the open data for machines', () => {
  let started: Started;
  before(async () => {
    started = await startWeb({ statistics: door });
  });
  after(() => started.web.close());
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(started.url + path, { headers });

  it('has a description of every CSV file, by which it is the cells of the JSON-stat file again', async () => {
    for (const { id } of await door.list()) {
      const path = `/api/statistics/datasets/${id}`;
      const csv = await get(`${path}?format=csv`);
      const [, described = ''] =
        /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(csv.headers.get('link') ?? '') ??
        [];
      const metadata = await fetch(described);
      assert.match(metadata.headers.get('content-type') ?? '', /^application\/csvm\+json/);
      const schema = tabular.parse(await metadata.json());
      assert.equal(schema.url, csv.url);
      const read = readBy(schema, await csv.text());
      assert.deepEqual(read, cellsOf(cubeIn(await (await get(path)).text())), id);
    }
  });

  it('describes a part of a table, and calls its columns by names in three languages', async () => {
    const query = 'region=MK04&year=2023,2024';
    const path = `/api/statistics/datasets/${REGION}?${query}`;
    const schema = tabular.parse(await (await get(`${path}&format=csvw`)).json());
    const csv = await fetch(schema.url);
    assert.deepEqual(readBy(schema, await csv.text()), cellsOf(cubeIn(await (await get(path)).text())));
    const region = schema.tableSchema.columns.find(({ name }) => name === 'region');
    assert.deepEqual(region?.titles, {
      und: 'region',
      fi: 'Asuinmaakunta',
      sv: 'Boendelandskap',
      en: 'Region of residence',
    });
    assert.deepEqual(schema.tableSchema.primaryKey, ['measure', 'region', 'year']);
    assert.deepEqual(schema['dc:license'], { '@id': 'https://creativecommons.org/licenses/by/4.0/' });
  });

  it('says which words stand where a figure would, and names that no variable may have', () => {
    const text = JSON.stringify({
      version: '2.0',
      class: 'dataset',
      id: ['Alue 2023', '_x'],
      size: [1, 2],
      dimension: {
        'Alue 2023': { category: { index: ['MK04'] } },
        _x: { category: { index: ['a', 'b'] } },
      },
      value: [1, 'secret'],
    });
    const described = csvwOf({ cube: cubeIn(text), facts: null, url: 'http://127.0.0.1/a.csv' }, door.words);
    const { tableSchema } = described as Pick<Tabular, 'tableSchema'>;
    assert.deepEqual(tableSchema.primaryKey, ['Alue%202023', '%5Fx']);
    assert.deepEqual(tableSchema.columns.find(({ name }) => name === 'value')?.null, ['', 'secret']);
  });

  it('has a catalogue with all that DCAT-AP asks for, and addresses that give what they say', async () => {
    const response = await get('/api/statistics/catalog');
    assert.match(response.headers.get('content-type') ?? '', /^application\/ld\+json/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const { 'dcat:dataset': datasets } = catalogue.parse(await response.json());
    const ids = datasets.map((each) => each['dct:identifier']);
    assert.deepEqual(
      ids,
      (await door.list()).map(({ id }) => id),
    );
    for (const each of datasets.flatMap((one) => one['dcat:distribution'])) {
      const given = await fetch(each['dcat:downloadURL']['@id'], { method: 'HEAD' });
      const type = each['dcat:mediaType']['@id'].split('/media-types/')[1];
      assert.equal(given.headers.get('content-type')?.split(';')[0], type);
    }
  });

  it('tells in the catalogue of which time and place a table is', async () => {
    const { 'dcat:dataset': datasets } = catalogue.parse(await (await get('/api/statistics/catalog')).json());
    const of = (id: string) => {
      const found = datasets.find((each) => each['dct:identifier'] === id);
      const [time] = found?.['dct:temporal'] ?? [];
      const last = (link?: { '@id': string }) => link?.['@id'].split('/').at(-1);
      return [
        time?.['dcat:startDate']['@value'],
        time?.['dcat:endDate']['@value'],
        last(found?.['dct:spatial'][0]),
        last(found?.['dct:accrualPeriodicity']),
      ];
    };
    assert.deepEqual(of(REGION), ['2015', '2024', 'FIN', 'ANNUAL']);
    assert.deepEqual(of('jobseekers-and-vacancies-by-region'), ['2015', '2019', 'FIN', 'UNKNOWN']);
    assert.equal(of('recent-vocational-graduates-employed-by-country')[2], 'EUROPE');
  });

  it('leaves out of the catalogue what is not known of a table', () => {
    const text = JSON.stringify({
      version: '2.0',
      class: 'dataset',
      id: ['x'],
      size: [1],
      dimension: { x: { category: { index: ['a'] } } },
      value: [1],
    });
    const cube = cubeIn(text);
    const card = {
      ...{ id: 'own', title: { fi: 'a', sv: 'a', en: 'a' }, source: 'Somebody', licence: null },
      ...{ updated: 'in spring', cells: 1, dimensions: [], imported: true, ownSurvey: null },
    };
    const linked = dcatOf([{ card, frame: cube, facts: null, vintage: 3 }], 'http://127.0.0.1', door.words);
    const [dataset] = linked['dcat:dataset'] as Record<string, unknown>[];
    assert.equal(dataset?.['dcat:version'], '3');
    for (const name of [
      'dct:publisher',
      'dct:spatial',
      'dct:temporal',
      'dct:modified',
      'dct:accrualPeriodicity',
    ])
      assert.ok(!Object.hasOwn(dataset ?? {}, name), name);
  });

  it('says that nothing has changed since it was last asked', async () => {
    for (const path of ['/api/statistics/catalog', `/api/statistics/datasets/${REGION}?format=csvw`]) {
      const tag = (await get(path)).headers.get('etag') ?? '';
      assert.equal((await get(path, { 'If-None-Match': tag })).status, 304, path);
    }
  });

  it('has no vintages of a table that comes with the program, and says so', async () => {
    const listed = await (await get(`/api/statistics/datasets/${REGION}/vintages`)).json();
    assert.deepEqual(listed, { dataset: REGION, vintages: [] });
    assert.equal((await get('/api/statistics/datasets/none/vintages')).status, 404);
    assert.equal((await get(`/api/statistics/datasets/${REGION}?vintage=1`)).status, 404);
    assert.equal((await get(`/api/statistics/datasets/${REGION}?vintage=x`)).status, 400);
    assert.ok(shipped.cube(REGION));
  });
});
