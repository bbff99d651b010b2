/** How well questions about figures are answered: right figures, due caveats, and refusals where there is nothing to answer. */
import { plainText } from '../../channel/terminal.js';
import { type Content, loadContent } from '../../content.js';
import type { Language } from '../../conversation/activity.js';
import {
  type Asking,
  askQuestion,
  createAnswerFacts,
  type GivenValue,
  type Reply,
} from '../../statistics/ask.js';
import { type Figure, figure } from './figure.js';
import { type IsCell, judge, type Verdict } from './question-score.js';
import {
  type HeldOutQuestion,
  isPlanned,
  QUESTION_SETS,
  type QuestionSet,
  readQuestions,
} from './question-set.js';

/** Answers a question, after the one before it where there is one. */
export interface Answering {
  readonly answer: (question: string, language: Language, previous: string | null) => Reply;
  readonly isCell: IsCell;
}

export interface Judged extends HeldOutQuestion {
  readonly reply: Reply;
  readonly verdict: Verdict;
}

export function questionFigures(fixtures: string, open: () => Answering): readonly Figure[] {
  return QUESTION_SETS.flatMap((set) => {
    const sets = readQuestions(fixtures, set);
    if (sets.length === 0) return [];
    const answering = open();
    const all = sets.map(([lang, of]) => [lang, of.map((each) => judged(each, answering))] as const);
    return [
      ...all.flatMap(([lang, of]) => figuresOf(set, lang, of)),
      ...figuresOf(
        set,
        'all',
        all.flatMap(([, of]) => of),
      ),
    ];
  });
}

export function judged(question: HeldOutQuestion, { answer, isCell }: Answering): Judged {
  const reply = answer(question.q, question.lang, question.previous ?? null);
  return { ...question, reply, verdict: judge(question.expect, reply, question.lang, isCell) };
}

const isRight = ({ verdict }: Judged): boolean => verdict.failures.length === 0;

/** An answer of another status that is as good, and right. */
const isAsGood = (each: Judged): boolean => each.expect.or?.status === each.reply.status && isRight(each);

export function figuresOf(set: QuestionSet, lang: Figure['lang'], all: readonly Judged[]): readonly Figure[] {
  const of = (measure: string) => ({ set, lang, measure });
  const due = (status: Reply['status']) => all.filter(({ expect }) => expect.status === status);
  const wrong = all.filter((each) => !isRight(each));
  const planned = all.filter(({ id }) => isPlanned(id));
  const caveats = all.flatMap(({ verdict: { caveats } }) =>
    Array.from({ length: caveats.due }, (_, n) => n < caveats.told),
  );
  const isRefused = (each: Judged) => each.reply.status === 'refused' || isAsGood(each);
  const isRefusedRightly = (each: Judged) =>
    isRefused(each) && !each.verdict.failures.includes('refusal_kind');
  return [
    {
      ...figure({ ...of('execution accuracy'), note: counted(wrong) }, all, isRight),
      failures: idsByKind(wrong),
      reasons: reasonsOf(wrong),
    },
    figure(
      of('without the planned forty'),
      all.filter(({ id }) => !isPlanned(id)),
      isRight,
    ),
    ...(planned.length > 0 ? [figure(of('the planned forty'), planned, isRight)] : []),
    figure(
      of('misspelt or spoken'),
      all.filter(({ spoken }) => spoken === true),
      isRight,
    ),
    figure(of('wrong number or a due caveat missing'), all, ({ verdict }) => verdict.misleads),
    figure(of('refused where due'), due('refused'), isRefused),
    figure(of('refused for the right reason'), due('refused'), isRefusedRightly),
    figure(of('asked back where due'), due('clarify'), ({ reply }) => reply.status === 'clarify'),
    figure(
      of('refused or asked back for nothing'),
      due('answered'),
      (each) => each.reply.status !== 'answered' && !isAsGood(each),
    ),
    figure(of('due caveats told'), caveats, (told) => told),
  ];
}

/** Kinds of question with the ids that failed: no words of theirs. */
function idsByKind(wrong: readonly Judged[]): Readonly<Record<string, readonly string[]>> {
  const ids: Record<string, string[]> = {};
  for (const { kind, id } of wrong) ids[kind] = [...(ids[kind] ?? []), id];
  return ids;
}

function reasonsOf(wrong: readonly Judged[]): Readonly<Record<string, number>> {
  const reasons: Record<string, number> = {};
  for (const failure of wrong.flatMap(({ verdict }) => verdict.failures))
    reasons[failure] = (reasons[failure] ?? 0) + 1;
  return reasons;
}

const counted = (wrong: readonly Judged[]): string => {
  const kinds = Object.entries(idsByKind(wrong)).sort(([, a], [, b]) => b.length - a.length);
  return kinds.length === 0
    ? 'nothing fails'
    : kinds.map(([kind, ids]) => `${kind} ${ids.length}`).join(', ');
};

export function openAnswering(folder: string): Answering {
  const { wording, figures }: Content = loadContent({ folder, own: null, strict: false, log: () => {} });
  const { tables, slots } = figures;
  const say: Asking['say'] = (language, id, values) =>
    plainText(wording.render(language, 'statistics', id, values));
  const ask = createAnswerFacts({ tables, slots, say });
  return {
    isCell: (value) => isCellOf(figures.tables, value),
    answer(question, language, previous) {
      if (previous === null) return askQuestion(question, language, { tables, slots, say });
      const told = ask({ facts: slots(previous, language), text: '', language });
      const before = told.kind === 'told' ? told.context : {};
      // As in a conversation: whatever fits a question about figures goes on from the last answer.
      const goingOn: Asking['slots'] = (text, spoken) => {
        const now = slots(text, spoken);
        return Object.keys(now).length === 0 ? now : { ...before, ...now, figures: true };
      };
      return askQuestion(question, language, { tables, slots: goingOn, say });
    },
  };
}

function isCellOf({ catalogue }: Content['figures']['tables'], given: GivenValue): boolean {
  const { place = 'FI', occupation = 'SSS' } = given;
  return catalogue.of(given.measure).some(({ dataset, at }) => {
    const level = given.level ?? dataset.facts.fixed.level ?? 'total';
    return (
      dataset.id === given.dataset && at({ place, level, occupation }, given.year)?.value === given.value
    );
  });
}
