/**
 * How well linking over all of ESCO does: on the development phrases, and on the sentences of a benchmark of job advertisements that lies in
 * FOLDER/bench beside the files of ESCO. Run by hand: node --import=tsx test/understanding/esco-bench.ts FOLDER
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseOf, language, readSet } from '../../src/command/evaluate/held-out.js';
import { escoIn, openLinker } from '../../src/command/evaluate/linking.js';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { rowsOf } from '../../src/guidance/esco/csv.js';
import { HOME } from '../../src/home.js';
import type { EscoIndex } from '../../src/understanding/esco/linker.js';
import type { Linker } from '../../src/understanding/linker.js';
import { tokensOf } from '../../src/understanding/linker-tokens.js';
import { loadSkills } from '../../src/wording/load-skills.js';

/** So many are looked at. */
const MANY = 5;
const SETS = ['house_validation', 'tech_validation', 'house_test', 'tech_test', 'techwolf_test'];

/** The places of skills, best first. */
type Ranked = (text: string) => readonly number[];

const folder = process.argv[2];
if (folder === undefined) throw new Error('write: node --import=tsx test/understanding/esco-bench.ts FOLDER');
const content = join(HOME, 'content');
const { words } = loadSkills(content);
if (!words) throw new Error('no skills/words.yaml');
const open = escoIn(folder);
const esco = open(words) as EscoIndex;
const link = openLinker(content, () => esco);

const isSkill = (place: number): boolean => esco.names.at(place)?.kind === 'skill';
const alone: Ranked = (text) => {
  const tokens = tokensOf(text);
  const places = tokens.map(() => ({ clause: 0, sentence: 0, denied: false }));
  return esco.score(tokens, places, 'en').map(({ concept }) => concept);
};
const whole: Ranked = (text) =>
  link(text, 'en', { least: 0.05, most: 200 }).map(({ uri }) => esco.names.placeOf(uri) ?? -1);

/** Of the right ones how many are among the first five, of as many as can be (RP@5), as a mean over sentences in per cent. */
function precision(set: ReadonlyMap<string, ReadonlySet<number>>, ranked: Ranked): string {
  let sum = 0;
  for (const [sentence, right] of set) {
    const first = ranked(sentence).filter(isSkill).slice(0, MANY);
    sum += first.filter((place) => right.has(place)).length / Math.min(MANY, right.size);
  }
  return ((100 * sum) / set.size).toFixed(1);
}

/** The sentences of a file with the skills that annotators found; labels that name no skill of this version do not count. */
function readSentences(name: string): ReadonlyMap<string, ReadonlySet<number>> | null {
  const file = join(folder as string, 'bench', `${name}_annotations.csv`);
  if (!existsSync(file)) return null;
  const sentences = new Map<string, Set<number>>();
  for (const { field } of rowsOf({ name, text: readFileSync(file, 'utf8') }, ['sentence', 'label'])) {
    const place = places.get(field('label'));
    if (place === undefined) continue;
    const found = sentences.get(field('sentence'));
    if (found) found.add(place);
    else sentences.set(field('sentence'), new Set([place]));
  }
  return sentences;
}

const places = new Map<string, number>();
for (let place = 0; place < esco.names.count; place++)
  if (isSkill(place)) places.set(esco.names.at(place)?.labels.en ?? '', place);

for (const name of SETS) {
  const set = readSentences(name);
  if (set)
    console.log(
      `${name.padEnd(18)} ${set.size} sentences, RP@${MANY}: alone ${precision(set, alone)}, as linked ${precision(set, whole)}`,
    );
}

const phrase = caseOf({ lang: language, accepted: z.string() });
function hits(linker: Linker, most: number, each: (typeof LANGUAGES)[number]): string {
  const cases = readSet(join(HOME, 'test', 'fixtures', 'linking-dev', `${each}.jsonl`), phrase) ?? [];
  const right = cases.filter(({ text, accepted }) =>
    linker(text, each)
      .slice(0, most)
      .some(({ uri }) =>
        new RegExp(accepted, 'iu').test(esco.names.at(esco.names.placeOf(uri) ?? -1)?.labels.en ?? ''),
      ),
  );
  return `${right.length} of ${cases.length}`;
}
const shipped = openLinker(content);
for (const each of LANGUAGES)
  console.log(
    `phrases ${each}: hit@1 ${hits(link, 1, each)}, hit@5 ${hits(link, 5, each)}; shipped only ${hits(shipped, 1, each)}, ${hits(shipped, 5, each)}`,
  );

const times: number[] = [];
for (let round = 0; round < 3; round++)
  for (const each of LANGUAGES)
    for (const { text } of readSet(join(HOME, 'test', 'fixtures', 'linking-dev', `${each}.jsonl`), phrase) ??
      []) {
      const from = process.cpuUsage();
      link(text, each);
      const { user, system } = process.cpuUsage(from);
      times.push((user + system) / 1000);
    }
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(`ms of processor for a phrase: half under ${at(0.5)}, 99 in 100 under ${at(0.99)}`);
