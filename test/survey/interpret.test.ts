/** How well answers in people's own words are understood: the files of test/fixtures/answers, which are not changed to suit. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../src/conversation/activity.js';
import type { Instrument } from '../../src/survey/question.js';
import { ANSWERS, core, followUp, interpreter, question } from './instruments.js';

const lineSchema = z.object({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  question: z.string(),
  text: z.string(),
  today: z.string(),
  value: z.union([z.string(), z.number(), z.array(z.string()), z.null()]),
});

const SETS: readonly (readonly [folder: string, instrument: Instrument])[] = [
  ['.', followUp],
  ['core', core],
  ['later', core],
  ['last', followUp],
];
const textOf = (folder: string, language: string) =>
  readFileSync(join(ANSWERS, folder, `${language}.jsonl`), 'utf8');

interface Figures {
  readonly clear: number;
  readonly understood: number;
  readonly vague: number;
  readonly refused: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function measure(folder: string, language: string, instrument: Instrument): Figures {
  const lines = textOf(folder, language)
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
  const read = lines.map((line) => {
    const asked = question(line.question, instrument);
    const value = interpreter.interpret(asked, line.text, line.lang, line.today);
    return { ...line, heard: value, right: JSON.stringify(value) === JSON.stringify(line.value) };
  });
  const clear = read.filter(({ value }) => value !== null);
  const vague = read.filter(({ value }) => value === null);
  const told = ({ id, text, heard }: (typeof read)[number]) => `${id} "${text}" → ${JSON.stringify(heard)}`;
  return {
    clear: clear.length,
    understood: clear.filter(({ right }) => right).length,
    vague: vague.length,
    refused: vague.filter(({ right }) => right).length,
    wrong: read.filter(({ heard, right }) => heard !== null && !right).map(told),
    missed: clear.filter(({ heard }) => heard === null).map(told),
  };
}

describe('Answers in people’s own words', () => {
  const sums = readFileSync(join(ANSWERS, 'README.md'), 'utf8');

  for (const [folder, instrument] of SETS) {
    for (const language of LANGUAGES) {
      const name = folder === '.' ? language : `${folder}/${language}`;
      it(`are as they were written down in ${name}.jsonl`, () => {
        const sum = createHash('sha256').update(textOf(folder, language)).digest('hex');
        assert.ok(sums.includes(`| \`${name}.jsonl\` | \`${sum}\` |`), sum);
      });

      it(`are taken rightly, or the question is asked again: ${name}.jsonl`, function () {
        const { clear, understood, vague, refused, wrong, missed } = measure(folder, language, instrument);
        const taken = understood + wrong.length;
        const figures =
          `taken ${taken}, of them right ${understood} (${((100 * understood) / taken).toFixed(1)} %); ` +
          `clear ${understood}/${clear} (${((100 * understood) / clear).toFixed(1)} %); vague refused ${refused}/${vague}`;
        if (this.test) this.test.title += `: ${figures}`;
        assert.ok(understood >= 0.99 * taken, wrong.join('\n'));
        assert.ok(understood >= 0.85 * clear, missed.join('\n'));
        assert.equal(refused, vague, wrong.join('\n'));
      });
    }
  }
});
