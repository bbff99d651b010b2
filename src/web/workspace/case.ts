/** What a counsellor does with a case: opens it, answers, notes something for colleagues, closes it and opens it again. */
import { Refusal } from '../../channel/refusal.js';
import type { Announcement } from '../../conversation/activity.js';
import { type Announce, GoneConversation } from '../../conversation/announce.js';
import { MAX_WORDS, type OpenedCase } from '../../counselling/case.js';
import type { Share } from '../../counselling/share.js';
import { link } from '../pages/layout.js';
import type { WebAnswer, WebRequest } from '../route.js';
import { seeOther, shown } from './answers.js';
import { casePage, type Draft } from './case-page.js';
import type { DoorOptions, Entered, WorkspaceRoute } from './door.js';
import { refusedPage } from './refused-page.js';
import type { ShownItem } from './summary-part.js';

type Act = (door: DoorOptions, entered: Entered, opened: OpenedCase, form: string) => Promise<WebAnswer>;

export function caseRoutes(door: DoorOptions): WorkspaceRoute[] {
  const look = (request: WebRequest, entered: Entered) => show(door, request, entered);
  const post = (step: string, act: Act): WorkspaceRoute => ({
    method: 'POST',
    path: `/workspace/case/:case/${step}`,
    guard: 'counsellor',
    answer: (request, entered) => carryOut(door, request, entered, act),
  });
  return [
    { method: 'GET', path: '/workspace/case/:case', guard: 'counsellor', answer: look },
    { method: 'GET', path: '/workspace/case/:case/words/:share/:item', guard: 'counsellor', answer: look },
    post('reply', reply),
    post('note', note),
    post('close', close),
    post('reopen', reopen),
  ];
}

/** Looking is reading: it is written down, and the person can see it. */
async function show(door: DoorOptions, request: WebRequest, entered: Entered): Promise<WebAnswer> {
  const { counsellor } = entered;
  const opened = await door.cases.find(counsellor.school, request.params.case ?? '', counsellor.id);
  if (!opened) return shown(entered.place, refusedPage(entered.place, 'missing', ''), 404);
  const { share, item } = request.params;
  const line = share && item ? await shownItem(door, opened, share, item) : null;
  const done = DONE.find((each) => each === request.query.get('done')) ?? null;
  return page(door, entered, opened, { line, done });
}

interface Shows {
  readonly line?: { readonly share: string; readonly shown: ShownItem } | null;
  readonly done?: string | null;
  readonly draft?: Draft;
}

async function page(door: DoorOptions, entered: Entered, found: OpenedCase, how: Shows): Promise<WebAnswer> {
  const { counsellor } = entered;
  const { school } = counsellor;
  await door.cases.read(found.id, counsellor.id, found.news);
  const opened = (await door.cases.find(school, found.id, counsellor.id)) ?? found;
  const shared = await door.shares.shared(school, opened.id);
  const shares = await Promise.all(
    shared.map(async (share) => ({
      share,
      reads: share.revoked === null ? await readsWith(door, entered, share.id) : [],
      shown: how.line?.share === share.id ? how.line.shown : null,
    })),
  );
  const waiting = await door.cases.unread(school, counsellor.id);
  const place = { ...entered.place, path: `/workspace/case/${opened.id}`, query: new URLSearchParams() };
  const body = casePage(place, { entered, opened, shares, waiting, ...how });
  return shown(place, body, how.draft ? 422 : 200);
}

/** Looking again within this time is the same reading. Milliseconds. */
const SAME = 10 * 60_000;

/** Who has read a summary, this time included: the person can see it too. */
async function readsWith(door: DoorOptions, { counsellor }: Entered, share: string) {
  const before = await door.shares.readsOf(share);
  const own = before.findLast((read) => read.counsellor === counsellor.id);
  if (own && Date.parse(door.now()) - Date.parse(own.at) < SAME) return before;
  await door.shares.read(counsellor.school, share, counsellor, door.now());
  return door.shares.readsOf(share);
}

/** Only a line of a summary that stands, in this very case, can be looked up. */
async function shownItem(door: DoorOptions, opened: OpenedCase, share: string, item: string) {
  const shares = await door.shares.shared(opened.school, opened.id);
  const found = shares.find(({ id, revoked }) => id === share && revoked === null);
  const line = found?.items.find(({ id }) => id === item);
  const turn = line && (await door.cases.said(line.conversation, line.turn));
  if (!found || !line || !turn) throw new Refusal(404, 'NotFound', 'There are no such words.');
  return { share, shown: { id: item, at: turn.at, parts: sharedParts(turn.text, found, line) } };
}

/** What of a turn was shared, in the order in which it was said. */
function sharedParts(
  text: string,
  { items }: Share,
  { conversation, turn }: Share['items'][number],
): (string | null)[] {
  const parts: (string | null)[] = [];
  let at = 0;
  const own = items
    .filter((each) => each.conversation === conversation && each.turn === turn)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of own) {
    if (end <= at) continue;
    if (start > at) parts.push(null);
    parts.push(text.slice(Math.max(start, at), end));
    at = end;
  }
  if (at < text.length) parts.push(null);
  return parts;
}

const DONE = ['reply', 'note', 'close', 'reopen'] as const;

async function carryOut(
  door: DoorOptions,
  request: WebRequest,
  entered: Entered,
  act: Act,
): Promise<WebAnswer> {
  const { counsellor, place, form } = entered;
  const gone = () => shown(place, refusedPage(place, 'gone', form.get('words') ?? ''), 404);
  const opened = await door.cases.find(counsellor.school, request.params.case ?? '', counsellor.id);
  if (!opened) return gone();
  const id = /^[\w-]{8,64}$/.exec(form.get('form') ?? '')?.[0];
  if (id === undefined) throw new Refusal(400, 'NoForm', 'The form lacks its id.');
  try {
    return await act(door, entered, opened, id);
  } catch (error) {
    if (error instanceof GoneConversation) return gone();
    throw error;
  }
}

const onTo = ({ place }: Entered, { id }: OpenedCase, done: (typeof DONE)[number]): WebAnswer =>
  seeOther(link(place, `/workspace/case/${id}`, { done }));

/** What was typed, or why it cannot be taken. Browsers send line breaks as two characters. */
function typed(field: Draft['field'], { form }: Entered, id: string): string | Draft {
  const words = (form.get('words') ?? '').replace(/\r\n?/g, '\n');
  if (words.trim() === '') return { field, words, form: id, wrong: 'empty' };
  if (words.length > MAX_WORDS) return { field, words, form: id, wrong: 'long' };
  return words.trim();
}

const announced = (announce: Announce, opened: OpenedCase, id: string, what: Announcement) =>
  announce(`${opened.id}:${id}`, opened.place, what);

const reply: Act = async (door, entered, opened, form) => {
  const text = typed('reply', entered, form);
  if (typeof text !== 'string') return page(door, entered, opened, { draft: text });
  await announced(door.announce, opened, form, { by: 'counsellor', name: entered.counsellor.name, text });
  if (opened.closed) await door.cases.reopen(opened.id);
  return onTo(entered, opened, 'reply');
};

const note: Act = async (door, entered, opened, form) => {
  const text = typed('note', entered, form);
  if (typeof text !== 'string') return page(door, entered, opened, { draft: text });
  if (!(await door.cases.note(opened.id, entered.counsellor.id, form, text))) throw new GoneConversation();
  return onTo(entered, opened, 'note');
};

/** First the person hears that the counsellor goes: a case that looks closed while the bot is quiet would leave them alone. */
const close: Act = async (door, entered, opened, form) => {
  if (opened.talking) await announced(door.announce, opened, form, { by: 'counsellor', gone: true });
  await door.cases.close(opened.id);
  return onTo(entered, opened, 'close');
};

const reopen: Act = async (door, entered, opened) => {
  await door.cases.reopen(opened.id);
  return onTo(entered, opened, 'reopen');
};
