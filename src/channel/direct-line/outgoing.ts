/**
 * Rows of the one table of turns as Direct Line shows them: ids and watermarks from the sequence number, the person's own
 * words as an echo, everybody else's as the bot's. Rows that are not messages are never shown.
 */
import type { Activity, Message } from '../../conversation/activity.js';
import type { TurnRow } from '../../conversation/ports.js';
import { Refusal } from '../refusal.js';
import type { Grant } from './token.js';

export type WireActivity = object;

/** Renders a message as the JSON of a Bot Framework activity (type, text, cards, suggested actions). */
export type RenderMessage = (message: Message) => WireActivity;

export interface ActivitySet {
  readonly activities: readonly WireActivity[];
  /** The sequence number up to which this set goes, also where the last rows of it are not shown. */
  readonly watermark: string;
}

/** Seven digits at least, as Direct Line's own: ids sort as text. */
export function wireId(conversation: string, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

/** The sequence number of a watermark. None, '' and '-' mean "from the beginning". */
export function readWatermark(watermark: string | null | undefined): number {
  if (!watermark || watermark === '-' || watermark === 'undefined' || watermark === 'null') return 0;
  if (!/^\d{1,15}$/.test(watermark)) throw new Refusal(400, 'BadWatermark', 'A watermark is a whole number.');
  return Number(watermark);
}

export function activitySet(
  rows: readonly TurnRow[],
  from: number,
  grant: Grant,
  render: RenderMessage,
): ActivitySet {
  const last = rows.at(-1);
  return {
    activities: rows.filter((row) => row.kind === 'message').map((row) => toActivity(row, grant, render)),
    watermark: String(last ? last.seq : from),
  };
}

function toActivity(row: TurnRow, grant: Grant, render: RenderMessage): WireActivity {
  const own = row.author === 'person';
  const content = own ? { type: 'message', text: row.text, textFormat: 'plain' } : botContent(row, render);
  return {
    ...content,
    id: wireId(grant.conversation, row.seq),
    timestamp: row.at,
    channelId: 'directline',
    conversation: { id: grant.conversation },
    from: own ? { id: grant.person, role: 'user' } : { id: row.author, name: row.author, role: 'bot' },
    locale: row.language,
    ...(own && row.shown.clientId ? { channelData: { clientActivityID: row.shown.clientId } } : {}),
  };
}

/** Words that are in no log any more, as they come back to whoever wrote them. */
export const echo = ({ text, received, clientId }: Activity, seq: number, grant: Grant): WireActivity => ({
  type: 'message',
  text,
  textFormat: 'plain',
  id: wireId(grant.conversation, seq),
  timestamp: received,
  channelId: 'directline',
  conversation: { id: grant.conversation },
  from: { id: grant.person, role: 'user' },
  ...(clientId ? { channelData: { clientActivityID: clientId } } : {}),
});

/** The bot is still at it: clients show that somebody is writing, until the next message or for a few seconds. */
export const typing = (conversation: string, seq: number, at: string): WireActivity => ({
  type: 'typing',
  id: `${wireId(conversation, seq)}.typing`,
  timestamp: at,
  channelId: 'directline',
  conversation: { id: conversation },
  from: { id: 'bot', name: 'bot', role: 'bot' },
});

/** A row without its message, such as words that a counsellor wrote, is its text and never Markdown. */
function botContent({ shown, text }: TurnRow, render: RenderMessage): WireActivity {
  return shown.message ? render(shown.message) : { type: 'message', text, textFormat: 'plain' };
}
