/**
 * Prints how well the questions of a file are answered, and each that is not: `npx tsx test/statistics/score-questions.ts <file.jsonl>…`.
 * For development sets only; the held-out ones are read by `evaluate` alone.
 */
import { join } from 'node:path';
import { figureLine } from '../../src/command/evaluate/figure.js';
import { readQuestionFile } from '../../src/command/evaluate/question-set.js';
import { figuresOf, judged, openAnswering } from '../../src/command/evaluate/questions.js';
import { HOME } from '../../src/home.js';

const answering = openAnswering(join(HOME, 'content'));
const files = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const quiet = process.argv.includes('--totals');
const all = files.flatMap((file) => {
  if (/fixtures\/questions\//.test(file)) throw new Error('held out: not to be looked at');
  return readQuestionFile(file).map((each) => judged(each, answering));
});

for (const { id, kind, q, previous, expect, reply, verdict } of quiet ? [] : all) {
  if (verdict.failures.length === 0) continue;
  const cells = (values: readonly object[] | undefined) =>
    (values ?? [])
      .slice(0, 6)
      .map((v) =>
        Object.entries(v)
          .flatMap(([k, x]) => (/dataset|unit|status|^n$|part/.test(k) ? [] : [String(x)]))
          .join(' '),
      )
      .join(' | ');
  const { values, ...wanted } = expect;
  console.log(`${id} [${kind}] ${previous ? `${previous} → ` : ''}${q}`);
  console.log(`   ${verdict.misleads ? '!! ' : ''}${verdict.failures.join(', ')}`);
  console.log(`   wanted ${JSON.stringify(wanted)} ${cells(values)}`);
  console.log(`   got    ${reply.status} ${reply.refusal ?? ''} [${reply.caveats}] ${cells(reply.values)}`);
  console.log(`   “${reply.answer.replace(/\s+/g, ' ').slice(0, 260)}”`);
}
for (const lang of ['fi', 'sv', 'en', 'all'] as const) {
  const of = all.filter((each) => lang === 'all' || each.lang === lang);
  if (of.length === 0) continue;
  for (const each of figuresOf('questions', lang, of)) console.log(figureLine(each));
}
