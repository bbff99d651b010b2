/**
 * How long the slots take, and what going over the words once for all groups saves: `node --import=tsx test/bench/matchers.ts`. Prints
 * milliseconds for a message, and how many times as long one pass for each group would take.
 */

import { join } from 'node:path';
import { HOME } from '../../src/home.js';
import { createMatcher, createMatchers, type Pattern } from '../../src/understanding/gazetteer-match.js';
import { readGazetteer, readGazetteerFiles } from '../../src/understanding/read-gazetteer.js';
import { createSlots } from '../../src/understanding/slots.js';
import { tokenise } from '../../src/understanding/tokens.js';

const ROUNDS = 3_000;
const MESSAGES = [
  'Kuinka moni lähihoitajaksi valmistunut työllistyi Satakunnassa vuonna 2021?',
  'Mitä jos haluan vaihtaa alaa mutta en tiedä yhtään mihin hakisin keväällä?',
  'How has employment of graduates changed in Uusimaa in the last five years?',
];

const content = join(HOME, 'content');
const started = performance.now();
const files = readGazetteerFiles(content);
const parsed = performance.now();
const slots = createSlots(readGazetteer(content));
process.stdout.write(
  `parse ${(parsed - started).toFixed(0)} ms, parse and compile ${(performance.now() - parsed).toFixed(0)} ms\n`,
);

const words = files.words as Record<string, unknown>;
const groups = Object.entries(words).flatMap(([name, value]) => groupsIn(name, value));

function groupsIn(name: string, value: unknown): (readonly [string, readonly Pattern<true>[]])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const entries = Object.entries(value);
  if (entries.some(([, each]) => Array.isArray(each))) {
    const phrases = entries.flatMap(([, each]) => (Array.isArray(each) ? each : []));
    return [[name, phrases.map((phrase) => ({ phrase: String(phrase), value: true as const }))]];
  }
  return entries.flatMap(([inner, each]) => groupsIn(`${name}.${inner}`, each));
}

function milliseconds(work: (message: string) => void): number {
  for (let n = 0; n < ROUNDS / 10; n++) for (const message of MESSAGES) work(message);
  const before = process.cpuUsage();
  for (let n = 0; n < ROUNDS; n++) for (const message of MESSAGES) work(message);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (ROUNDS * MESSAGES.length);
}

const together = createMatchers(groups);
const apart = groups.map(([, patterns]) => createMatcher(patterns));
const once = milliseconds((message) => {
  const tokens = tokenise(message);
  for (const [, match] of together) match(tokens, 'fi');
});
const each = milliseconds((message) => {
  const tokens = tokenise(message);
  for (const match of apart) match(tokens, 'fi');
});
const whole = milliseconds((message) => slots(message, 'fi'));
process.stdout.write(
  `${groups.length} groups: together ${once.toFixed(4)} ms, apart ${each.toFixed(4)} ms, ratio ${(each / once).toFixed(1)}; all slots ${whole.toFixed(4)} ms\n`,
);
