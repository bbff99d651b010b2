/**
 * From our `Message` to the Activity JSON of the Bot Framework, which Teams and Direct Line both speak. Knows no network.
 * `Message.text` is complete by itself: a table is shown beside it as a card, and its words stand in for the card where there is none.
 */
import { z } from 'zod';
import type { Language, Message, Option, Table } from '../conversation/activity.js';
import { CARD_TYPE, type Card, type CardWords, card, INPUT_ID, type OptionsAs } from './card.js';
import type { Pictures } from './chart-card.js';
import { tableTwin } from './markdown.js';

export type { CardWords } from './card.js';

export interface CardAction {
  readonly type: 'imBack';
  readonly title: string;
  readonly value: string;
}

export interface Wire {
  readonly type: 'message';
  readonly text: string;
  readonly textFormat: 'markdown';
  readonly locale: string;
  readonly inputHint: 'expectingInput' | 'acceptingInput';
  readonly suggestedActions?: { readonly to: readonly string[]; readonly actions: readonly CardAction[] };
  readonly attachments?: readonly { readonly contentType: typeof CARD_TYPE; readonly content: Card }[];
}

/** Teams shows no more suggested actions than this. */
export const MAX_SUGGESTED = 6;
/** What renderers show on a card unless told otherwise. */
const MAX_BUTTONS = 5;
/** Bytes of a message in whichever of UTF-8 and UTF-16 it is longer; some ways into Teams take no more. */
export const MAX_WIRE_BYTES = 28 * 1024;
/** Characters of text, so that a card of some size still fits beside it. */
const MAX_TEXT = 8_000;
const CUT = '…';

const LOCALE: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export const wireBytes = (wire: unknown): number => {
  const json = JSON.stringify(wire);
  return Math.max(Buffer.byteLength(json), 2 * json.length);
};

/** Cut at a space where one is near, and visibly. */
function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 3) return CUT;
  const space = text.lastIndexOf(' ', room - 2);
  return `${text.slice(0, space > room / 2 ? space : room - 2).replace(/[\uD800-\uDBFF]$/, '')} ${CUT}`;
}

/**
 * Suggested actions are shown under a message that has no card and that one person reads (Teams drops them elsewhere);
 * otherwise the options go on the card, few as buttons, many as a list to pick from.
 */
function optionsAs(message: Message, group: boolean): OptionsAs {
  const count = message.options?.length ?? 0;
  if (message.several && message.question !== undefined) return 'list';
  const beside = message.table === undefined && !group;
  if (count === 0 || (beside && count <= MAX_SUGGESTED)) return 'elsewhere';
  return beside || count > MAX_BUTTONS ? 'list' : 'buttons';
}

const suggested = (options: readonly Option[]) => ({
  to: [],
  actions: options.map(({ label }) => ({ type: 'imBack', title: label, value: label }) as const),
});

/** How much of a message is kept where all of it would be too long. */
interface Room {
  readonly text: number;
  readonly options: number;
  readonly rows: number;
  /** Without the table's words beside the table. */
  readonly lean: boolean;
}

function kept(message: Message, room: Room): Message {
  const { table, options, text, ...rest } = message;
  return {
    ...rest,
    text: shortened(text.trim() === '' && table ? tableTwin(table) : text, room.text),
    ...(table ? { table: firstRows(table, room.rows) } : {}),
    ...(options ? { options: options.slice(0, room.options) } : {}),
  };
}

function wire(
  message: Message,
  words: CardWords,
  { group = false, pictures = null }: Reached,
  lean: boolean,
): Wire {
  const { text, language, table, options = [] } = message;
  const shown = optionsAs(message, group);
  const content =
    table || shown !== 'elsewhere' ? card(message, words, { optionsAs: shown, lean, pictures }) : null;
  return {
    type: 'message',
    text,
    textFormat: 'markdown',
    locale: LOCALE[language],
    inputHint: message.question !== undefined || options.length > 0 ? 'expectingInput' : 'acceptingInput',
    ...(shown === 'elsewhere' && options.length > 0 ? { suggestedActions: suggested(options) } : {}),
    ...(content ? { attachments: [{ contentType: CARD_TYPE, content }] } : {}),
  };
}

/** Who reads a message, and from where. */
export interface Reached {
  /** Several people read it. */
  readonly group?: boolean;
  /** Without them there are none. */
  readonly pictures?: Pictures | null;
}

/** The first `count` rows, and a row that shows that there are more. */
const firstRows = (table: Table, count: number): Table =>
  count >= table.rows.length
    ? table
    : { ...table, rows: [...table.rows.slice(0, count), table.columns.map(() => CUT)] };

/** The largest n in 0..most for which `fits(n)`, or 0. */
function largest(most: number, fits: (n: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The Activity JSON of a message, without conversation and addresses, never above `MAX_WIRE_BYTES`: a longer table ends in a
 * row of "…", a longer list of options is cut (any option can still be written).
 */
export function toWire(message: Message, words: CardWords, reached: Reached = {}): Wire {
  const make = (room: Room) => wire(kept(message, room), words, reached, room.lean);
  const fits = (room: Room) => wireBytes(make(room)) <= MAX_WIRE_BYTES;
  const rows = message.table?.rows.length ?? 0;
  const options = message.options?.length ?? 0;
  const whole = { text: MAX_TEXT, options, rows, lean: false };
  if (fits(whole)) return make(whole);
  let room: Room = { text: 0, options: 0, rows: 0, lean: true };
  room = { ...room, text: largest(MAX_TEXT, (n) => fits({ ...room, text: n })) };
  room = { ...room, options: largest(options, (n) => fits({ ...room, options: n })) };
  room = { ...room, rows: largest(rows, (n) => fits({ ...room, rows: n })) };
  return make(room);
}

/** Characters of what comes back from a card: as many values as a list may have. */
const MAX_TICKED = 4_000;

const submitShape = z.object({
  question: z.string().max(200).optional(),
  [INPUT_ID]: z.string().max(MAX_TICKED),
});

/**
 * What a card sent back (`value` of the incoming activity): an answer to the question it names, or words as if written.
 * null for anything that none of our cards sends.
 */
export function readSubmit(
  value: unknown,
):
  | { readonly submitted: { readonly question: string; readonly value: string } }
  | { readonly text: string }
  | null {
  const read = submitShape.safeParse(value);
  if (!read.success) return null;
  const { question, value: picked } = read.data;
  return question === undefined ? { text: picked } : { submitted: { question, value: picked } };
}
