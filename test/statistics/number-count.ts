/** Asks questions as `urakaveri ask --batch` does, and counts what explains the numbers of the replies. */
import { urakaveri } from '../command/fake-terminal.js';
import type { GeneratedQuestion } from './generated-questions.js';
import { explain, falseValues, type GivenReply, type Rule } from './reply-numbers.js';

export interface AskedAndReplied {
  readonly question: GeneratedQuestion;
  readonly reply: GivenReply;
}

export interface Wrong extends AskedAndReplied {
  /** Numbers as they are written, and values that no table has. */
  readonly numbers: readonly string[];
}

export interface Counted {
  readonly replies: number;
  readonly answered: number;
  readonly numbers: number;
  readonly unexplained: number;
  readonly falseValues: number;
  readonly byRule: Readonly<Partial<Record<Rule, number>>>;
  readonly wrong: readonly Wrong[];
}

export async function answered(questions: readonly GeneratedQuestion[]): Promise<readonly AskedAndReplied[]> {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
  const { json, errors } = await urakaveri(['ask', '--batch', '-'], {}, input);
  const byId = new Map(json.map((reply) => [String(reply.id), reply as unknown as GivenReply]));
  return questions.map((question) => {
    const reply = byId.get(question.id);
    if (!reply) throw new Error(`no reply to ${question.id}: ${errors}`);
    return { question, reply };
  });
}

export function countNumbers(all: readonly AskedAndReplied[]): Counted {
  const byRule: Partial<Record<Rule, number>> = {};
  const wrong: Wrong[] = [];
  const sums = { numbers: 0, unexplained: 0, falseValues: 0 };
  for (const { question, reply } of all) {
    const explained = explain(reply, question.q, question.lang);
    for (const { rule } of explained) if (rule) byRule[rule] = (byRule[rule] ?? 0) + 1;
    const unexplained = explained.flatMap(({ number, rule }) => (rule === null ? [number] : []));
    const untrue = falseValues(reply).map((cell) => JSON.stringify(cell));
    sums.numbers += explained.length;
    sums.unexplained += unexplained.length;
    sums.falseValues += untrue.length;
    if (unexplained.length + untrue.length > 0)
      wrong.push({ question, reply, numbers: [...unexplained, ...untrue] });
  }
  const given = all.filter(({ reply }) => reply.values.length > 0).length;
  return { replies: all.length, answered: given, ...sums, byRule, wrong };
}

export const unexplainedLine = ({ question, reply, numbers }: Wrong): string =>
  `${question.id}: ${numbers.join(', ')} | ${question.q} | ${reply.answer.replaceAll(/\s+/g, ' ')}`;
