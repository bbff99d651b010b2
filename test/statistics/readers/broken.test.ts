/** A broken file is refused with the line and the reason, and never read in part. */
import assert from 'node:assert/strict';
import type { Broken } from './broken.js';
import { BROKEN_CSV } from './broken-csv.js';
import { BROKEN_JSON } from './broken-json.js';
import { BROKEN_PX } from './broken-px.js';
import { bytes, changed, fixture, mappingOf, problemsOf, told } from './reading.js';

const mapped = (name: string) =>
  name === 'bare.csv' ? null : mappingOf(fixture(name.replace('.csv', '.mapping.json')));

function refused(all: readonly Broken[]): void {
  for (const { fixture: name, what, from, to, told: expected } of all) {
    it(`is refused with ${what} (${name})`, () => {
      const text = changed(fixture(name), from, to);
      const found = told(problemsOf(text, name.endsWith('.csv') ? mapped(name) : null));
      assert.ok(expected.length > 0);
      for (const beginning of expected)
        assert.ok(
          found.some((one) => one.startsWith(beginning)),
          found.join('\n'),
        );
    });
  }
}

describe('A JSON-stat file', () => refused(BROKEN_JSON));
describe('A PX file', () => refused(BROKEN_PX));
describe('A CSV file', () => refused(BROKEN_CSV));

describe('Any other file', () => {
  for (const [what, text, reason] of [
    ['nothing', ' \n', '1: is empty'],
    ['a web page', '<!DOCTYPE html><p>Error', '1: is a web page or XML'],
    ['a program', 'PK\u0003\u0004\0\0', '1: is no text file'],
    ['a list', '[1, 2]', '1: is JSON, but not JSON-stat: that is an object'],
    [
      'a query',
      '{"query": [], "response": {"format": "json-stat2"}}',
      '1: is JSON, but not JSON-stat: this is a query',
    ],
    [
      'an error',
      '{"error": "too many cells"}',
      '1: is JSON, but not JSON-stat: the publisher has sent an error',
    ],
    ['prose', 'Dear statistician,\nhere are the figures.', '1: the columns are "Dear statistician'],
  ] as const)
    it(`is refused when it is ${what}`, () => {
      const [first] = told(problemsOf(bytes(text)));
      assert.ok(first?.startsWith(reason), first);
    });
});
