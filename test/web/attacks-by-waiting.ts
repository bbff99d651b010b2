/** Callers who begin and never end; they run against a server that has little patience. */
import { type Attack, JSON_TYPE } from './attack.js';
import { exchange, request } from './raw.js';

export const BY_WAITING: readonly Attack[] = [
  {
    name: 'a body that trickles',
    share: 1,
    allowed: [408],
    run: (_dice, { port, key, activities }) =>
      exchange(port, (socket) => {
        const head = request('POST', activities, [...key, JSON_TYPE, 'Content-Length: 1000']);
        socket.write(Buffer.concat([head, Buffer.from('{')]));
      }),
  },
  {
    name: 'headers that trickle',
    share: 1,
    allowed: [408],
    run: (_dice, { port }) =>
      exchange(port, (socket) => socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-')),
  },
];
