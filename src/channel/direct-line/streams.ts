/**
 * The live side of Direct Line: WebSockets that are woken by commits and then read the table of turns from where they are.
 * A stream never holds a message that is not committed, and has at most one batch in flight, however slow its reader.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { TurnLog } from '../identity.js';
import { type ActivitySet, activitySet, type RenderMessage, type WireActivity } from './outgoing.js';
import type { Grant } from './token.js';

/** Rows in one frame. */
const BATCH = 50;
/** Ticks without a sign of life, or with a frame stuck, after which a stream is cut; the client comes back by itself. */
const PATIENCE = 3;
/** Tabs of one conversation; a further one takes the place of the oldest. */
const PER_CONVERSATION = 6;

interface Stream {
  readonly grant: Grant;
  readonly socket: WebSocket;
  seq: number;
  pumping: boolean;
  again: boolean;
  /** Shown once everything that is committed has gone out, unless something else is committed before. */
  last: WireActivity | null;
  /** Ticks since the socket last answered a ping or took a frame. */
  quiet: number;
}

export interface Streams {
  /** Completes the WebSocket handshake, then sends what comes after `seq` and everything later. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer, grant: Grant, seq: number): void;
  /** Something was committed in this conversation. `last` is shown after it, and is in no log. */
  wake(conversation: string, last?: WireActivity): void;
  /** Sends something that is in no log to everybody who looks at the conversation now. */
  show(conversation: string, activity: WireActivity): void;
  /** Keep-alives, and a look for what another process has committed. Called every quarter of a minute. */
  tick(): void;
  /** Ends the streams of a person (who has left the computer), or all. */
  close(person?: string): void;
  readonly count: () => number;
}

export function createStreams(turns: TurnLog, render: RenderMessage): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const streams = new Map<string, Set<Stream>>();
  const all = () => [...streams.values()].flatMap((each) => [...each]);

  const forget = (stream: Stream) => {
    const siblings = streams.get(stream.grant.conversation);
    siblings?.delete(stream);
    if (siblings?.size === 0) streams.delete(stream.grant.conversation);
  };

  const follow = (socket: WebSocket, grant: Grant, seq: number) => {
    const stream: Stream = { grant, socket, seq, pumping: false, again: false, last: null, quiet: 0 };
    const siblings = streams.get(grant.conversation) ?? new Set();
    streams.set(grant.conversation, siblings.add(stream));
    if (siblings.size > PER_CONVERSATION) siblings.values().next().value?.socket.close(4000, 'replaced');
    socket.on('pong', () => {
      stream.quiet = 0;
    });
    // Nothing is expected from the client on this way; a broken frame only ends its own stream.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => forget(stream));
    void pump(stream, turns, render);
  };

  return {
    open: (request, socket, head, grant, seq) => {
      server.handleUpgrade(request, socket, head, (opened) => follow(opened, grant, seq));
    },
    wake: (conversation, last) => {
      for (const stream of streams.get(conversation) ?? []) {
        stream.last = last ?? null;
        void pump(stream, turns, render);
      }
    },
    show: (conversation, activity) => {
      for (const stream of streams.get(conversation) ?? []) showTo(stream, activity);
    },
    tick: () => {
      for (const stream of all()) beat(stream, turns, render);
    },
    close: (person) => {
      for (const stream of all()) {
        if (person === undefined || stream.grant.person === person) end(stream.socket);
      }
    },
    count: () => all().length,
  };
}

function showTo({ socket, seq }: Stream, activity: WireActivity): void {
  socket.send(JSON.stringify({ activities: [activity], watermark: String(seq) }));
}

/** Politely, and for good: whoever does not answer the goodbye must not hold the server up. */
function end(socket: WebSocket): void {
  socket.close(1001, 'bye');
  setTimeout(() => socket.terminate(), 1000).unref();
}

function beat(stream: Stream, turns: TurnLog, render: RenderMessage): void {
  stream.quiet++;
  if (stream.quiet > PATIENCE) stream.socket.terminate();
  if (stream.pumping || stream.socket.readyState !== stream.socket.OPEN) return;
  stream.socket.ping();
  stream.socket.send('');
  void pump(stream, turns, render);
}

/** Sends everything after `stream.seq`, in order, one batch at a time; a wake meanwhile makes it look once more. */
async function pump(stream: Stream, turns: TurnLog, render: RenderMessage): Promise<void> {
  if (stream.pumping) {
    stream.again = true;
    return;
  }
  stream.pumping = true;
  try {
    let more = true;
    while (more && stream.socket.readyState === stream.socket.OPEN) {
      stream.again = false;
      const rows = await turns.after('directline', stream.grant.conversation, stream.seq, BATCH);
      if (rows.length > 0) await send(stream, activitySet(rows, stream.seq, stream.grant, render));
      stream.seq = rows.at(-1)?.seq ?? stream.seq;
      more = rows.length === BATCH || stream.again;
    }
    if (stream.last) showTo(stream, stream.last);
    stream.last = null;
  } catch {
    stream.socket.terminate();
  } finally {
    stream.pumping = false;
  }
}

/** Resolves when the frame has left for the network: until then the next one is not even read. */
function send(stream: Stream, set: ActivitySet): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.socket.send(JSON.stringify(set), (error) => {
      if (error) return reject(error);
      stream.quiet = 0;
      resolve();
    });
  });
}
