/**
 * How well skills are found: `node --import=tsx test/understanding/linking-figures.ts [FOLDER]` prints hit@1 and hit@5 for the held-out
 * phrases of test/fixtures/linking (or another folder of the same shape), the time a phrase takes, and with --misses what was missed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { createLinker, type Linker } from '../../src/understanding/linker.js';
import { loadSkills } from '../../src/wording/load-skills.js';

export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
export const HELD_OUT = fileURLToPath(new URL('../fixtures/linking', import.meta.url));

export interface LinkingCase {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly accepted: readonly string[];
}

export const readCases = (folder: string, language: Language): readonly LinkingCase[] =>
  readFileSync(join(folder, `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LinkingCase);

export function openLinker(): Linker {
  const { vocabulary, words, problems } = loadSkills(CONTENT);
  if (words === null || problems.length > 0) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  return createLinker(vocabulary, words);
}

/** The place of the first accepted concept, from 1; 0 where none was found. */
export const rankOf = (link: Linker, { text, lang, accepted }: LinkingCase): number =>
  link(text, lang).findIndex(({ uri }) => accepted.includes(uri)) + 1;

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function print(folder: string, misses: boolean): void {
  const opened = performance.now();
  const link = openLinker();
  console.log(`opening: ${(performance.now() - opened).toFixed(0)} ms`);
  const all = LANGUAGES.flatMap((language) => readCases(folder, language));
  console.log(`a phrase, first time round: ${timesOf(link, all)}`);
  console.log(`a phrase, second time: ${timesOf(link, all)}`);
  for (const language of LANGUAGES) {
    const cases = all.filter(({ lang }) => lang === language);
    const ranks = cases.map((each) => rankOf(link, each));
    const within = (most: number) => ranks.filter((rank) => rank > 0 && rank <= most).length;
    console.log(
      `${language}: ${cases.length} phrases, hit@1 ${share(within(1), cases.length)}, hit@5 ${share(within(5), cases.length)}`,
    );
    if (!misses) continue;
    for (const { text } of cases.filter((_, n) => ranks[n] === 0 || Number(ranks[n]) > 5)) {
      const found = link(text, language).slice(0, 5);
      console.log(`  ${text} → ${found.map(({ label, score }) => `${label} ${score}`).join(' | ')}`);
    }
  }
}

function timesOf(link: Linker, cases: readonly LinkingCase[]): string {
  const times = cases
    .map(({ text, lang }) => {
      const before = performance.now();
      link(text, lang);
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(2);
  return `half ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  print(folder ?? HELD_OUT, process.argv.includes('--misses'));
}
