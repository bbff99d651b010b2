import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SUMMARY_SECTIONS } from '../../src/counselling/share.js';
import { lineOf, summaryOf } from '../../src/counselling/summary.js';
import { note, told, turn, vocabulary } from './words.js';

const linesOf = (...given: Parameters<typeof told>) =>
  summaryOf(told(...given), vocabulary).items.map(({ section, quote }) => [section, quote]);

describe('a summary', () => {
  it('says goal, facts, skills, questions and steps in this order, each in the words of its turn', () => {
    const turns = [
      turn(1, 'I was at the till'),
      turn(3, 'a nurse, I think'),
      turn(5, 'is it hard'),
      turn(7, 'I visit one'),
    ];
    const notes = [
      note('step', 7, { end: 11 }),
      note('experience', 1, { end: 17, kind: 'work', id: 'e1' }),
      note('skill', 1, { start: 13, end: 17, uri: 'skill:use a till', experience: 'e1' }),
      note('question', 5, { end: 10 }),
      note('goal', 3, { end: 7 }),
    ];
    assert.deepEqual(linesOf(notes, turns), [
      ['goal', 'a nurse'],
      ['facts', 'I was at the till'],
      ['skills', 'till'],
      ['questions', 'is it hard'],
      ['steps', 'I visit one'],
    ]);
  });

  it('names a skill as the vocabulary does, and a fact by its kind', () => {
    const notes = [
      note('experience', 1, { kind: 'hobby', id: 'e1' }),
      note('skill', 1, { uri: 'skill:bake', experience: 'e1' }),
    ];
    const [fact, skill] = summaryOf(told(notes, [turn(1, 'bread')]), vocabulary).items;
    assert.equal(fact?.kind, 'hobby');
    assert.deepEqual([skill?.uri, skill?.label?.en], ['skill:bake', 'bake']);
  });

  it('leaves out what rests on a turn that is gone or on words that are not there', () => {
    assert.deepEqual(
      linesOf(
        [note('goal', 1), note('goal', 2, { end: 50 }), note('goal', 2, { start: -1 })],
        [turn(2, 'short')],
      ),
      [],
    );
  });

  it('says the same words once', () => {
    assert.deepEqual(linesOf([note('goal', 1), note('goal', 1)], [turn(1, 'nurse')]), [['goal', 'nurse']]);
  });

  it('cuts a long telling at the end of a sentence, or of a word', () => {
    const words = { conversation: 'c-1', turn: 1, start: 0 };
    const sentences = `${'I stacked shelves. '.repeat(30)}`.trim();
    const cut = lineOf('facts', { ...words, end: sentences.length }, sentences)?.quote ?? '';
    assert.ok(cut.length <= 300 && cut.endsWith('shelves.'), cut);
    const endless = 'word '.repeat(200);
    assert.match(lineOf('facts', { ...words, end: endless.length }, endless)?.quote ?? '', /word$/);
  });
});

const NOTES = ['goal', 'question', 'step', 'experience', 'skill', 'cv', 'something'];
const someTold = fc.record({
  turns: fc.uniqueArray(
    fc.record({
      seq: fc.integer({ min: 1, max: 9 }),
      text: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 40, maxLength: 90 }),
        fc
          .array(fc.constantFrom('I sold. ', 'bread ', 'and  ', 'Mitä? '), { minLength: 8, maxLength: 90 })
          .map((parts) => parts.join('')),
      ),
    }),
    {
      minLength: 4,
      selector: ({ seq }) => seq,
    },
  ),
  notes: fc.array(
    fc.record({
      type: fc.constantFrom(...NOTES),
      turn: fc.integer({ min: 0, max: 10 }),
      start: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 0, max: 9 }) },
        fc.integer({ min: -2, max: 400 }),
      ),
      end: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 4, max: 40 }) },
        fc.integer({ min: -2, max: 420 }),
      ),
      uri: fc.constantFrom('skill:a', 'skill:b', 'none'),
      kind: fc.constantFrom('work', 'hobby', 'nonsense'),
      id: fc.constantFrom('e1', 'e2'),
      experience: fc.constantFrom('e1', 'e2'),
    }),
    { minLength: 8, maxLength: 25 },
  ),
});

describe('whatever was told,', () => {
  it('every line of a summary is a part of a stored turn, exactly, and goes with it', () => {
    let lines = 0;
    fc.assert(
      fc.property(someTold, ({ turns, notes }) => {
        const stored = turns.map((each) => turn(each.seq, each.text));
        const noted = notes.map((each) => ({ conversation: 'c-1', note: each }));
        const { items } = summaryOf(told(noted, stored), vocabulary);
        lines += items.length;
        assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
        for (const { section, quote, turn: seq, start, end } of items) {
          assert.ok(SUMMARY_SECTIONS.includes(section));
          assert.equal(stored.find((each) => each.seq === seq)?.text.slice(start, end), quote);
          assert.ok(quote.trim().length > 0 && quote.length === end - start && quote.length <= 300);
        }
        for (const gone of stored) {
          const rest = told(
            noted.filter((each) => each.note.turn !== gone.seq),
            stored.filter((each) => each !== gone),
          );
          const left = summaryOf(rest, vocabulary).items;
          assert.ok(left.every((line) => line.turn !== gone.seq));
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(lines > 500, `only ${lines} lines were looked at`);
  });
});
