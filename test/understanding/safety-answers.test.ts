/** What the service itself asks for is no distress: the options of its surveys, and the words people answer with. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { CONTENT, understanding } from './parts.js';

const read = (...path: string[]): string => readFileSync(join(CONTENT, ...path), 'utf8');
const misheard = (texts: readonly string[]) => texts.filter((text) => understanding.safety(text) !== null);

/** Every string below, whatever it is in: labels and values, words and lists of words. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value.replaceAll('*', '')];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

describe('What is asked for', () => {
  it('is no distress where it is an option or a text of a survey', () => {
    assert.deepEqual(misheard(textsIn(JSON.parse(read('surveys', 'vet-follow-up', 'instrument.json')))), []);
  });

  it('is no distress where it is a way to answer a survey', () => {
    assert.deepEqual(misheard(textsIn(parse(read('surveys', 'words.yaml')))), []);
  });

  it('is no distress where it is a sum of money with the emergency number in it', () => {
    const sums = [
      '46 112',
      '46\u00a0112 €',
      '42112 €',
      '2 112 e/kk',
      '1 112',
      '112 000 euroa',
      '2\u202f112 euro',
    ];
    assert.deepEqual(misheard(sums), []);
    assert.deepEqual(misheard(['112', 'ring 112']), ['112', 'ring 112']);
  });

  it('is no distress where it is a yes or a no', () => {
    const { yes, no } = parse(read('nlu', 'answers.yaml'));
    assert.deepEqual(
      misheard(LANGUAGES.flatMap((language) => `${yes[language]} ${no[language]}`.split(/\s+/))),
      [],
    );
  });
});
