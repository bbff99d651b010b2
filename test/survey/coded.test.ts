/** Chat and form are two ways to the same record, byte for byte. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import type { Answers } from '../../src/survey/answer.js';
import { codedJson, codedRecord, readForm } from '../../src/survey/coded.js';
import { answer, back, routeOf, skip } from '../../src/survey/walk.js';
import { edition, followUp, followUpJson, interpreter, TODAY } from './instruments.js';
import { inWords, respondent } from './respondents.js';

const RESPONDENTS = 500;

/** A chat: each question in turn, answered in words; some go back and say the same again. */
function byChat(would: Answers, language: Language, ways: readonly number[]): Answers {
  let answers: Answers = {};
  for (let turn = 0; ; turn++) {
    const { next } = routeOf(followUp, answers);
    if (!next) return answers;
    const way = ways[turn % ways.length] ?? 0;
    const meant = would[next.name] ?? null;
    const text = meant === null ? null : inWords(next, meant, language, way);
    const value = text === null ? null : interpreter.interpret(next, text, language, TODAY);
    if (text !== null) assert.notEqual(value, null, `${next.name}: "${text}" was not understood`);
    const moved =
      value === null
        ? skip(followUp, answers, next.name)
        : answer(followUp, answers, next.name, value, TODAY);
    assert.ok(moved.ok, `${next.name}: ${JSON.stringify(meant)}`);
    answers = way % 7 === 3 && turn < 40 ? back(followUp, moved.answers) : moved.answers;
  }
}

/** The form as SurveyJS keeps it: every value ticked in, hidden ones cleared at the end, in an order of its own. */
function byForm(model: SurveyModel, would: Answers): unknown {
  model.clear(true, true);
  for (const { name } of followUp.questions) {
    const value = would[name];
    if (value === null || value === undefined || !model.getQuestionByName(name).isVisible) continue;
    model.setValue(name, Array.isArray(value) ? [...value].reverse() : value);
  }
  model.doComplete();
  return JSON.parse(JSON.stringify(model.data));
}

describe('The coded record', () => {
  it(`is the same by chat and by form for ${RESPONDENTS} respondents, and SurveyJS shows what we ask`, () => {
    const model = new SurveyModel(followUpJson);
    const ways = fc.array(fc.nat(11), { minLength: 3, maxLength: 12 });
    const language = fc.constantFrom(...LANGUAGES);
    fc.assert(
      fc.property(respondent(followUp), language, ways, (would, spoken, how) => {
        const chat = byChat(would, spoken, how);
        const { answers, refusals } = readForm(followUp, byForm(model, would), TODAY);
        assert.ok(answers, JSON.stringify(refusals));
        const record = codedJson(codedRecord(edition, chat));
        assert.equal(codedJson(codedRecord(edition, answers)), record);
        const shown = model.getAllQuestions().filter((question) => question.isVisible);
        assert.deepEqual(
          routeOf(followUp, chat).asked.map(({ name }) => name),
          shown.map(({ name }) => name),
        );
      }),
      { numRuns: RESPONDENTS },
    );
  }).timeout(60_000);

  it('tells a question left empty from one that was not asked', () => {
    const form = { situation: 'student', study_level: 'university', workplace_learning: 5 };
    const { answers } = readForm(followUp, form, TODAY);
    assert.ok(answers);
    assert.deepEqual(codedRecord(edition, answers).answers, {
      situation: 'student',
      study_level: 'university',
      workplace_learning: 5,
      open: null,
    });
  });

  it('holds the survey, its version and its sum, and nothing of the person', () => {
    const { answers } = readForm(
      followUp,
      { situation: 'other', study_plans: 'no', workplace_learning: 'none' },
      TODAY,
    );
    assert.ok(answers);
    assert.equal(
      codedJson(codedRecord(edition, answers)),
      '{"answers":{"open":null,"situation":"other","study_plans":"no","workplace_learning":"none"},' +
        `"sha256":"${followUp.sha256}","survey":"vet-follow-up","version":1}`,
    );
  });

  it('is made of whole interviews only', () => {
    assert.throws(() => codedRecord(edition, { situation: 'other' }), /study_plans is not answered yet/);
  });
});

describe('A form', () => {
  const refusals = (form: unknown) => readForm(followUp, form, TODAY).refusals;

  it('is refused question by question', () => {
    assert.deepEqual(
      refusals({
        situation: 'part_time',
        job_started: '2027-01',
        monthly_pay: '3 200',
        x: 1,
        field_match: [],
      }),
      {
        job_started: 'future',
        monthly_pay: 'wrong_type',
        x: 'unknown',
        field_match: 'required',
        skills_used: 'required',
        job_satisfaction: 'required',
        study_plans: 'required',
        workplace_learning: 'required',
      },
    );
  });

  it('may hold answers to questions that are not asked; they are dropped', () => {
    const form = { situation: 'student', study_level: 'other', workplace_learning: 1, monthly_pay: 'abc' };
    const { answers } = readForm(followUp, form, TODAY);
    assert.ok(answers);
    assert.equal(Object.hasOwn(codedRecord(edition, answers).answers, 'monthly_pay'), false);
  });

  it('is an object and nothing else', () => {
    for (const form of [null, [], 'x', 3]) assert.equal(readForm(followUp, form, TODAY).answers, null);
    assert.equal(refusals(JSON.parse('{"__proto__": 1}'))['__proto__' as string], 'unknown');
  });
});
