/** `urakaveri survey release`: the kept report of a closed wave among the open data, once and for good. */
import { createHash } from 'node:crypto';
import type { Configuration } from '../../configuration.js';
import type { Values } from '../../conversation/dialog.js';
import { inAll } from '../../statistics/figures.js';
import { readOwnFacts } from '../../statistics/importing/own.js';
import { readJsonStat } from '../../statistics/readers/jsonstat/read.js';
import { openStatistics, type StatisticsStore } from '../../store/statistics/open.js';
import type { Wave } from '../../store/surveys.js';
import type { SurveyReport } from '../../survey/figures.js';
import { releasedId, releaseTable } from '../../survey/release/release.js';
import { loadWording } from '../../wording/load.js';
import { loadSchools, schoolsById } from '../../wording/load-schools.js';
import { plainText } from '../../wording/markdown.js';
import { createWording } from '../../wording/render.js';
import { none, readArguments } from '../arguments.js';
import type { Run, Terminal } from '../command.js';
import { withStore } from '../database.js';
import { mustAsk } from './report.js';
import { waveNamed } from './waves.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    wave: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const wave = await waveNamed(store, values.wave);
    const report = (await store.surveys.report(wave.id)) as SurveyReport | null;
    if (wave.closed === null || report === null) {
      terminal.error(`${wave.id} is open: figures come when it is closed.`);
      return 1;
    }
    const file = fileOf(configuration, { ...wave, closed: wave.closed }, report);
    if (file === null) {
      terminal.error(`${wave.id}: so few have answered that nothing may be told.`);
      return 1;
    }
    const now = new Date().toISOString();
    const shelves = await openStatistics(configuration.figuresUrl, () => now);
    try {
      return await keep(shelves, file, { wave, now, json: values.json ?? false }, terminal);
    } finally {
      await shelves.close();
    }
  });
};

type ClosedWave = Wave & { readonly closed: string };

function fileOf(configuration: Configuration, wave: ClosedWave, report: SurveyReport): string | null {
  const { content, ownContent, publicUrl } = configuration;
  const over = ownContent ?? undefined;
  const wording = createWording(loadWording(content, over).files, { strict: true });
  const say = (id: string, values: Values = {}) =>
    inAll((language) => plainText(wording.render(language, 'survey-release', id, values)));
  const table = releaseTable({
    report,
    instrument: mustAsk(configuration, wave),
    wave,
    publisher: schoolsById(loadSchools(content, over).schools)(wave.school).name,
    address: `${publicUrl ?? 'http://127.0.0.1:3978'}/api/statistics/datasets/${releasedId(wave.id)}`,
    say,
  });
  return table && JSON.stringify(table);
}

interface Keeping {
  readonly wave: Wave;
  readonly now: string;
  readonly json: boolean;
}

/** Read back by the strict reader first: what is kept is a whole table, or nothing. */
async function keep(
  { tables }: StatisticsStore,
  file: string,
  { wave, now, json }: Keeping,
  terminal: Terminal,
) {
  const id = releasedId(wave.id);
  const before = await tables.table(id);
  if (before) {
    terminal.error(
      `${wave.id} was released on ${before.taken.slice(0, 10)}: what is published stays as it is.`,
    );
    return 1;
  }
  const reading = readJsonStat(file);
  const [cube] = 'cubes' in reading ? reading.cubes : [];
  const own = cube && readOwnFacts(cube);
  if (!cube || !own || 'wrong' in own)
    throw new Error(`${id} is not a whole table: ${JSON.stringify(own ?? reading)}`);
  const { cells, ...frame } = cube;
  const sha256 = createHash('sha256').update(file).digest('hex');
  const kept = { id, frame, facts: own.facts, totals: {}, published: wave.closed, taken: now };
  await tables.keep({ ...kept, sha256, origin: 'survey release', changes: null }, cells);
  const { url, survey } = own.facts;
  terminal.out(json ? JSON.stringify({ dataset: id, cells: cells.length, ...survey, url: url.en }) : url.en);
  return 0;
}
