/** A conversation's state without what was said in certain turns: answers, what was found in them, what was noted. Pure. */
import type { Journal } from './journal.js';
import type { ConversationState } from './ports.js';

/** `ends`: whether a dialog ends when words that it was told are erased. */
export function withoutTurns(
  state: ConversationState,
  turns: ReadonlySet<number>,
  ends: (dialog: string) => boolean = () => false,
): Pick<ConversationState, 'stack' | 'offer' | 'context'> {
  const told = ({ answers, begun }: Journal) =>
    turns.has(begun) || Object.values(answers).some(({ turn }) => turns.has(turn));
  const kept = state.stack.filter((journal) => !(ends(journal.dialog) && told(journal)));
  return { stack: kept.map((journal) => cleared(journal, turns)), offer: null, context: null };
}

/** The question is asked again. What was looked up may rest on the words, and is looked up anew. */
function cleared(journal: Journal, turns: ReadonlySet<number>): Journal {
  const gone = Object.entries(journal.answers).flatMap(([key, { turn }]) => (turns.has(turn) ? [key] : []));
  const begun = turns.has(journal.begun);
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !gone.includes(key)));
  return {
    ...journal,
    answers: without(journal.answers),
    done: without(journal.done),
    calls: {},
    facts: begun ? {} : journal.facts,
    notes: (journal.notes ?? []).filter(({ turn }) => !turns.has(turn)),
  };
}
