/** What a counsellor does with a case: opens it, answers, notes something for colleagues, closes it and opens it again. */
import { Refusal } from '../../channel/refusal.js';
import type { Announcement } from '../../conversation/activity.js';
import { type Announce, GoneConversation } from '../../conversation/announce.js';
import { MAX_WORDS, type OpenedCase } from '../../counselling/case.js';
import { link } from '../pages/layout.js';
import type { WebAnswer, WebRequest } from '../route.js';
import { seeOther, shown } from './answers.js';
import { casePage, type Draft } from './case-page.js';
import type { DoorOptions, Entered, WorkspaceRoute } from './entered.js';
import { refusedPage } from './refused-page.js';
import { shownLine, standing } from './shared.js';
import type { ShownLine } from './summary-part.js';

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
    { method: 'GET', path: '/workspace/case/:case/words/:share/:line', guard: 'counsellor', answer: look },
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
  const { share, line: number } = request.params;
  const line = share && number ? await shownLine(door, opened, share, Number(number)) : null;
  const done = DONE.find((each) => each === request.query.get('done')) ?? null;
  return page(door, entered, opened, { line, done });
}

interface Shows {
  readonly line?: { readonly share: string; readonly shown: ShownLine } | null;
  readonly done?: string | null;
  readonly draft?: Draft;
}

async function page(door: DoorOptions, entered: Entered, found: OpenedCase, how: Shows): Promise<WebAnswer> {
  const { counsellor } = entered;
  const { school } = counsellor;
  await door.cases.read(found.id, counsellor.id, found.news);
  const opened = (await door.cases.find(school, found.id, counsellor.id)) ?? found;
  const shares = await standing(door, opened, counsellor, how.line ?? null);
  const waiting = await door.cases.unread(school, counsellor.id);
  const place = { ...entered.place, path: `/workspace/case/${opened.id}`, query: new URLSearchParams() };
  const body = casePage(place, { entered, opened, shares, waiting, ...how });
  return shown(place, body, how.draft ? 422 : 200);
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

/** First the person hears that the counsellor goes, if one was there, a colleague for example: a case that looks closed while the bot is quiet would leave them alone. */
const close: Act = async (door, entered, opened, form) => {
  await announced(door.announce, opened, form, { by: 'counsellor', gone: true });
  await door.cases.close(opened.id);
  return onTo(entered, opened, 'close');
};

const reopen: Act = async (door, entered, opened) => {
  await door.cases.reopen(opened.id);
  return onTo(entered, opened, 'reopen');
};
