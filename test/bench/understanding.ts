/**
 * How long it takes to understand a message, ordinary and hostile, and to open the understanding: `node --import=tsx
 * test/bench/understanding.ts [MESSAGES] [ESCO]`; with the folder of an ESCO release also with its skills linked, over all of it. It throws
 * where understanding throws; times are printed and asserted nowhere.
 */
import { readFileSync } from 'node:fs';
import { escoIn, openLinker } from '../../src/command/evaluate/linking.js';
import { HOME } from '../../src/home.js';
import { loadUnderstanding } from '../../src/understanding/load.js';
import { readGazetteer } from '../../src/understanding/read-gazetteer.js';
import { readUtterance } from '../../src/understanding/reading.js';
import { seeded } from '../../src/understanding/seeded.js';
import { createSlots } from '../../src/understanding/slots.js';
import { hostileMessage } from '../understanding/hostile-messages.js';

const messages = Number(process.argv[2] ?? 10_000);
const content = `${HOME}/content`;
const opening = performance.now();
const heard = loadUnderstanding(content);
const opened = performance.now();
const parts = { ...heard, slots: createSlots(readGazetteer(content)) };

const file = new URL('../fixtures/understanding-dev/intents.jsonl', import.meta.url);
const ordinary = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const random = seeded(1);
const hostile = Array.from({ length: messages }, () => hostileMessage(random));

/** Processor time beside the clock: on a busy machine only the first says something of the program. */
function time(name: string, texts: readonly string[], understand: (text: string) => unknown): void {
  for (const text of texts.slice(0, 200)) understand(text);
  const times = texts.map((text) => {
    const used = process.cpuUsage();
    const begun = performance.now();
    understand(text);
    const { user, system } = process.cpuUsage(used);
    return { clock: performance.now() - begun, processor: (user + system) / 1_000 };
  });
  for (const of of ['processor', 'clock'] as const) {
    const sorted = times.map((each) => each[of]).sort((x, y) => x - y);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
    console.log(
      `${name}, ${of}: ${texts.length} messages, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
    );
  }
}

console.log(`opened in ${(opened - opening).toFixed(0)} ms`);
const read = (text: string) => readUtterance(parts, text, 'fi');
time('ordinary', ordinary, read);
time('hostile', hostile, read);
const esco = process.argv[3];
if (esco !== undefined) {
  const link = openLinker(content, escoIn(esco));
  time('ordinary, linked over all of ESCO', ordinary, (text) => [read(text), link(text, 'fi')]);
}
