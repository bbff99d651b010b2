/**
 * Decides who gets an utterance, and nothing else: safety first, then the pending question's own options, commands, the answer,
 * and only then intent. Pure; turn.ts carries the decision out.
 */
import type { Activity, Json, Language, Option } from './activity.js';
import type { Journal } from './journal.js';
import type { Command, ConversationState, Understanding } from './ports.js';
import { posedAnswer, pressed } from './posed.js';

export type Facts = Readonly<Record<string, Json>>;

export type Route =
  | { readonly to: 'safety'; readonly kind: string }
  | { readonly to: 'command'; readonly command: Command }
  /** For the pending question; `otherwise` is where it goes when the question refuses it, worked out only then. */
  | { readonly to: 'answer'; readonly raw: Json; readonly facts: Facts; readonly otherwise: () => Route }
  /** "stop" where any text is an answer: ask which it was. */
  | { readonly to: 'ask-back'; readonly command: 'stop' | 'counsellor' }
  /** The answer to `ask-back`. */
  | { readonly to: 'as-answer'; readonly text: string }
  | { readonly to: 'change'; readonly key: string }
  | { readonly to: 'start'; readonly dialog: string; readonly facts: Facts }
  /** Not sure enough to start the first of them. */
  | { readonly to: 'did-you-mean'; readonly intents: readonly string[] }
  /** A card or button of a question that is no longer open. */
  | { readonly to: 'stale' }
  /** The dialog waits for a call outside. */
  | { readonly to: 'working' }
  | { readonly to: 'retry' }
  | { readonly to: 'unclear' }
  | { readonly to: 'nothing' };

/** Start at or above the first; ask back between the two. */
const SURE = 0.6;
const PERHAPS = 0.35;

const retry = (): Route => ({ to: 'retry' });

export function route(
  activity: Activity,
  state: ConversationState,
  language: Language,
  understanding: Understanding,
): Route {
  const text = activity.text.trim();
  const active = state.stack.at(-1) ?? null;
  const pending = active?.pending ?? null;
  if (activity.submitted) return submitted(activity.submitted, active, text);
  if (text === '') return { to: 'nothing' };
  // Words of a button are ours: pressing it says nothing of distress.
  const distress = onButton(text, state) ? null : understanding.safety(text);
  if (distress) return { to: 'safety', kind: distress };

  const offered = fromOffer(text, state, language, understanding);
  const command = understanding.command(text, language);
  // These two were asked after the pending question: a number means theirs.
  if (offered && state.offer?.kind !== 'start') return offered;
  if (pending?.kind === 'question') {
    if (pending.posed) return posedAnswer(text, pending, command);
    const single = pending.options.length > 0 && !pending.several;
    const chosen = single ? understanding.choice(text, pending.options, language) : null;
    const facts = pending.open ? {} : understanding.slots(text, language);
    const several = pending.several ? understanding.several(text, pending.options, language) : null;
    if (several !== null) return { to: 'answer', raw: several, facts, otherwise: retry };
    if (chosen !== null) return { to: 'answer', raw: chosen, facts, otherwise: retry };
    if (pending.open) return openAnswer(text, command);
    if (command) return { to: 'command', command };
    return {
      to: 'answer',
      raw: text,
      facts,
      otherwise: () => elsewhere(text, active, language, understanding),
    };
  }
  if (offered) return offered;
  if (command) return { to: 'command', command };
  if (pending?.kind === 'call') return { to: 'working' };
  return free(text, state, language, understanding);
}

function submitted(form: { question: string; value: string }, active: Journal | null, text: string): Route {
  const pending = active?.pending;
  if (pending?.kind !== 'question' || pending.key !== form.question) return { to: 'stale' };
  if (pending.posed) return form.value ? pressed(form.value) : posedAnswer(text, pending, null);
  const raw = pending.several && form.value ? ticked(form.value, pending.options) : form.value || text;
  return { to: 'answer', raw, facts: {}, otherwise: retry };
}

/** What was ticked on a card comes with commas between. */
function ticked(value: string, options: readonly Option[]): readonly string[] {
  const values = value.split(',');
  if (values.includes('none')) return [];
  const own = options.map((option) => option.value).filter((each) => each !== 'all' && each !== 'none');
  return values.includes('all') ? own : own.filter((each) => values.includes(each));
}

/** In open text only "stop" and "a human" are commands, and even those are asked about. */
function openAnswer(text: string, command: Command | null): Route {
  if (command === 'stop' || command === 'counsellor') return { to: 'ask-back', command };
  return { to: 'answer', raw: text, facts: {}, otherwise: retry };
}

function fromOffer(
  text: string,
  state: ConversationState,
  language: Language,
  u: Understanding,
): Route | null {
  const { offer } = state;
  if (!offer) return null;
  const value = u.choice(text, offer.options, language);
  if (value === null) return null;
  if (offer.kind === 'change') return { to: 'change', key: value };
  if (offer.kind === 'start') return goingOn(start(value), state);
  if (value === 'answer') return { to: 'as-answer', text: offer.text ?? '' };
  return { to: 'command', command: value as Command };
}

const COMMANDS: ReadonlySet<string> = new Set<Command>([
  'help',
  'about',
  'stop',
  'back',
  'change',
  'erase',
  'forget',
  'language',
]);

function onButton(text: string, { stack, offer }: ConversationState): boolean {
  const pending = stack.at(-1)?.pending;
  const options = [...(pending?.kind === 'question' ? pending.options : []), ...(offer?.options ?? [])];
  return options.some(({ label }) => label.toLowerCase() === text.toLowerCase());
}

/** An offer's value: `intent`, or `intent?slot=value&…` with facts to start with. */
export function start(value: string): Route {
  const [name = '', query = ''] = value.split('?');
  if (COMMANDS.has(name) || name.startsWith('language:')) return { to: 'command', command: name as Command };
  const facts: Record<string, Json> = {};
  for (const pair of query.split('&').filter(Boolean)) {
    const [slot = '', fact = ''] = pair.split('=');
    facts[slot] = fact === 'true' ? true : /^\d+$/.test(fact) ? Number(fact) : fact;
  }
  return { to: 'start', dialog: name, facts };
}

/** These have no dialog: they are carried out, whichever way they were asked for. */
const begun = (intent: string, facts: Facts): Route =>
  intent === 'stop' || intent === 'back'
    ? { to: 'command', command: intent }
    : { to: 'start', dialog: intent, facts };

/** A suggestion under an answer, and words such as "and in 2020?", go on from what that answer left behind. */
function goingOn(wanted: Route, { context }: ConversationState): Route {
  if (wanted.to !== 'start' || context?.dialog !== wanted.dialog || Object.keys(wanted.facts).length === 0)
    return wanted;
  return { ...wanted, facts: { ...context.facts, ...wanted.facts } };
}

/** What refused an answer may still be: another wish, and then the open dialog waits; otherwise it is asked again. */
function elsewhere(text: string, active: Journal | null, language: Language, u: Understanding): Route {
  const intent = u.intent(text, language);
  if (!intent || intent.confidence < SURE || intent.intent === active?.dialog) return { to: 'retry' };
  // What only sounds like "stop" would lose the dialog: that is asked about.
  if (intent.intent === 'stop') return { to: 'ask-back', command: 'stop' };
  return begun(intent.intent, { ...u.slots(text, language), said: text });
}

function free(text: string, state: ConversationState, language: Language, u: Understanding): Route {
  const facts = u.slots(text, language);
  const intent = u.intent(text, language);
  if (intent && intent.confidence >= SURE) {
    const wanted = begun(intent.intent, { ...facts, said: text });
    return facts.follow_up === true ? goingOn(wanted, state) : wanted;
  }
  // "And in Lapland?" after an answer: the same dialog with what it left behind, and the new facts over it.
  if (state.context && Object.keys(facts).length > 0) {
    return { to: 'start', dialog: state.context.dialog, facts: { ...state.context.facts, ...facts } };
  }
  if (intent && intent.confidence >= PERHAPS)
    return { to: 'did-you-mean', intents: [intent.intent, ...(intent.rivals ?? [])] };
  return { to: 'unclear' };
}
