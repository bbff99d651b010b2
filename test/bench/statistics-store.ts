/**
 * The second half of `npm run bench:statistics`: a million cells from a file into the database, and how long an answer takes over a table of
 * ten thousand and of five million cells. Each in a process of its own; ends with 1 when one takes more than it may.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askQuestion } from '../../src/statistics/ask.js';
import { takeTable } from '../../src/statistics/importing/take.js';
import { createLibrary } from '../../src/statistics/library.js';
import { readStatistics } from '../../src/statistics/readers/read.js';
import { shippedTables } from '../../src/statistics/shipped.js';
import { openStatistics } from '../../src/store/statistics/open.js';
import { loadSources } from '../../src/wording/load-sources.js';
import { AXES, type Axes, madeUp } from '../statistics/made-up.js';
import { asking, CONTENT, tables } from '../statistics/shipped.js';

const MOST = { seconds: 8, megabytes: 300, answer: 50, slower: 1.5 };
const ID = 'main-activity-one-year-after';
const NOW = '2026-11-22T12:00:00.000Z';
const QUESTIONS = 400;
const WARM_UP = 100;

/** 111l with so many fields that it has about so many cells. */
function axesOf(cells: number): Axes {
  const years = Array.from({ length: 18 }, (_, n) => String(2007 + n));
  const others = Object.values({ ...AXES, timeperiod_y: { codes: years } }).reduce(
    (all, { codes }) => all * codes.length,
    1,
  );
  const wanted = Math.max(1, Math.round(cells / (others / (AXES.koulutusala_1_20160101?.codes.length ?? 1))));
  const fields = [
    'SS',
    ...Array.from({ length: wanted - 1 }, (_, n) => (n < 11 ? String(n).padStart(2, '0') : `F${n}`)),
  ];
  return {
    ...AXES,
    timeperiod_y: { label: 'Vuosi', codes: years, role: 'time' },
    koulutusala_1_20160101: { label: 'Koulutusala', codes: fields },
  };
}

interface Measured {
  readonly cells: number;
  readonly seconds: number;
  readonly megabytes: number;
}

async function importFrom(folder: string, name: string): Promise<Measured> {
  const started = performance.now();
  const bytes = readFileSync(join(folder, `${name}.json`));
  const reading = readStatistics(bytes);
  const cube = 'cubes' in reading ? reading.cubes[0] : undefined;
  if (!cube) throw new Error('the table cannot be read');
  const store = await openStatistics(`sqlite:${join(folder, name, 'x.db')}`, () => NOW);
  const { sources, classifications } = loadSources(CONTENT);
  const taking = {
    shelves: store,
    classifications,
    sources,
    shipped: shippedTables(tables.catalogue, tables.names),
    now: NOW,
  };
  const taken = await takeTable({ cube, sha256: name, origin: name, as: ID }, taking);
  await store.close();
  if (!('cells' in taken)) throw new Error(JSON.stringify(taken));
  const seconds = (performance.now() - started) / 1000;
  return { cells: taken.cells, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Milliseconds of each answer, over questions on every region and level. */
async function answerOver(
  folder: string,
  name: string,
): Promise<{ readonly median: number; readonly p95: number }> {
  const store = await openStatistics(`sqlite:${join(folder, name, 'x.db')}`, () => NOW);
  const library = createLibrary(tables.catalogue, tables.names, store.tables);
  const { names } = tables;
  const kinds = [
    (place: string) => `Kuinka moni ${place} on töissä?`,
    (place: string) => `Miten ammattikoulusta valmistuneiden työllistyminen on muuttunut ${place}?`,
    (place: string) => `Paljonko lukiosta valmistui ${place} vuonna 2019?`,
    () => 'Missä maakunnassa työllistyy parhaiten?',
  ];
  const times: number[] = [];
  let own = 0;
  for (let n = 0; n < WARM_UP + QUESTIONS; n++) {
    const place = names.placeIn(names.regions[n % names.regions.length] ?? 'FI').fi;
    const question = kinds[n % kinds.length]?.(place) ?? '';
    const started = performance.now();
    const reply = await library.with((now) => askQuestion(question, 'fi', { ...asking, tables: now }));
    if (n >= WARM_UP) times.push(performance.now() - started);
    if (reply.values[0]?.dataset === ID) own++;
  }
  await store.close();
  // Some names mean several regions, and some cells are left out.
  if (own < (WARM_UP + QUESTIONS) * 0.8) throw new Error(`only ${own} answers are from the imported table`);
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

function inOwnProcess<T>(folder: string, what: string, name: string): T {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import=tsx', fileURLToPath(import.meta.url), folder, what, name],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return JSON.parse(stdout) as T;
}

async function child([folder = '', what, name = '']: readonly string[]): Promise<void> {
  const made = what === 'import' ? importFrom(folder, name) : answerOver(folder, name);
  console.log(JSON.stringify(await made));
}

function parent(): number {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-bench-'));
  const wrong: string[] = [];
  try {
    const sizes = { small: 10_000, million: 1_000_000, large: 5_000_000 };
    for (const [name, cells] of Object.entries(sizes)) {
      writeFileSync(join(folder, `${name}.json`), madeUp(axesOf(cells)));
      const { seconds, megabytes, cells: kept } = inOwnProcess<Measured>(folder, 'import', name);
      const size = statSync(join(folder, name, 'statistics.db')).size / 2 ** 20;
      console.log(
        `import ${name.padEnd(8)} ${kept} cells  ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  file ${size.toFixed(0)} MB`,
      );
      if (name === 'million' && (seconds > MOST.seconds || megabytes > MOST.megabytes))
        wrong.push('the import of a million cells');
    }
    const answers = (['small', 'large'] as const).map((name) => {
      const { median, p95 } = inOwnProcess<{ median: number; p95: number }>(folder, 'answer', name);
      console.log(`answer over ${name.padEnd(6)} median ${median.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms`);
      return p95;
    });
    const [small = 0, large = 0] = answers;
    if (large > MOST.answer) wrong.push('an answer over five million cells');
    if (large > small * MOST.slower)
      wrong.push(
        `an answer over five million cells against ten thousand: ${(large / small).toFixed(2)} times`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `at most: ${MOST.seconds} s and ${MOST.megabytes} MB for a million cells, ${MOST.answer} ms for an answer, ${MOST.slower} times that of the small table`,
  );
  for (const one of wrong) console.log(`too much: ${one}`);
  return wrong.length > 0 ? 1 : 0;
}

const args = process.argv.slice(2);
if (args.length === 0) process.exitCode = parent();
else await child(args);
