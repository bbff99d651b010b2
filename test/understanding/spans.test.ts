import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import { spanIn } from '../../src/understanding/spans.js';
import { tokenise } from '../../src/understanding/tokens.js';

const WORDS: Readonly<Record<string, RegExp>> = {
  'operations.between': /^(?:välillä|mellan|between)$/,
  'operations.exactly': /^(?:tasan|exakt|exactly)$/,
};
const span = (text: string) => {
  const tokens = tokenise(text);
  return spanIn(
    tokens,
    (group) => new Set(tokens.flatMap(({ word }, n) => (WORDS[group]?.test(word) ? [n] : []))),
  );
};

describe('a limit with two ends', () => {
  const between: readonly (readonly [Language, string])[] = [
    ['en', 'Regions between 70 and 75 percent'],
    ['sv', 'Landskap mellan 75 och 70 procent'],
    ['fi', 'Maakunnat 70–75 prosentin välillä'],
  ];
  for (const [lang, text] of between) {
    it(`is read with the lower end first: ${lang}`, () => {
      const { than, limit, limit_to } = span(text) ?? {};
      assert.deepEqual({ than, limit, limit_to }, { than: 'between', limit: 70, limit_to: 75 });
    });
  }

  it('may be one number that has to be met', () => {
    assert.equal(span('Missä tasan 72,5 prosenttia')?.limit, 72.5);
    assert.equal(span('Where exactly 72 %')?.than, 'exactly');
  });

  it('is none between years or between places', () => {
    assert.equal(span('The share between 2019 and 2022'), null);
    assert.equal(span('The difference between Lapland and Kainuu'), null);
  });
});
