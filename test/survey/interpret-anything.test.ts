/** Whatever is written, the interpreter stays whole and quick. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { checkAnswer } from '../../src/survey/validate.js';
import { core, followUp, interpreter, TODAY } from './instruments.js';
import { inWords } from './respondents.js';

describe('Whatever is written', () => {
  const questions = [...followUp.questions, ...core.questions];

  it('gives null or an answer that stands the check, and never breaks', () => {
    const pieces = fc.constantFrom(
      '1',
      '2',
      'ja',
      'ei',
      'kyllä',
      'työ',
      'en',
      'av',
      'tusen',
      'and a half',
      'kesäkuu',
      '2025',
      '/',
      '-',
      ',',
      'paitsi',
      'alla',
      '€',
      'k',
      'viime',
      '👍',
      '\n',
      '²',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        text,
        fc.constantFrom(...LANGUAGES),
        (asked, written, language) => {
          const value = interpreter.interpret(asked, written, language, TODAY);
          if (value !== null) assert.deepEqual(checkAnswer(asked, value, TODAY), { ok: true, value });
        },
      ),
      { numRuns: 1500 },
    );
  }).timeout(60_000);

  it('is taken when it is exactly what an option says, in any language', () => {
    for (const asked of followUp.questions)
      for (const language of LANGUAGES)
        for (const { value } of 'options' in asked ? asked.options : []) {
          const said = asked.kind === 'several' ? [value] : value;
          for (const way of [1, 3])
            assert.deepEqual(
              interpreter.interpret(asked, inWords(asked, said, language, way), language, TODAY),
              said,
              `${asked.name} ${language} ${String(value)}`,
            );
        }
  });

  it('is read quickly, however long it is', () => {
    const long = [
      'kolmetuhatta '.repeat(300),
      '1 '.repeat(2000),
      'a'.repeat(100_000),
      'tuhat'.repeat(59),
      '1.'.repeat(140),
      '('.repeat(290),
    ];
    for (const asked of followUp.questions.filter(({ kind }) => kind !== 'text'))
      for (const text of long) assert.equal(interpreter.interpret(asked, text, 'fi', TODAY), null);
  });
});
