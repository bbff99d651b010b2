/** What may be told of a wave: from no answers at all to 1,500. */
import assert from 'node:assert/strict';
import { madeUpRecords } from '../../src/command/made-up-survey.js';
import { label } from '../../src/statistics/protected.js';
import type { QuestionFigures, SurveyRecord, SurveyReport } from '../../src/survey/figures.js';
import { classesOf } from '../../src/survey/number-classes.js';
import type { NumberQuestion } from '../../src/survey/question.js';
import { groupAnswer, standingReport, surveyReport } from '../../src/survey/report.js';
import { followUp, instrumentOf, question, survey } from './instruments.js';

const instrument = instrumentOf(
  survey(
    { type: 'radiogroup', name: 'work', isRequired: true, choices: ['yes', 'no', 'other'] },
    { type: 'rating', name: 'happy', rateMin: 1, rateMax: 5 },
    { type: 'comment', name: 'open' },
  ),
);

/** So many answers of each kind, each with a text that must never be seen. */
function answering(counts: Readonly<Record<string, number>>, happy = 4): readonly SurveyRecord[] {
  return Object.entries(counts).flatMap(([work, count]) =>
    Array.from({ length: count }, (_, n) => ({ answers: { work, happy: happy + (n % 2), open: 'SECRET' } })),
  );
}

const report = (counts: Readonly<Record<string, number>>, open = false): SurveyReport =>
  surveyReport({ instrument, records: answering(counts), invited: 90, open });

const figures = (made: SurveyReport, name: string): QuestionFigures | undefined =>
  made.questions.find((each) => each.question === name);

const shown = (made: SurveyReport, name: string) =>
  figures(made, name)?.options.map(
    ({ count, percent }) => `${label(count)}${percent === null ? '' : ` ${percent}%`}`,
  );

describe('The report of a survey', () => {
  it('tells of a wave without answers that there are none', () => {
    const made = report({});
    assert.deepEqual([label(made.answers), made.questions, made.groups], ['0', [], []]);
  });

  it('tells of four answers that there are 1-4 and nothing more', () => {
    const made = report({ yes: 3, no: 1 });
    assert.deepEqual([label(made.answers), made.responseRate, made.questions], ['1-4', null, []]);
    assert.equal(groupAnswer(made), null);
  });

  it('tells while answers come in only how many there are', () => {
    const made = report({ yes: 30, no: 31 }, true);
    assert.deepEqual(
      [made.state, label(made.answers), made.responseRate, made.questions],
      ['open', '60', null, []],
    );
    assert.equal(groupAnswer(made), null);
  });

  it('gives counts, shares of the protected answers and the response rate', () => {
    const made = report({ yes: 31, no: 11, other: 2 });
    assert.deepEqual([label(made.answers), label(made.invited), made.responseRate], ['45', '90', 50]);
    assert.deepEqual(shown(made, 'work'), ['30 67%', '12 27%', '1-4']);
  });

  it('does not tell twelve who all answered alike from eight of twelve', () => {
    const [all, most] = [report({ yes: 12 }), report({ yes: 8, no: 2, other: 2 })];
    assert.deepEqual(figures(all, 'work'), figures(most, 'work'));
    const [yes] = figures(all, 'work')?.options ?? [];
    assert.deepEqual(
      [yes?.count, yes?.percent, yes?.atLeast],
      [{ kind: 'nearly_all', atLeast: 6 }, 50, true],
    );
  });

  it('gives the mean of a scale where the counts tell it well enough', () => {
    const records = (counts: readonly number[]) =>
      counts.flatMap((count, n) =>
        Array.from({ length: count }, () => ({ answers: { work: 'yes', happy: n + 1 } })),
      );
    const mean = (...counts: readonly number[]) =>
      figures(surveyReport({ instrument, records: records(counts), invited: 400 }), 'happy')?.mean;
    assert.equal(mean(20, 40, 60, 80, 100), 3.7);
    assert.equal(mean(3, 4, 9, 3, 4), null);
  });

  it('never holds what people wrote', () => {
    assert.doesNotMatch(JSON.stringify(report({ yes: 40, no: 40 })), /SECRET|open"/);
  });

  it('is the same to the byte in whatever order the records come', () => {
    const records = answering({ yes: 31, no: 22, other: 9 });
    const [one, other] = [records, [...records].reverse()].map((each) =>
      surveyReport({ instrument, records: each, invited: 80 }),
    );
    assert.equal(JSON.stringify(other), JSON.stringify(one));
  });

  it('stands once the wave is closed, even when records are erased', () => {
    const records = answering({ yes: 31, no: 22, other: 10 });
    const request = { instrument, records, invited: 80 };
    const open = standingReport(null, { ...request, open: true });
    const kept = standingReport(open, request);
    assert.equal(kept.state, 'closed');
    assert.equal(standingReport(kept, { ...request, records: records.slice(2) }), kept);
  });

  it('refuses a record of another version, and groups of under five', () => {
    assert.throws(() => report({ maybe: 20 }), /work: "maybe" is not an answer of this version/);
    assert.throws(
      () => surveyReport({ instrument, records: [], invited: 0, settings: { minimum: 4 } }),
      /5 is the least/,
    );
  });
});

describe('The report of the shipped survey', () => {
  const records = madeUpRecords({ instrument: followUp, answers: 400, programmes: 12, seed: 3 });
  const made = surveyReport({
    instrument: followUp,
    records,
    invited: 900,
    settings: { by: ['programme', 'gender'] },
  });
  const all = [{ at: {}, answers: made.answers, questions: made.questions }, ...made.groups];

  it('has a figure for everything but open texts and dates', () => {
    const names = made.questions.map(({ question: name }) => name);
    assert.ok(
      names.includes('situation') && names.includes('found_through') && names.includes('monthly_pay'),
    );
    assert.ok(!names.includes('open') && !names.includes('job_started'));
    assert.ok(made.groups.length > 10 && made.groups.some(({ at }) => Object.keys(at).length === 2));
  });

  it('adds up as published, in every group', () => {
    let whole = 0;
    for (const { questions } of all)
      for (const { kind, answers, options } of questions) {
        if (kind !== 'one' || answers.kind !== 'count' || options.some(({ atLeast }) => atLeast)) continue;
        const sum = options.reduce(
          (total, { count }) => total + (count.kind === 'count' ? count.count : 0),
          0,
        );
        const few = options.filter(({ count }) => count.kind === 'few').length;
        assert.ok(
          sum <= answers.count && answers.count <= sum + 4 * few,
          JSON.stringify({ answers, options }),
        );
        if (few === 0) whole += 1;
      }
    assert.ok(whole > 0);
  });

  it('shows every count as 0, as few, or as a multiple of 3 above 5', () => {
    const counts = all.flatMap(({ answers, questions }) => [
      answers,
      ...questions.flatMap((each) => [each.answers, ...each.options.map(({ count }) => count)]),
    ]);
    for (const count of counts)
      if (count.kind === 'count')
        assert.ok(count.count === 0 || (count.count > 5 && count.count % 3 === 0), label(count) ?? '');
  });

  it('gives the median of a number as a range of classes that the question fixes', () => {
    const classes = classesOf(question('monthly_pay') as NumberQuestion);
    assert.deepEqual(
      [classes.length, classes[0], classes[4]],
      [101, { from: 0, to: 499 }, { from: 2000, to: 2499 }],
    );
    const median = figures(made, 'monthly_pay')?.median;
    assert.ok(median && median.from >= 1000 && median.to <= 3999, JSON.stringify(median));
  });

  it('tells a respondent how the group answered: the most common situation and a mean', () => {
    const told = groupAnswer(made);
    assert.deepEqual(
      told?.figures.map(({ kind }) => kind),
      ['share', 'mean'],
    );
    assert.equal(told?.figures[0]?.question, 'situation');
    assert.equal(told?.answers, 399);
  });
});
