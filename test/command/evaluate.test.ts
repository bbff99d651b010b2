/** `urakaveri evaluate`: what it prints, and that held-out messages stay apart; how good the figures are is not tested here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerFigures } from '../../src/command/evaluate/answers.js';
import { NEAR, nearestOf, runsOf } from '../../src/command/evaluate/apart.js';
import { figure, figureLine, wilson } from '../../src/command/evaluate/figure.js';
import { leastConfidence } from '../../src/command/evaluate/intents.js';
import { linkingCases, linkingFigures } from '../../src/command/evaluate/linking.js';
import { createEvaluate } from '../../src/command/evaluate.js';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { HOME } from '../../src/home.js';
import type { Interpreter } from '../../src/survey/interpret.js';
import type { Linker } from '../../src/understanding/linker.js';
import { urakaveri } from './fake-terminal.js';

const FIXTURES = join(HOME, 'test', 'fixtures');

describe('urakaveri evaluate', () => {
  it('prints a share with its interval for each language', async () => {
    const { status, out } = await urakaveri(['evaluate', '--set', 'language']);
    assert.equal(status, 0);
    assert.match(out, /^language\n/);
    for (const language of LANGUAGES)
      assert.match(
        out,
        new RegExp(`\\n  ${language}  accuracy +\\d+\\.\\d %  \\([\\d.]+–[\\d.]+\\) +\\d+ of \\d+`),
      );
  });

  it('gives one JSON a line', async () => {
    const { json } = await urakaveri(['evaluate', '--set', 'safety', '--json']);
    const [first] = json;
    assert.deepEqual(Object.keys(first ?? {}), [
      'set',
      'measure',
      'lang',
      'right',
      'of',
      'share',
      'low',
      'high',
    ]);
    assert.deepEqual(
      json
        .filter(({ set, measure }) => set === 'safety' && measure === 'false alarms')
        .map(({ lang }) => lang),
      [...LANGUAGES],
    );
  });

  for (const set of ['intents', 'slots']) {
    it(`has figures in every language for ${set}`, async () => {
      const { status, json } = await urakaveri(['evaluate', '--set', set, '--json']);
      assert.equal(status, 0);
      assert.deepEqual(new Set(json.map(({ lang }) => lang)), new Set(LANGUAGES));
      for (const { right, of } of json) assert.ok(Number(right) <= Number(of) && Number(of) > 0);
    }).timeout(20_000);
  }

  it('counts a phrase as found within the first one, five and ten', () => {
    const [lang, cases] = linkingCases(join(FIXTURES, 'linking'))[0] ?? assert.fail();
    const found = (uri: string) => ({ uri, kind: 'skill' as const, label: '', score: 1, evidence: [] });
    const second: Linker = (text) => [
      found('another'),
      ...cases.filter((each) => each.text === text).map(({ accepted }) => found(accepted[0] ?? '')),
    ];
    const figures = linkingFigures(FIXTURES, () => second).filter(
      (each) => each.set === 'linking' && each.lang === lang,
    );
    assert.deepEqual(
      figures.map(({ measure, share }) => [measure, share]),
      [
        ['hit@1', 0],
        ['hit@5', 1],
        ['hit@10', 1],
      ],
    );
  });

  it('counts an interpreter that takes nothing as precise, and as no use', () => {
    const nothing: Interpreter = {
      interpret: () => null,
      hear: () => ({ ok: false, refusal: 'unclear' }),
      declines: () => null,
    };
    const [precision, clear, vague] = answerFigures(FIXTURES, join(HOME, 'content'), () => nothing);
    assert.deepEqual([precision?.of, clear?.share, vague?.share], [0, 0, 1]);
  });

  it('says where the sets are not', async () => {
    const errors: string[] = [];
    const terminal = { environment: {}, out: assert.fail, error: (line: string) => errors.push(line) };
    assert.equal(await createEvaluate('/nowhere')(['--set', 'intents'], terminal), 1);
    assert.match(errors.join(), /intents: no set in \/nowhere\. The sets come with a clone/);
  });

  it('refuses a set that it does not have', async () => {
    const { status, errors } = await urakaveri(['evaluate', '--set', 'weather']);
    assert.equal(status, 2);
    assert.match(errors, /--set is one of intents, language/);
  });
});

describe('A figure', () => {
  it('has the interval of Wilson', () => {
    const { low, high } = wilson(8, 10);
    assert.deepEqual([low.toFixed(4), high.toFixed(4)], ['0.4902', '0.9433']);
    assert.equal(wilson(0, 20).low, 0);
    assert.equal(wilson(20, 20).high, 1);
    assert.deepEqual(wilson(0, 0), { low: 0, high: 1 });
  });

  it('has no share where there is no case', () => {
    const none = figure({ set: 's', lang: 'fi', measure: 'm' }, [], () => true);
    assert.equal(none.share, null);
    assert.match(figureLine(none), /–.*0 of 0$/);
  });

  it('of intents rejects at most one in twenty of those in scope', () => {
    const heard = Array.from({ length: 100 }, (_, n) => ({
      wanted: 'cv',
      heard: 'cv',
      guess: 'cv',
      confidence: (n + 1) / 100,
    }));
    const least = leastConfidence(heard);
    assert.equal(heard.filter(({ confidence }) => confidence < least).length, 5);
  });
});

describe('Held-out messages', () => {
  it('are compared by their runs of five letters, without the signs of patterns', () => {
    assert.deepEqual(runsOf('CV:n teko*'), runsOf('cv n teko'));
    assert.equal(runsOf('cv').size, 1);
  });

  it('stay apart from the phrases of content/nlu: take the phrase away again', function () {
    this.timeout(90_000);
    const known = readFileSync(join(FIXTURES, 'understanding', 'near.txt'), 'utf8').split('\n');
    const near = nearestOf(FIXTURES, join(HOME, 'content')).flatMap(({ all }) =>
      all.filter(({ id, index }) => index >= NEAR && !known.includes(id)),
    );
    assert.deepEqual(
      near.map(({ id, phrase }) => `${id}: "${phrase}"`),
      [],
    );
  });
});
