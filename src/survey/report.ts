/**
 * From the coded records of a wave to what may be told of it (figures.ts says how to use it). Everything goes through the gate at once
 * (statistics/disclosure.ts); a report of the same records is the same to the byte, whenever and in whatever order it is made. Pure.
 */
import type { Json } from '../conversation/activity.js';
import { MINIMUM, type Release, release } from '../statistics/disclosure.js';
import { protect } from '../statistics/protected.js';
import { canonicalJson, sha256Of } from './canonical.js';
import { type Coded, codingOf, sampleOf } from './coding.js';
import type {
  GroupAnswer,
  GroupFigure,
  GroupFigures,
  QuestionFigures,
  ReportRequest,
  SurveyRecord,
  SurveyReport,
} from './figures.js';
import { percentOf, questionFigures } from './report-question.js';

/** @throws for a minimum under 5, and for an answer that the instrument does not have. */
export function surveyReport({
  instrument,
  records,
  invited,
  open = false,
  settings = {},
}: ReportRequest): SurveyReport {
  const { minimum = MINIMUM, by = [] } = settings;
  // While answers come in, a report of today less the one of yesterday would be somebody's answers.
  const counted = open ? [] : records;
  const made = release(sampleOf(instrument, counted, by), secretOf(counted), minimum);
  const [everybody, ...groups] = groupsOf(made, codingOf(instrument), by);
  const answers = protect(records.length);
  const asked = protect(invited);
  return {
    state: open ? 'open' : 'closed',
    minimum,
    invited: asked,
    answers,
    responseRate: open || answers.kind !== 'count' ? null : percentOf(answers.count, asked, minimum),
    questions: everybody?.questions ?? [],
    groups,
  };
}

/** The report that stands: once a wave is closed it is the first one that was kept, whatever has become of its records since. */
export function standingReport(kept: SurveyReport | null, request: ReportRequest): SurveyReport {
  return kept?.state === 'closed' ? kept : surveyReport(request);
}

/** All that the respondents have written, open texts and dates with it: nobody knows it who does not know the answers already. */
export function secretOf(records: readonly SurveyRecord[]): string {
  const lines = records.map(({ answers, groups = {} }) =>
    canonicalJson([answers, groups] as unknown as Json),
  );
  return sha256Of(lines.sort());
}

function groupsOf(made: Release, coding: readonly Coded[], by: readonly string[]): readonly GroupFigures[] {
  return made.groups.map(({ at, size, tables }) => ({
    at: Object.fromEntries(by.flatMap((dimension, n) => (at[n] == null ? [] : [[dimension, at[n]]]))),
    answers: size,
    questions: coding
      .map((coded) => questionFigures(coded, tables, size, made.minimum))
      .filter((figures): figures is QuestionFigures => figures !== null),
  }));
}

/**
 * How the group answered: the most common answer to the first question, and the mean of the first scale that has one.
 * Null while the wave is open and where nothing may be told.
 */
export function groupAnswer({ state, answers, questions, minimum }: SurveyReport): GroupAnswer | null {
  if (state === 'open' || answers.kind !== 'count' || answers.count < minimum) return null;
  const share = shareOf(questions);
  const scale = questions.find(({ mean, question }) => mean !== null && question !== share?.question);
  const figures: GroupFigure[] = share ? [share] : [];
  if (scale?.mean != null) figures.push({ kind: 'mean', question: scale.question, mean: scale.mean });
  return figures.length === 0 ? null : { answers: answers.count, figures };
}

function shareOf(questions: readonly QuestionFigures[]): (GroupFigure & { kind: 'share' }) | null {
  const first = questions.find(
    ({ kind, options }) => kind === 'one' && options.some(({ percent }) => percent !== null),
  );
  const most = first?.options.reduce((best, option) =>
    (option.percent ?? -1) > (best.percent ?? -1) ? option : best,
  );
  if (!first || !most || most.percent === null) return null;
  const { value, percent, atLeast } = most;
  return { kind: 'share', question: first.question, value, percent, atLeast };
}
