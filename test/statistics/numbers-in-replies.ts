/**
 * Counts the numbers in replies about figures that the published tables do not explain. Without files it asks 10,000 generated questions
 * (or as many as `--count` says): `node --import=tsx test/statistics/numbers-in-replies.ts [--count N] [QUESTIONS.jsonl REPLIES.jsonl]`,
 * where the replies are what `urakaveri ask --batch QUESTIONS.jsonl` wrote. Ends with 1 where one is left unexplained.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type GeneratedQuestion, generateQuestions } from './generated-questions.js';
import { type AskedAndReplied, answered, countNumbers, unexplainedLine } from './number-count.js';
import type { GivenReply } from './reply-numbers.js';

const SHOWN = 20;

const { values, positionals } = parseArgs({ options: { count: { type: 'string' } }, allowPositionals: true });
const [questionFile, replyFile] = positionals;

const lines = (file: string): readonly Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

function fromFiles(questions: string, replies: string): readonly AskedAndReplied[] {
  const byId = new Map(lines(replies).map((reply) => [String(reply.id), reply as unknown as GivenReply]));
  return lines(questions).flatMap((line) => {
    const question = line as unknown as GeneratedQuestion;
    const reply = byId.get(String(question.id));
    return reply ? [{ question, reply }] : [];
  });
}

const all =
  questionFile !== undefined && replyFile !== undefined
    ? fromFiles(questionFile, replyFile)
    : await answered(generateQuestions(Number(values.count ?? 10_000)));
const counted = countNumbers(all);
console.log(JSON.stringify({ ...counted, wrong: counted.wrong.length }));
for (const each of counted.wrong.slice(0, SHOWN)) console.log(unexplainedLine(each));
process.exitCode = counted.wrong.length === 0 ? 0 : 1;
