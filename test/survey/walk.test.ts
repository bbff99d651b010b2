/** The way through an interview: forward, back, changed, skipped. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import type { Answers } from '../../src/survey/answer.js';
import { minutesLeft, progressOf } from '../../src/survey/progress.js';
import { answer, back, routeOf, skip } from '../../src/survey/walk.js';
import { core, followUp, followUpJson, instrumentOf, survey, TODAY } from './instruments.js';
import { respondent } from './respondents.js';

/** Answers in order, starting from nothing or from `so`. */
function given(values: Readonly<Record<string, unknown>>, so: Answers = {}): Answers {
  return Object.entries(values).reduce((answers: Answers, [name, value]) => {
    const moved =
      value === null ? skip(followUp, answers, name) : answer(followUp, answers, name, value, TODAY);
    assert.ok(moved.ok, `${name}: ${moved.ok ? '' : moved.refusal}`);
    return moved.answers;
  }, so);
}
const next = (answers: Answers) => routeOf(followUp, answers).next?.name ?? null;

describe('The walk', () => {
  it('asks those in work about work, and students about their studies', () => {
    assert.equal(next({}), 'situation');
    assert.equal(next(given({ situation: 'part_time' })), 'job_started');
    assert.equal(next(given({ situation: 'student' })), 'study_level');
    assert.equal(next(given({ situation: 'family_leave' })), 'study_plans');
  });

  it('asks how the job was found only where it was not the place of learning', () => {
    const work = { situation: 'part_time', job_started: null, field_match: 'same', skills_used: 4 };
    assert.equal(next(given({ ...work, hired_by_placement: 'yes' })), 'job_satisfaction');
    assert.equal(next(given({ ...work, hired_by_placement: 'no' })), 'found_through');
    assert.equal(next(given({ ...work, hired_by_placement: null })), 'found_through');
  });

  it('goes back one question at a time, to the beginning and no further', () => {
    const answers = given({ situation: 'part_time', job_started: '2025-06' });
    assert.equal(next(back(followUp, answers)), 'job_started');
    assert.equal(next(back(followUp, back(followUp, answers))), 'situation');
    assert.deepEqual(back(followUp, {}), {});
  });

  it('passes what may be passed, and nothing else', () => {
    const answers = given({ situation: 'part_time' });
    assert.deepEqual(skip(followUp, answers, 'job_started'), {
      ok: true,
      answers: { ...answers, job_started: null },
    });
    assert.deepEqual(skip(followUp, answers, 'field_match'), { ok: false, refusal: 'required' });
    assert.deepEqual(skip(followUp, answers, 'study_level'), { ok: false, refusal: 'not_asked' });
    assert.deepEqual(answer(followUp, answers, 'situation', 'pilot', TODAY), {
      ok: false,
      refusal: 'not_an_option',
    });
    assert.deepEqual(answer(followUp, answers, 'study_level', 'other', TODAY), {
      ok: false,
      refusal: 'not_asked',
    });
  });

  it('leaves no ghost of an answer that is no longer asked', () => {
    const worker = given({
      situation: 'part_time',
      job_started: null,
      field_match: 'same',
      skills_used: 4,
      hired_by_placement: 'no',
    });
    const student = given({ situation: 'student' }, worker);
    const { asked, answers } = routeOf(followUp, student);
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['situation', 'study_level', 'workplace_learning', 'open'],
    );
    assert.deepEqual(answers, { situation: 'student' });
    // SurveyJS with its usual setting goes on asking what hangs on the hidden answer.
    const chained = survey(
      { type: 'radiogroup', name: 'a', choices: [1, 2] },
      { type: 'radiogroup', name: 'b', choices: [1, 2], visibleIf: '{a} = 1' },
      { type: 'comment', name: 'c', visibleIf: '{b} = 1' },
    );
    const model = new SurveyModel(chained);
    for (const [name, value] of [
      ['a', 1],
      ['b', 1],
      ['a', 2],
    ] as const)
      model.setValue(name, value);
    assert.equal(model.getQuestionByName('c').isVisible, true);
    assert.deepEqual(
      routeOf(instrumentOf(chained), { a: 2, b: 1 }).asked.map(({ name }) => name),
      ['a'],
    );
  });

  it('loses nothing when an answer is changed and changed back', () => {
    fc.assert(
      fc.property(respondent(followUp), respondent(followUp), fc.nat(), (would, other, pick) => {
        const whole = given(routeOf(followUp, would).answers);
        const { asked } = routeOf(followUp, whole);
        const changed = asked[pick % asked.length]?.name ?? '';
        const before = whole[changed];
        const to = other[changed];
        if (to === null || to === undefined || before === null) return;
        const there = given({ [changed]: to }, whole);
        assert.deepEqual(routeOf(followUp, given({ [changed]: before }, there)), routeOf(followUp, whole));
      }),
    );
  });

  it('shows what SurveyJS shows after any changes of mind', () => {
    const changes = fc.array(
      fc.tuple(fc.constantFrom('situation', 'hired_by_placement', 'field_match'), respondent(followUp)),
      { minLength: 1, maxLength: 8 },
    );
    const model = new SurveyModel({ ...followUpJson, clearInvisibleValues: 'none' });
    fc.assert(
      fc.property(changes, (all) => {
        let answers: Answers = {};
        for (const [name, would] of all) {
          const value = would[name];
          const moved = value === null ? null : answer(followUp, answers, name, value, TODAY);
          answers = moved?.ok ? moved.answers : answers;
        }
        // Only what counts is shown to it: it would believe the hidden answers.
        model.data = routeOf(followUp, answers).answers;
        assert.deepEqual(
          routeOf(followUp, answers).asked.map(({ name }) => name),
          model
            .getAllQuestions()
            .filter((each) => each.isVisible)
            .map(({ name }) => name),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('Progress', () => {
  it('tells in minutes how long it takes', () => {
    assert.deepEqual(minutesLeft(followUp, {}), { least: 2, most: 3 });
    assert.deepEqual(minutesLeft(followUp, { situation: 'student' }), { least: 1, most: 1 });
  });

  it('begins at nothing, ends at all, and never goes back', () => {
    fc.assert(
      fc.property(respondent(followUp), (would) => {
        let answers: Answers = {};
        let shown = progressOf(followUp, answers);
        assert.equal(shown.share, 0);
        for (let { next } = routeOf(followUp, answers); next; { next } = routeOf(followUp, answers)) {
          answers = { ...answers, [next.name]: would[next.name] ?? null };
          const now = progressOf(followUp, answers);
          assert.ok(now.share > shown.share, `${shown.share} → ${now.share}`);
          assert.ok(now.left < shown.left);
          shown = now;
        }
        assert.equal(shown.share, 1);
        assert.equal(shown.left, 0);
      }),
      { numRuns: 50 },
    );
  });

  it('does not fall before the eyes of somebody who changes an answer to a longer way', () => {
    const { share } = progressOf(followUp, { situation: 'student' });
    assert.ok(progressOf(followUp, { situation: 'part_time' }).share < share);
    assert.equal(progressOf(followUp, { situation: 'part_time' }, share).share, share);
  });

  it('counts every question of an instrument without conditions', () => {
    assert.equal(progressOf(core, {}).left, core.questions.length);
  });
});
