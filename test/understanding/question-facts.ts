/** What is read of questions about figures with the lists as they are shipped, read once for all tests of this folder. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/conversation/activity.js';
import { createGazetteer } from '../../src/understanding/gazetteer.js';
import { readGazetteerFiles } from '../../src/understanding/read-gazetteer.js';
import { createSlots } from '../../src/understanding/slots.js';

export const lists = readGazetteerFiles(fileURLToPath(new URL('../../content', import.meta.url)));
export const slots = createSlots(createGazetteer(lists));

type Row = readonly [language: Language, text: string, expected: Record<string, unknown>];

/** Only the facts that are named: others may be there. */
export function holds(rows: readonly Row[]): void {
  for (const [language, text, expected] of rows) {
    const facts = slots(text, language);
    for (const [slot, value] of Object.entries(expected))
      assert.deepEqual(facts[slot], value, `${slot} of “${text}”`);
  }
}
