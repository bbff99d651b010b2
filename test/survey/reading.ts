/** Asks the interpreter and compares: `fi: text` → value, for one question. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import type { AnswerValue } from '../../src/survey/answer.js';
import { followUp, interpreter, question, TODAY } from './instruments.js';

export const reader =
  (name: string, instrument = followUp) =>
  (text: string, language: Language = 'fi', today = TODAY): AnswerValue | null =>
    interpreter.interpret(question(name, instrument), text, language, today);

export function expectRead(
  name: string,
  cases: Readonly<Record<string, AnswerValue | null>>,
  instrument = followUp,
): void {
  const read = reader(name, instrument);
  for (const [line, value] of Object.entries(cases)) {
    const [, language = 'fi', text = ''] = /^(fi|sv|en): ([\s\S]*)$/.exec(line) ?? [];
    assert.deepEqual(read(text, language as Language), value, line);
  }
}
