/**
 * Thousands of requests that no honest client sends, over raw sockets: nothing may crash, nothing may answer 5xx, and what is
 * wrong is refused with the right status. FUZZ_REQUESTS and FUZZ_SEED change the number and the luck.
 */
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { DIRECT_LINE_SECRET, Listener, openTalk, read, say, type Talk } from './client.js';
import { Dice, exchange, request } from './raw.js';
import { type Started, startWeb } from './start-web.js';

const COUNT = Number(process.env.FUZZ_REQUESTS ?? 2000);
const SEED = Number(process.env.FUZZ_SEED ?? 20260302);
const WIDE = { burst: 1e9, perSecond: 1e9 };
const JSON_TYPE = 'Content-Type: application/json';

/** One kind of attack: what is sent, and what may come back (null: the connection is ended). */
interface Attack {
  readonly name: string;
  /** In a thousand. */
  readonly share: number;
  readonly allowed: readonly (number | null)[];
  readonly run: (dice: Dice, target: Target) => Promise<number | null>;
}

interface Target {
  readonly port: number;
  readonly paths: readonly string[];
  readonly talk: Talk;
  /** Headers of a caller who is let in, so that the body is what is judged. */
  readonly key: readonly string[];
  readonly activities: string;
}

const send = (port: number, bytes: Uint8Array) => exchange(port, (socket) => socket.write(bytes));
const ANY_4XX = [400, 401, 403, 404, 405, 409, 413, 414, 415, 417, 431];

function body(
  name: string,
  share: number,
  allowed: readonly (number | null)[],
  make: (dice: Dice) => [string[], Uint8Array | string],
): Attack {
  return {
    name,
    share,
    allowed,
    run: (dice, { port, key, activities }) => {
      const [headers, bytes] = make(dice);
      return send(port, request('POST', activities, [...key, ...headers], bytes));
    },
  };
}

const BOMB = gzipSync(Buffer.alloc(20_000_000));

const ATTACKS: readonly Attack[] = [
  {
    name: 'rubbish instead of a request',
    share: 80,
    allowed: [400, 431],
    run: (dice, { port }) =>
      send(port, Buffer.concat([dice.bytes(1 + dice.below(300)), Buffer.from('\r\n\r\n\r\n\r\n')])),
  },
  {
    name: 'other methods',
    share: 80,
    allowed: [405, 400],
    run: (dice, { port, paths }) => {
      const method = dice.pick([
        'PUT',
        'DELETE',
        'PATCH',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'SEARCH',
        'PURGE',
        'get',
        'P\u00f6ST',
      ]);
      return send(port, request(method, dice.pick(paths)));
    },
  },
  {
    name: 'odd addresses',
    share: 120,
    allowed: [400, 404, 414],
    run: (dice, { port }) => {
      const odd = [
        '/%',
        '/%zz',
        '/%E0%A4',
        '//evil.example/',
        '*',
        '',
        '/\u0000',
        '/ä',
        '/..%2f..%2fetc%2fpasswd',
        '/assets/%2e%2e%2fserver.ts',
        '/\\evil.example',
        '/\\[x',
        '/?a=\\',
      ];
      return send(port, request('GET', dice.pick([...odd, `/${dice.word(20)}`, `/${'a'.repeat(3000)}`])));
    },
  },
  {
    name: 'too many or too large headers',
    share: 60,
    allowed: [431],
    run: (dice, { port, paths }) => {
      const many = Array.from({ length: 100 + dice.below(2000) }, (_, n) => `X-${n}: 1`);
      const large = [`X-Large: ${'x'.repeat(20_000 + dice.below(50_000))}`];
      return send(port, request('GET', dice.pick(paths), dice.pick([many, large])));
    },
  },
  {
    name: 'no host, or a strange one',
    share: 30,
    allowed: [400],
    run: (dice, { port }) => {
      const host = dice.pick(['', 'Host:\r\n', 'Host: a b\r\n', 'Host: <script>\r\n', 'Host: a/../b\r\n']);
      return send(port, Buffer.from(`GET / HTTP/1.1\r\n${host}\r\n`));
    },
  },
  {
    name: 'bodies that contradict themselves',
    share: 60,
    allowed: [400, 413],
    run: (dice, { port, key, activities }) => {
      const lines = dice.pick([
        ['Content-Length: 5', 'Transfer-Encoding: chunked'],
        ['Content-Length: -1'],
        ['Content-Length: 5', 'Content-Length: 6'],
        ['Content-Length: 99999999999999999999'],
        ['Transfer-Encoding: chunked, identity'],
      ]);
      const head = [
        `POST ${activities} HTTP/1.1`,
        'Host: 127.0.0.1',
        ...key,
        JSON_TYPE,
        ...lines,
        '',
        'zz\r\n{}',
      ];
      return send(port, Buffer.from(head.join('\r\n')));
    },
  },
  {
    // Some of them only look unfinished: the server waits for the rest as long as it waits for any body.
    name: 'broken chunks',
    share: 40,
    allowed: [400, 408],
    run: (dice, { port, key, activities }) => {
      const head = request('POST', activities, [...key, JSON_TYPE, 'Transfer-Encoding: chunked']);
      return send(
        port,
        Buffer.concat([
          head,
          Buffer.from(`${dice.pick(['xyz\r\n', '-1\r\n', '5\r\nabc', '\u0000'])}\r\n\r\n`),
        ]),
      );
    },
  },
  body('broken JSON', 90, [400], (dice) => {
    const whole = JSON.stringify({ type: 'message', text: dice.word(40) });
    return [
      [JSON_TYPE],
      dice.pick([
        whole.slice(0, 1 + dice.below(whole.length - 2)),
        `${whole}}`,
        Buffer.from([0xff, 0xfe, 0x7b]),
      ]),
    ];
  }),
  body('deep JSON', 30, [400], (dice) => {
    const depth = 41 + dice.below(10_000);
    return [
      [JSON_TYPE],
      dice.pick(['['.repeat(depth) + ']'.repeat(depth), '{"a":'.repeat(depth), '['.repeat(depth)]),
    ];
  }),
  body('eight megabytes', 10, [413], () => [[JSON_TYPE], `"${'x'.repeat(8_000_000)}"`]),
  body('a little too large', 20, [413], (dice) => [
    [JSON_TYPE],
    `"${'x'.repeat(65_536 + dice.below(5000))}"`,
  ]),
  body('compressed: rubbish, bombs, large ones', 60, [415], (dice) => {
    const encoding = dice.pick(['gzip', 'deflate', 'br', 'identity', 'gzip, gzip', 'x-unknown']);
    const bytes = dice.pick([Buffer.from('{"a":1}'), BOMB, dice.bytes(100), gzipSync(dice.bytes(70_000))]);
    return [[JSON_TYPE, `Content-Encoding: ${encoding}`], bytes];
  }),
  body('forms, files and other types', 60, [415], (dice) => {
    const form =
      '--b\r\nContent-Disposition: form-data; name="file"; filename="../../x"\r\n\r\nhei\r\n--b--\r\n';
    const type = dice.pick([
      'multipart/form-data; boundary=b',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
      'text/plain',
      'application/json; charset=utf-16',
      '',
    ]);
    return [[`Content-Type: ${type}`], form];
  }),
  body('any JSON', 120, [200, 400, 415], (dice) => [
    [JSON_TYPE],
    JSON.stringify(
      dice.pick([dice.json(), { type: 'message', text: dice.word(dice.below(60)), value: dice.json() }]),
    ),
  ]),
  {
    name: 'any method, any address, any body, any key',
    share: 120,
    allowed: [200, 201, 304, ...ANY_4XX],
    run: (dice, { port, paths, key }) => {
      const headers = dice.pick([
        [],
        key,
        ['Origin: http://127.0.0.1', 'Sec-Fetch-Site: same-origin'],
        [`Cookie: urakaveri-malli=${dice.word(60).replace(/[^\x21-\x7e]/g, '')}`],
        ['Authorization: Bearer x.y.z'],
      ]);
      const path = `${dice.pick(paths)}${dice.pick(['', '?watermark=-5', '?watermark=abc', '?school=none&lang=zz', '?v=1', '?%'])}`;
      const posted = dice.below(2) === 1;
      return send(
        port,
        posted
          ? request('POST', path, [...headers, JSON_TYPE], JSON.stringify(dice.json()))
          : request(dice.pick(['GET', 'HEAD']), path, headers),
      );
    },
  },
  {
    name: 'upgrades to something',
    share: 40,
    allowed: [400, 401, 403, 404, 405],
    run: (dice, { port, paths, talk }) => {
      const to = dice.pick(['websocket', 'h2c', 'x']);
      const stream = `/v3/directline/conversations/${talk.conversationId}/stream`;
      const path = dice.pick([
        dice.pick(paths),
        stream,
        `${stream}?t=x`,
        `${stream}?t=${talk.token}&watermark=abc`,
      ]);
      const headers = [
        'Connection: Upgrade',
        `Upgrade: ${to}`,
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${dice.word(5).replace(/[^\x21-\x7e]/g, '')}`,
      ];
      return send(port, request(dice.pick(['GET', 'POST']), path, headers));
    },
  },
  {
    name: 'a body that trickles',
    share: 8,
    allowed: [408],
    run: (_dice, { port, key, activities }) =>
      exchange(port, (socket) => {
        const head = request('POST', activities, [...key, JSON_TYPE, 'Content-Length: 1000']);
        socket.write(Buffer.concat([head, Buffer.from('{')]));
      }),
  },
  {
    name: 'headers that trickle',
    share: 8,
    allowed: [408],
    run: (_dice, { port }) =>
      exchange(port, (socket) => socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-')),
  },
  {
    name: 'callers who hang up in the middle',
    share: 30,
    allowed: [null],
    run: (dice, { port, key, activities }) =>
      exchange(port, (socket) => {
        const head = request('POST', activities, [...key, JSON_TYPE, 'Content-Length: 1000']);
        socket.write(Buffer.concat([head, Buffer.from('{"type":"message"')]), () =>
          dice.below(2) === 1 ? socket.resetAndDestroy() : socket.destroy(),
        );
      }),
  },
  {
    name: 'expectations',
    share: 14,
    allowed: [200, 417],
    run: (dice, { port, key, activities }) => {
      const expected = dice.pick(['100-continue', 'the-moon']);
      return send(
        port,
        request('POST', activities, [...key, JSON_TYPE, `Expect: ${expected}`], '{"type":"typing"}'),
      );
    },
  },
];

describe('a flood of requests that no honest client sends', function () {
  this.timeout(120_000);
  let started: Started;
  let target: Target;

  before(async () => {
    started = await startWeb({
      directLineSecret: DIRECT_LINE_SECRET,
      rates: { address: WIDE, visitor: WIDE, conversation: WIDE, code: WIDE },
      body: { bytes: 64 * 1024, depth: 40, milliseconds: 300 },
      timeouts: { headers: 300, request: 5000 },
      receive: async () => ({ status: 401 }),
    });
    const talk = await openTalk(started);
    target = {
      port: started.port,
      talk,
      paths: started.web.routes.map(({ path }) =>
        path
          .replace(':school', 'malli')
          .replace(':conversation', talk.conversationId)
          .replace(':name', 'style.css'),
      ),
      key: [`Authorization: Bearer ${talk.token}`],
      activities: `/v3/directline/conversations/${talk.conversationId}/activities`,
    };
  });
  after(() => started.web.close());

  it(`crashes nothing, answers no 5xx and refuses what is wrong with the right status (${COUNT} requests, seed ${SEED})`, async () => {
    const dice = new Dice(SEED);
    const deck = ATTACKS.flatMap((attack) => Array<Attack>(attack.share).fill(attack));
    const counts = new Map<string, Map<number | null, number>>();
    const wrong: string[] = [];
    const before = process.memoryUsage().rss;
    const began = Date.now();
    let left = COUNT;
    const attacker = async () => {
      while (left-- > 0) {
        const attack = dice.pick(deck);
        const status = await attack.run(dice, target).catch(() => -1);
        const kind = counts.get(attack.name) ?? new Map<number | null, number>();
        counts.set(attack.name, kind.set(status, (kind.get(status) ?? 0) + 1));
        if (!attack.allowed.includes(status)) wrong.push(`${attack.name}: ${status}`);
      }
    };
    await Promise.all(Array.from({ length: 16 }, attacker));
    for (const [name, kind] of [...counts].sort()) {
      console.log(
        `      ${name}: ${[...kind].map(([status, n]) => `${status ?? 'ended'} × ${n}`).join(', ')}`,
      );
    }
    const grown = Math.round((process.memoryUsage().rss - before) / 1e6);
    console.log(
      `      ${COUNT} requests in ${Date.now() - began} ms, memory of client and server ${grown >= 0 ? '+' : ''}${grown} MB`,
    );
    assert.deepEqual([...new Set(wrong)], []);
    assert.deepEqual(started.broken, []);
    assert.equal((await fetch(`${started.url}/healthz`)).status, 200);
    const alive = await say(started, target.talk, 'still there?');
    assert.equal(alive.status, 200);
  });

  it('breaks no stream but the attacker’s own with frames that are none', async () => {
    const dice = new Dice(SEED);
    const victim = await openTalk(started, 'victim');
    const listener = new Listener(victim.streamUrl);
    await listener.until(1);
    const [, path = ''] = /^ws:\/\/[^/]+(.*)$/.exec(target.talk.streamUrl) ?? [];
    const handshake = request('GET', path, [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ]);
    const frames = [
      () => dice.bytes(1 + dice.below(200)),
      () => Buffer.from([0x81, 0x05, ...Buffer.from('naked')]),
      () => Buffer.from([0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]),
      () => Buffer.from([0x81, 0xfe, 0xff, 0xff, 0, 0, 0, 0, ...Buffer.alloc(65_535)]),
      () => Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x00, 0x01]),
      () => Buffer.from([0xf1, 0x80, 0, 0, 0, 0]),
      () => Buffer.from([0x89, 0xfe, 0x00, 0xff, 0, 0, 0, 0, ...Buffer.alloc(255)]),
    ];
    const opened = { count: 0 };
    for (let n = 0; n < 200; n++) {
      const status = await exchange(target.port, (socket) => {
        socket.write(handshake);
        socket.write(dice.pick(frames)());
      });
      if (status === 101) opened.count++;
    }
    assert.equal(opened.count, 200);
    await say(started, victim, 'can you hear me?');
    await listener.until(3);
    assert.equal((await read(started, victim)).activities.length, 3);
    await listener.close();
    assert.deepEqual(started.broken, []);
  });
});
