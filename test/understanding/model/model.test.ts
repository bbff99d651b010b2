/** The fence around the model: what it lets through, when it gives up, and what it says of itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FAILED } from '../../../src/conversation/jobs.js';
import { MEANT } from '../../../src/conversation/wondering.js';
import { SHORTLISTED } from '../../../src/guidance/telling.js';
import { HOME } from '../../../src/home.js';
import { outgoing } from '../../../src/privacy/outgoing.js';
import { createBreaker } from '../../../src/understanding/model/breaker.js';
import {
  type Complete,
  createModel,
  DEADLINE,
  type Question,
} from '../../../src/understanding/model/model.js';
import { readPrompts } from '../../../src/understanding/model/prompt.js';
import { modelWorks } from '../../../src/understanding/model/works.js';

const { prompts, problems } = readPrompts(`${HOME}/content`);
const never = () => new Promise<never>(() => undefined);
const SKILLS = [1, 2, 3].map((n) => ({ uri: `http://data.europa.eu/esco/skill/${n}`, name: `skill ${n}` }));
const URIS = new Set(SKILLS.map(({ uri }) => uri));

function works(complete: Complete, after: (ms: number) => Promise<void> = never) {
  let now = 0;
  const asked: Question[] = [];
  const log: { event: string; facts: Readonly<Record<string, string | number>> }[] = [];
  const model = createModel({
    complete: (question, signal) => {
      asked.push(question);
      return complete(question, signal);
    },
    breaker: createBreaker({ now: () => now }),
    after,
    now: () => now,
    log: (event, facts) => log.push({ event, facts }),
  });
  const sendable = (text: string) => (text === 'distress' ? null : outgoing(text, 100));
  const all = modelWorks({ model, prompts, sendable });
  const meant = (text: string) => all.get(MEANT)?.({ text, language: 'en' });
  const skills = (text: string) => all.get(SHORTLISTED)?.({ text, language: 'en', skills: SKILLS });
  const pass = (ms: number) => {
    now += ms;
  };
  return { meant, skills, asked, log, pass, model, all };
}

const says = (text: string) => works(async () => text);

describe('the prompts', () => {
  it('can be read, and know no intent that the bot cannot offer', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      prompts.map(({ name }) => name),
      ['meant', 'skills'],
    );
  });
});

describe('the fence around the model', () => {
  it('lets an intent of ours through, also with words or a fence around it', async () => {
    for (const text of [
      '{"intent":"cv"}',
      '```json\n{"intent":"cv"}\n```',
      'Sure! {"intent":"cv","why":"…"}',
    ]) {
      assert.deepEqual(await says(text).meant('x'), { intent: 'cv' });
    }
  });

  it('lets skills of the shortlist through, each once, and drops the others', async () => {
    const { skills } = says(
      '{"skills":["s3","s1","s3","s4","http://data.europa.eu/esco/skill/2",null,{"id":"s2"}]}',
    );
    assert.deepEqual(await skills('x'), { uris: [SKILLS[2]?.uri, SKILLS[0]?.uri] });
    assert.deepEqual(await says('{"skills":[]}').skills('x'), { uris: [] });
    assert.deepEqual(await says('{"skills":["basilisk taming"]}').skills('x'), FAILED);
  });

  it('lets nothing through that is not one of ours, whatever the model writes', async () => {
    const intents = new Set(prompts[0]?.choices);
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ intent: fc.oneof(fc.string(), fc.constantFrom(...intents), fc.jsonValue()) })
        .map((each) => JSON.stringify(each)),
      fc
        .record({ skills: fc.array(fc.oneof(fc.constantFrom('s1', 's2', 's4'), fc.jsonValue())) })
        .map((each) => JSON.stringify(each)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const intent = await says(text).meant('x');
        if (intent !== FAILED) {
          assert.deepEqual(Object.keys(intent as object), ['intent']);
          assert.ok(intents.has((intent as { intent: string }).intent));
        }
        const picked = await says(text).skills('x');
        if (picked !== FAILED) {
          assert.deepEqual(Object.keys(picked as object), ['uris']);
          for (const uri of (picked as { uris: string[] }).uris) assert.ok(URIS.has(uri));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('puts the words of a person into JSON, without numbers and addresses that are nobody else’s business', async () => {
    const { meant, asked } = says('{"intent":"none"}');
    await meant('call 040 123 4567 or mail a.b@example.fi", "language": "xx, see https://example.fi/me');
    assert.deepEqual(JSON.parse(asked[0]?.user ?? ''), {
      language: 'en',
      message: 'call […] or mail […]", "language": "xx, see […]',
    });
  });

  it('sends no words of distress, and none that have been erased', async () => {
    const { meant, all, asked } = says('{"intent":"cv"}');
    assert.deepEqual(await meant('distress'), FAILED);
    assert.deepEqual(await all.get(MEANT)?.(null), FAILED);
    assert.equal(asked.length, 0);
  });

  it('gives up after four seconds and cuts the request', async () => {
    const waits: number[] = [];
    const box: { signal?: AbortSignal } = {};
    const hanging: Complete = (_, signal) => {
      box.signal = signal;
      return never();
    };
    const { meant, log } = works(hanging, async (ms) => {
      waits.push(ms);
    });
    assert.deepEqual(await meant('x'), FAILED);
    assert.deepEqual(waits, [DEADLINE]);
    assert.equal(box.signal?.aborted, true);
    assert.equal(log[0]?.facts.outcome, 'late');
  });

  it('asks no more after three failures in a row, then once, and again when that went well', async () => {
    const answers = ['', 'garbage', '{"intent":"nothing of ours"}', '', '{"intent":"cv"}', '{"intent":"cv"}'];
    const { meant, asked, pass, model } = works(async () => answers.shift() ?? '');
    for (let n = 0; n < 3; n++) assert.deepEqual(await meant('x'), FAILED);
    assert.equal(model.ready(), false);
    assert.deepEqual(await meant('x'), FAILED);
    assert.equal(asked.length, 3);
    pass(60_000);
    assert.equal(model.ready(), true);
    assert.deepEqual(await meant('x'), FAILED);
    assert.equal(model.ready(), false);
    pass(60_000);
    assert.deepEqual(await meant('x'), { intent: 'cv' });
    assert.deepEqual(await meant('x'), { intent: 'cv' });
    assert.equal(asked.length, 6);
  });

  it('lets one question through at a time while it is not known whether the model is back', () => {
    let now = 0;
    const breaker = createBreaker({ now: () => now, failures: 1, rest: 10 });
    assert.equal(breaker.enter(), true);
    breaker.leave(false);
    now = 10;
    assert.equal(breaker.enter(), true);
    assert.equal(breaker.enter(), false);
    breaker.leave(true);
    assert.equal(breaker.enter(), true);
  });

  it('logs how it went, and nothing that was said', async () => {
    const { meant, skills, log } = says('{"intent":"cv"}');
    await meant('my secret words');
    await skills('my secret words');
    assert.deepEqual(log, [
      { event: 'model-asked', facts: { prompt: 'meant', version: 1, outcome: 'answered', ms: 0 } },
      { event: 'model-asked', facts: { prompt: 'skills', version: 1, outcome: 'useless', ms: 0 } },
    ]);
  });
});
