/** Carries out what the router decided: one function per kind of move. Works on a Draft; writes nothing itself. */
import type { Json } from './activity.js';
import { command } from './commands.js';
import { announced, heardByCounsellor } from './counsellor-here.js';
import type { Draft } from './draft.js';
import { hearLanguage, hearLocale } from './hear-language.js';
import { MAX_TEXT } from './house.js';
import { FAILED } from './jobs.js';
import type { Journal } from './journal.js';
import { held } from './one-dialog.js';
import { advance, resume, settle, startDialog, undo } from './progress.js';
import { type Facts, type Route, route } from './router.js';
import { didYouMean, nothingSaid, unclear } from './unsure.js';
import { wonder, wondered } from './wondering.js';

/** The whole of a turn. */
export async function carryOut(draft: Draft): Promise<void> {
  const { activity } = draft;
  dropExpired(draft);
  switch (activity.kind) {
    case 'message':
      return message(draft);
    case 'result':
      return result(draft);
    case 'joined':
    case 'installed':
      hearLocale(draft);
      if (!draft.state.welcomed) await startDialog(draft, activity.opens ?? 'welcome', {});
      return;
    case 'uninstalled':
      draft.cancelWaiting();
      return draft.change({ stack: [], offer: null, context: null, welcomed: false });
    case 'announced':
      return activity.announcement ? announced(draft, activity.announcement) : undefined;
    case 'reaction':
      return;
  }
}

async function message(draft: Draft): Promise<void> {
  const before = draft.language;
  hearLanguage(draft);
  for (const part of draft.activity.notTaken ?? [])
    draft.sendCommon(`not-taken.${part}`, { characters: MAX_TEXT });
  if (await heardByCounsellor(draft)) return;
  const decided = decide(draft);
  nameSubmitted(draft);
  const { lost } = draft.state;
  if (draft.state.wondering) draft.change({ wondering: null });
  await follow(draft, decided, before !== draft.language);
  // Said again only where this message was of no use either; of what is being wondered about that is not known yet.
  if (lost !== undefined && draft.state.lost === lost && !draft.state.wondering) draft.change({ lost: 0 });
}

const decide = (draft: Draft): Route =>
  held(draft, route(draft.activity, draft.state, draft.language, draft.house.understanding));

async function follow(draft: Draft, decided: Route, languageChanged: boolean): Promise<void> {
  switch (decided.to) {
    case 'safety':
      return startDialog(draft, 'safety', { kind: decided.kind });
    case 'command':
      return command(draft, decided.command, languageChanged);
    case 'answer':
      return answer(draft, decided);
    case 'as-answer':
      draft.change({ offer: null });
      return answer(draft, {
        to: 'answer',
        raw: decided.text,
        facts: {},
        otherwise: () => ({ to: 'retry' }),
      });
    case 'ask-back':
      return askBack(draft, decided.command);
    case 'change':
      return undo(draft, decided.key);
    case 'start':
      return startDialog(draft, decided.dialog, decided.facts);
    case 'did-you-mean':
      return wonder(draft, decided.intents) ? undefined : didYouMean(draft, decided.intents);
    case 'retry':
      return resume(draft, true);
    case 'nothing':
      return nothingSaid(draft);
    case 'unclear':
      return wonder(draft, []) ? undefined : unclear(draft);
    case 'working':
      return working(draft, languageChanged);
    default:
      // stale: a message of the house, and the open question again.
      draft.sendCommon(decided.to);
      return resume(draft, false);
  }
}

/** Something was written while the dialog waits for a call: it goes on waiting, or does without what was only good to have. */
async function working(draft: Draft, languageChanged: boolean): Promise<void> {
  const { pending } = draft.active ?? {};
  if (pending?.kind !== 'call' || !pending.hint) return draft.sendCommon('working');
  await advance(draft, { result: FAILED });
  return follow(draft, decide(draft), languageChanged);
}

async function answer(draft: Draft, decided: Extract<Route, { to: 'answer' }>): Promise<void> {
  const journal = draft.active;
  if (!journal) return draft.sendCommon('stale');
  const harvested = { ...journal, facts: { ...journal.facts, ...decided.facts } };
  const raw = fromSlot(harvested, decided.raw, decided.facts);
  const news = { answer: { raw, turn: draft.turn } };
  const tried = await draft.replay(harvested, news);
  if (!tried.refused) {
    draft.change({ offer: null });
    return settle(draft, tried);
  }
  const otherwise = decided.otherwise();
  if (otherwise.to !== 'retry') return follow(draft, held(draft, otherwise), false);
  if (tried.asking) {
    const { pending } = tried.asking;
    draft.change({ stack: [...draft.state.stack.slice(0, -1), { ...journal, pending }] });
    draft.askAgain(journal, tried.asking, true);
  }
}

/** "Lapissa" for a question about the place: the fact is the answer where the words themselves would not do. */
function fromSlot(journal: Journal, raw: Json, facts: Facts): Json {
  const { pending } = journal;
  if (pending?.kind !== 'question' || pending.options.some((option) => option.value === raw)) return raw;
  const fact = Object.values(facts).find((value) => pending.options.some((option) => option.value === value));
  return fact ?? raw;
}

function askBack(draft: Draft, asked: 'stop' | 'counsellor'): void {
  const message = draft.house.composer.common(draft.language, `sure.${asked}`);
  const { options = [] } = message;
  draft.change({ offer: { kind: 'sure', options, text: draft.heard } });
  draft.send(message);
}

/** The outcome of a call outside: goes to the dialog that waits for it, wherever in the stack it is. */
async function result(draft: Draft): Promise<void> {
  const { result: outcome } = draft.activity;
  if (!outcome || wondered(draft, outcome)) return;
  const { stack, quiet } = draft.state;
  const at = stack.findIndex(({ pending }) => pending?.kind === 'call' && pending.job === outcome.job);
  if (at === stack.length - 1 && at >= 0 && !quiet) return advance(draft, { result: outcome.value });
  const waiting = stack[at];
  if (waiting?.pending?.kind !== 'call') return;
  const { key, input } = waiting.pending;
  const calls = { ...waiting.calls, [key]: { input, result: outcome.value } };
  draft.change({ stack: stack.with(at, { ...waiting, calls, pending: null }) });
}

function dropExpired(draft: Draft): void {
  const { stack } = draft.state;
  const now = draft.activity.received;
  const kept = stack
    .filter(({ expires }) => expires > now)
    .flatMap((journal) => current(draft, journal) ?? []);
  const dropped = kept.length < stack.length;
  draft.change(dropped ? { stack: kept, offer: null } : { stack: kept });
  if (dropped) draft.sendCommon('expired');
}

/** A journal of another version is brought up to date by its dialog; one that nothing can upgrade would misread its answers. */
function current(draft: Draft, journal: Journal): Journal | null {
  const dialog = draft.house.dialogs.get(journal.dialog);
  if (!dialog || dialog.version === journal.version) return dialog ? journal : null;
  return dialog.upgrade ? { ...dialog.upgrade(journal), version: dialog.version } : null;
}

/** A button's press is stored as what the person saw on it. */
function nameSubmitted(draft: Draft): void {
  const { submitted } = draft.activity;
  const { pending } = draft.active ?? {};
  if (!submitted || pending?.kind !== 'question') return;
  const values = pending.several ? submitted.value.split(',') : [submitted.value];
  const labels = pending.options.flatMap(({ value, label }) => (values.includes(value) ? [label] : []));
  if (labels.length > 0) draft.heard = labels.join(', ');
  else if (!draft.heard) draft.heard = submitted.value.slice(0, 200);
}
