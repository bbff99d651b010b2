/** Requests whose body is wrong: malformed, deep, packed, too large, in another form, in broken chunks. */
import { gzipSync } from 'node:zlib';
import { ANY_4XX, type Attack, body, JSON_TYPE, send } from './attack.js';
import { request } from './raw.js';

const BOMB = gzipSync(Buffer.alloc(20_000_000));

export const BY_BODY: readonly Attack[] = [
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
    name: 'broken chunks',
    share: 40,
    allowed: [400],
    run: (dice, { port, key, activities }) => {
      const head = request('POST', activities, [...key, JSON_TYPE, 'Transfer-Encoding: chunked']);
      return send(
        port,
        Buffer.concat([
          head,
          Buffer.from(`${dice.pick(['xyz\r\n', '-1\r\n', '3\r\nabcdef\r\n', ';\r\n'])}\r\n\r\n`),
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
];
