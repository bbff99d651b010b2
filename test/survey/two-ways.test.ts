/** Chat and form, through the whole house: the same record to the byte in the store, and the same questions as SurveyJS shows. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import type { Answers } from '../../src/survey/answer.js';
import { codedJson, codedRecord } from '../../src/survey/coded.js';
import { routeOf } from '../../src/survey/walk.js';
import { type Fieldwork, startFieldwork } from './fieldwork.js';
import { edition, followUp, followUpJson, question } from './instruments.js';
import { inWords, respondent } from './respondents.js';

const RESPONDENTS = 500;
/** So many answer at the same time. */
const AT_ONCE = 20;

const WORDS: Readonly<
  Record<Language, Readonly<Record<'begin' | 'skip' | 'back' | 'yes' | 'send', string>>>
> = {
  fi: { begin: 'aloitetaan', skip: 'ohita', back: 'takaisin', yes: 'kyllä', send: 'lähetä' },
  sv: { begin: 'vi börjar', skip: 'hoppa över', back: 'tillbaka', yes: 'ja', send: 'skicka' },
  en: { begin: 'begin', skip: 'skip', back: 'back', yes: 'yes', send: 'send' },
};

interface Person {
  readonly would: Answers;
  readonly language: Language;
  readonly ways: readonly number[];
}

/** Answers what is asked until nothing is; returns which questions were. */
async function byChat(fieldwork: Fieldwork, token: string, person: Person) {
  const { would, language, ways } = person;
  const words = WORDS[language];
  const chat = await fieldwork.chat(token, language);
  const asked = new Set<string>();
  let heard = await chat.say(words.begin);
  for (let turn = 0; heard.waits !== null; turn++) {
    assert.ok(turn < 80, `the survey does not end: ${JSON.stringify(person)}`);
    const [kind = '', name = ''] = heard.waits.split('.');
    const way = ways[turn % ways.length] ?? 0;
    if (kind === 'question') {
      asked.add(name);
      const value = would[name] ?? null;
      const text = value === null ? words.skip : inWords(question(name), value, language, way);
      heard = await chat.say(way % 7 === 3 && turn > 0 && turn < 40 ? words.back : text);
    } else heard = await chat.say(kind === 'send' ? words.send : words.yes);
  }
  return { asked: [...asked], record: heard.commit.deposit };
}

/** Every field filled in, whether it is asked or not, in an order of its own. */
function fieldsOf({ would, language, ways }: Person): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(would).reverse()) {
    if (value === null) continue;
    const asked = question(name);
    if (asked.kind === 'one') fields.append(name, String(value));
    else if (asked.kind === 'several')
      for (const each of [...(value as string[])].reverse()) fields.append(name, each);
    else fields.append(name, inWords(asked, value, language, ways[0] ?? 0));
  }
  return fields;
}

function visibleIn(model: SurveyModel, would: Answers): readonly string[] {
  model.clear(true, true);
  for (const { name } of followUp.questions) {
    const value = would[name];
    if (value !== null && value !== undefined && model.getQuestionByName(name).isVisible)
      model.setValue(name, value);
  }
  return model
    .getAllQuestions()
    .filter(({ isVisible }) => isVisible)
    .map(({ name }) => name);
}

describe('A survey by chat and by form', () => {
  let fieldwork: Fieldwork;
  before(async function () {
    this.timeout(20_000);
    fieldwork = await startFieldwork();
  });
  after(() => fieldwork.close());

  it(`writes the same bytes for ${RESPONDENTS} respondents, and asks what SurveyJS shows`, async () => {
    const { store } = fieldwork.served.house;
    const [talked, filled] = [await fieldwork.wave('talked'), await fieldwork.wave('filled')];
    const model = new SurveyModel(followUpJson);
    const people = fc.sample(
      fc.record({
        would: respondent(followUp),
        language: fc.constantFrom(...LANGUAGES),
        ways: fc.array(fc.nat(11), { minLength: 3, maxLength: 12 }),
      }),
      RESPONDENTS,
    );
    const answer = async (person: Person) => {
      const { asked, record } = await byChat(fieldwork, await fieldwork.link(talked), person);
      const response = await fieldwork.form(await fieldwork.link(filled), fieldsOf(person), person.language);
      assert.equal(response.status, 303, JSON.stringify(person));
      const whole = codedJson(codedRecord(edition, routeOf(followUp, person.would).answers));
      assert.equal(record, whole, JSON.stringify(person));
      const inOrder = followUp.questions.map(({ name }) => name).filter((name) => asked.includes(name));
      assert.deepEqual(inOrder, visibleIn(model, person.would), JSON.stringify(person));
      return whole;
    };
    const expected: string[] = [];
    for (let n = 0; n < people.length; n += AT_ONCE)
      expected.push(...(await Promise.all(people.slice(n, n + AT_ONCE).map(answer))));
    expected.sort();
    assert.deepEqual([...(await store.surveys.responses(talked))].sort(), expected);
    assert.deepEqual([...(await store.surveys.responses(filled))].sort(), expected);
  }).timeout(60_000);
});
