/** Of a report: levels of education in the whole country, work there was in the region, and an estimate of the next year. Pure. */
import { ALL_LEVELS, EVERYONE, type Key, type Observation, type Series } from '../catalogue.js';
import { marksOf } from '../charts/chart.js';
import { signed } from '../charts/frame.js';
import type { Estimate, Record } from '../derived.js';
import { estimated } from '../estimate.js';
import { figure, unitOf } from '../figures.js';
import { DEFAULT_MEASURE } from '../measures.js';
import { query } from '../query.js';
import { dimensionLabel } from '../row-words.js';
import { type RegionFacts, seriesOf, upTo } from './region.js';
import type { ReportBlock, ReportWords, Section } from './section.js';

/** Shares of fewer people say little of a level. */
const FEWEST = 100;
const OF_LEVELS = ['employed_share', 'student_share', 'unemployed_share', 'graduates'] as const;

/** Figures by level of the region where a table has these, else of the whole country; the newest up to the year of the report. */
export interface Levels {
  readonly series: Series;
  readonly key: Key;
  readonly year: number;
  /** Without everybody together. */
  readonly codes: readonly string[];
}

export function levelsOf({ tables, key: region, year }: RegionFacts): Levels | null {
  const tabled = tables.catalogue
    .of(DEFAULT_MEASURE)
    .filter(({ dataset }) => dataset.facts.roles.level !== undefined);
  for (const key of [region, EVERYONE])
    for (const series of tabled.filter((each) => each.covers(key))) {
      const { codes, facts } = series.dataset;
      const levels = codes(facts.roles.level ?? '').filter((code) => code !== ALL_LEVELS);
      const years = levels.flatMap((level) => upTo(series, { ...key, level }, year).map((each) => each.year));
      if (years.length > 0) return { series, key, year: Math.max(...years), codes: levels };
    }
  return null;
}

export function levelsSection(facts: RegionFacts, { language, say }: ReportWords): Section | null {
  const levels = levelsOf(facts);
  if (!levels) return null;
  const { series, key, year, codes } = levels;
  const { labels, roles, derivations } = series.dataset.facts;
  const all = OF_LEVELS.map((measure) => seriesOf(facts.tables, measure, key, series));
  const rows = [...codes, ALL_LEVELS]
    .map((level) => ({ level, cells: all.map((each) => each?.at({ ...key, level }, year) ?? null) }))
    .filter(({ cells: [share] }) => typeof share?.value === 'number' && (share.n ?? FEWEST) >= FEWEST);
  const values = { place: facts.tables.names.place(key.place), year, fewest: FEWEST };
  const told = [
    ...(key.place === EVERYONE.place ? ['levels.country'] : []),
    ...(Object.hasOwn(derivations, series.measure) ? ['levels.computed'] : []),
    'levels.fewest',
  ];
  const named = labels.dimensions[roles.level ?? '']?.categories ?? {};
  const table: ReportBlock = {
    kind: 'table',
    title: say('levels.table', values),
    columns: [
      dimensionLabel(series, 'level')[language],
      ...OF_LEVELS.map((measure) => say(`levels.${measure}`)),
    ],
    rows: rows.map(({ level, cells }) => [
      named[level]?.[language] ?? level,
      ...cells.map((cell) => written(cell, language)),
    ]),
  };
  return {
    heading: say('levels.heading', values),
    blocks: [{ kind: 'paragraph', text: told.map((id) => say(id, values)).join(' ') }, table],
    rests: { tabled: rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])), series },
    counts: [FEWEST],
  };
}

const written = (cell: Observation | null, language: ReportWords['language']): string =>
  cell === null ? '–' : signed(figure(cell)[language], cell.value === null ? [] : marksOf(cell));

const OF_JOBS = ['jobseekers', 'jobseeker_share', 'vacancies', 'jobseekers_per_vacancy'] as const;
/** So many years without a new figure make a table old. */
const OLD_YEARS = 3;

/** Jobseekers of the region by year; none where no table has it. */
export function jobsOf({ tables, key, year }: RegionFacts): readonly Observation[] {
  const series = seriesOf(tables, 'jobseekers', key);
  return series ? upTo(series, key, year) : [];
}

export function jobsSection(facts: RegionFacts, { language, say }: ReportWords): Section | null {
  const jobseekers = jobsOf(facts);
  const [first, last] = [jobseekers[0], jobseekers.at(-1)];
  if (!first || !last) return null;
  const all = OF_JOBS.map((measure) => seriesOf(facts.tables, measure, facts.key, last.series));
  const rows = jobseekers.map(({ year }) => all.map((each) => each?.at(facts.key, year) ?? null));
  const cells = rows.flat().flatMap((cell) => cell ?? []);
  const values = { from: first.year, to: last.year };
  const ends = last.series.years(facts.key).at(-1) === last.year;
  const old = ends && last.year < facts.tables.catalogue.newest - OLD_YEARS;
  const incomplete = cells.some((cell) => marksOf(cell).includes('incomplete'));
  return {
    heading: say('jobs.heading', values),
    blocks: [
      { kind: 'paragraph', text: [...(old ? [say('jobs.old', values)] : []), say('jobs.means')].join(' ') },
      {
        kind: 'table',
        title: say('jobs.table', { region: facts.tables.names.place(facts.region) }),
        columns: [
          dimensionLabel(last.series, 'year')[language],
          ...OF_JOBS.map((measure) => say(`jobs.${measure}`)),
        ],
        rows: rows.map((row, n) => [
          String(jobseekers[n]?.year ?? ''),
          ...row.map((cell) => written(cell, language)),
        ]),
      },
      ...(incomplete ? [{ kind: 'note' as const, text: say('jobs.incomplete') }] : []),
    ],
    rests: { tabled: cells, series: last.series },
  };
}

/** Only of the year after the newest: of one that has come there is a figure. */
export function estimateSection(
  { tables, key, year, newest, region }: RegionFacts,
  { language, say }: ReportWords,
): Section | null {
  if (year !== newest) return null;
  const next = year + 1;
  const wanted = {
    operation: 'forecast',
    measure: DEFAULT_MEASURE,
    places: [region],
    levels: [EVERYONE.level],
  };
  const asked = query.parse({ ...wanted, year: next });
  const answer = estimated(tables, asked, [key]);
  const estimate = answer.derived.find((each): each is Estimate => each.kind === 'estimate');
  const record = answer.derived.find((each): each is Record => each.kind === 'record');
  const heading = say('estimate.heading', { year: next });
  const rests = { ...answer, query: asked };
  if (!estimate) return { heading, blocks: [{ kind: 'paragraph', text: say('estimate.none') }], rests };
  const { of: last, decimals } = estimate;
  const values = {
    year: next,
    figure: unitOf(last.series, estimate.value, decimals)[language],
    low: unitOf(last.series, estimate.low, decimals)[language],
    high: unitOf(last.series, estimate.high, decimals)[language],
    from: last.year - 2,
    to: last.year,
    held: record?.held ?? 0,
    cases: record?.cases ?? 0,
  };
  const tested = record !== undefined && record.cases > 0;
  const sentences = ['estimate', 'estimate.method', ...(tested ? ['estimate.record'] : [])];
  return {
    heading,
    blocks: [{ kind: 'paragraph', text: sentences.map((id) => say(id, values)).join(' ') }],
    rests,
  };
}
