import { type Attack, JSON_TYPE, send } from './attack.js';
import { exchange, request } from './raw.js';

export const ON_HTTP: readonly Attack[] = [
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
