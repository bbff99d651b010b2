/**
 * Direct Line 3.0 of our own, without HTTP: what each request of the protocol means. The committed row of the table of turns
 * is the delivery, so nothing is kept here but open streams. It never trusts an id, a sender or a time of the client.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Acknowledgement, Committed, TakeTurn, World } from '../../conversation/ports.js';
import type { TurnLog } from '../identity.js';
import { Refusal } from '../refusal.js';
import { joined, readActivity } from './incoming.js';
import {
  type ActivitySet,
  activitySet,
  echo,
  type RenderMessage,
  readWatermark,
  typing,
  type WireActivity,
  wireId,
} from './outgoing.js';
import { createStreams } from './streams.js';
import { type CookiePerson, createTokens, type Grant, TOKEN_SECONDS } from './token.js';

export interface DirectLineOptions {
  readonly turns: TurnLog;
  readonly takeTurn: TakeTurn;
  readonly world: World;
  /** At least 32 bytes; tokens of another key are refused. */
  readonly key: Uint8Array;
  readonly render: RenderMessage;
}

/** Answer to tokens and conversations, with the field names of the protocol. */
export interface Issued {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}
export interface Opened extends Issued {
  /** Path and query; the server puts its own origin before it. */
  readonly streamPath: string;
}

export interface DirectLine {
  /** A token for a conversation that has been checked to be this person's, or that is new. */
  issue(grant: Grant): Promise<Issued>;
  grant(token: string | undefined, cookie?: CookiePerson): Promise<Grant>;
  /** As `grant`, and for this very conversation: another one is 403. */
  grantFor(token: string | undefined, conversation: string, cookie?: CookiePerson): Promise<Grant>;
  /** Opens the conversation: the bot is told that somebody joined, once. */
  start(grant: Grant, locale?: string): Promise<Opened>;
  /** A fresh token and stream for a conversation that goes on. */
  reconnect(grant: Grant, watermark?: string): Promise<Opened>;
  read(grant: Grant, watermark?: string): Promise<ActivitySet>;
  /** Resolves when the turn is committed. */
  post(grant: Grant, body: unknown): Promise<{ readonly id: string }>;
  stream(request: IncomingMessage, socket: Duplex, head: Buffer, grant: Grant, watermark?: string): void;
  readonly committed: Committed;
  /** Another process has committed in this conversation of this channel. */
  heard(channel: string, conversation: string): void;
  tick(): void;
  /** Cuts the open streams of a person, or of everybody. */
  close(person?: string): void;
  readonly streams: () => number;
}

/** Rows of one answer; a client asks again with its watermark. */
const PAGE = 100;

export function createDirectLine({ turns, takeTurn, world, key, render }: DirectLineOptions): DirectLine {
  const tokens = createTokens(key, world.now);
  const wake = (channel: string, conversation: string, then?: WireActivity) => {
    if (channel === 'directline') streams.wake(conversation, then);
  };
  const streams = createStreams(turns, render);

  const issue = async (grant: Grant): Promise<Issued> => ({
    conversationId: grant.conversation,
    token: await tokens.issue(grant),
    expires_in: TOKEN_SECONDS,
  });
  const open = async (grant: Grant, watermark: number): Promise<Opened> => {
    const issued = await issue(grant);
    const query = new URLSearchParams({ watermark: String(watermark), t: issued.token });
    return {
      ...issued,
      streamPath: `/v3/directline/conversations/${encodeURIComponent(grant.conversation)}/stream?${query}`,
    };
  };

  return {
    issue,
    grant: tokens.read,
    grantFor: async (token, conversation, cookie) => {
      const grant = await tokens.read(token, cookie);
      if (grant.conversation !== conversation) {
        throw new Refusal(403, 'NotYourConversation', 'The token is for another conversation.');
      }
      return grant;
    },
    start: async (grant, locale) => {
      await committedTurn(takeTurn(joined(grant, world, locale ?? grant.locale)));
      return open(grant, 0);
    },
    reconnect: (grant, watermark) => open(grant, readWatermark(watermark)),
    read: async (grant, watermark) => {
      const from = readWatermark(watermark);
      return activitySet(
        await turns.after('directline', grant.conversation, from, PAGE),
        from,
        grant,
        render,
      );
    },
    post: async (grant, body) => {
      const activity = readActivity(body, grant, world);
      if (activity === null) return { id: `${grant.conversation}|` };
      const { seq, erased } = await committedTurn(takeTurn(activity));
      // Nothing will be read from the log, and a client that waits for its words to come back would call them lost.
      if (erased) streams.show(grant.conversation, echo(activity, seq, grant));
      return { id: wireId(grant.conversation, seq) };
    },
    stream: (request, socket, head, grant, watermark) =>
      streams.open(request, socket, head, grant, readWatermark(watermark)),
    committed: ({ state: { channel, channelConversation: conversation, seq, touched }, jobs }) =>
      wake(channel, conversation, jobs.length > 0 ? typing(conversation, seq, touched) : undefined),
    heard: (channel, conversation) => wake(channel, conversation),
    tick: () => streams.tick(),
    close: (person) => streams.close(person),
    streams: () => streams.count(),
  };
}

/** A turn that could not be written is not acknowledged: the client may send it again under the same id. */
async function committedTurn(turn: Promise<Acknowledgement>): Promise<Acknowledgement> {
  try {
    return await turn;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(503, 'NotTaken', 'The message could not be stored. Try again in a moment.', 3);
  }
}
