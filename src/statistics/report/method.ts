/** Of a report: how far its figures reach, counted from the cells, what they mean, and where they come from. Pure. */
import { EVERYONE, type Key, type Observation, type Series } from '../catalogue.js';
import { areComparable } from '../coverage.js';
import type { Dataset } from '../dataset.js';
import { joined } from '../figures.js';
import { jobsOf, levelsOf } from './around.js';
import { type RegionFacts, upTo } from './region.js';
import type { ReportItem, ReportWords, Section } from './section.js';

/** A series of the report, whose figures are read from it, and from which place on. */
interface Used {
  readonly series: Series;
  readonly key: Key;
}

/** One for each table of the report, its main measure. */
function usedBy(facts: RegionFacts): readonly Used[] {
  const levels = levelsOf(facts);
  const jobs = jobsOf(facts)[0];
  const all: Used[] = [
    { series: facts.work, key: facts.key },
    ...(levels ? [{ series: levels.series, key: levels.key }] : []),
    ...(jobs ? [{ series: jobs.series, key: facts.key }] : []),
  ];
  const dataset = ({ series }: Used) => series.dataset.id;
  return all.filter((one, n) => all.findIndex((other) => dataset(other) === dataset(one)) === n);
}

const datasetsOf = (used: readonly Used[]): readonly Dataset[] => [
  ...new Map(used.map(({ series: { dataset } }) => [dataset.id, dataset])).values(),
];

export function coverageSection(facts: RegionFacts, { language, say }: ReportWords): Section {
  const used = usedBy(facts);
  const counted = used.map((one) => ({ ...one, ...coverOf(facts, one) }));
  return {
    heading: say('coverage.heading'),
    blocks: [
      {
        kind: 'table',
        title: say('coverage.table'),
        columns: ['figures', 'years', 'cells', 'whole'].map((id) => say(`coverage.${id}`)),
        rows: counted.map(({ series, years, figures, cells, whole }) => [
          series.dataset.facts.labels.dataset[language],
          spans(years),
          say('coverage.of', { figures, cells }),
          spans(whole),
        ]),
      },
      { kind: 'paragraph', text: say(isAlike(facts) ? 'coverage.alike' : 'coverage.unlike') },
    ],
    rests: { datasets: datasetsOf(used) },
    counts: counted.flatMap(({ figures, cells }) => [figures, cells]),
  };
}

/** Whether the shares by region and by level are counted alike. */
function isAlike(facts: RegionFacts): boolean {
  const { work } = facts;
  const other = levelsOf(facts)?.series;
  return other !== undefined && areComparable(work.dataset, work.measure, other.dataset, other.measure);
}

interface Cover {
  readonly years: readonly number[];
  readonly figures: number;
  readonly cells: number;
  /** The last years of the report without a gap or a break. */
  readonly whole: readonly number[];
}

/** Of the region, or of every level: cells of the main measure up to the year of the report. */
function coverOf({ year }: RegionFacts, { series, key }: Used): Cover {
  const { codes, facts } = series.dataset;
  const role = facts.roles.level;
  const keys = role === undefined ? [key] : codes(role).map((level) => ({ ...key, level }));
  const years = codes(facts.roles.year ?? 'year')
    .map(Number)
    .filter((one) => one <= year);
  const all = keys.flatMap((each) => years.flatMap((one) => series.at(each, one) ?? []));
  const there = all.filter(({ value }) => value !== null);
  return {
    years: [...new Set(there.map((each) => each.year))].sort((a, b) => a - b),
    figures: there.length,
    cells: all.length,
    whole: wholeYears(upTo(series, key, year)),
  };
}

function wholeYears(observations: readonly Observation[]): readonly number[] {
  let from = 0;
  for (const [n, each] of observations.entries()) {
    const before = observations[n - 1];
    if (before && (each.year !== before.year + 1 || isBroken(before, each))) from = n;
  }
  return observations.slice(from).map(({ year }) => year);
}

const isBroken = (from: Observation, to: Observation): boolean =>
  to.symbol.includes('b') ||
  to.series.dataset.facts.breaks.some(
    ({ before, levels }) =>
      from.year < Number(before) && to.year >= Number(before) && (levels?.includes(to.level) ?? true),
  );

/** "2015–2019, 2021": years without a gap between them as one. */
export function spans(years: readonly number[]): string {
  const found: number[][] = [];
  for (const year of years) {
    const last = found.at(-1);
    if (last?.at(-1) === year - 1) last.push(year);
    else found.push([year]);
  }
  return found.map((span) => [...new Set([span[0], span.at(-1)])].join('–')).join(', ') || '–';
}

const TOLD = ['employed_share', 'graduates', 'student_share', 'unemployed_share', 'jobseekers', 'vacancies'];

export function definitionsSection(facts: RegionFacts, { language, say }: ReportWords): Section {
  const datasets = datasetsOf(usedBy(facts));
  const { catalogue } = facts.tables;
  const told = TOLD.flatMap(
    (measure) => catalogue.of(measure).find(({ dataset }) => datasets.includes(dataset)) ?? [],
  );
  const meanings = [...new Set(told.map(({ definition }) => definition[language]))];
  const items = meanings.map((meaning): ReportItem => {
    const these = told.filter(({ definition }) => definition[language] === meaning);
    const labels = these.map(({ label }) => label[language]).join(' / ');
    return [
      { text: `${labels}. `, strong: true },
      { text: meaning, strong: false },
    ];
  });
  const { notes } = facts.work.dataset.facts;
  const population = say('definitions.population', { population: facts.work.population });
  return {
    heading: say('definitions.heading'),
    blocks: [
      { kind: 'list', items },
      { kind: 'note', text: [population, joined(notes, ' ')[language]].join(' ') },
    ],
    // What a table says of its measures may have numbers of its own.
    rests: { datasets, tabled: told.flatMap((series) => upTo(series, keyIn(series, facts), facts.year)) },
  };
}

const keyIn = (series: Series, { key }: RegionFacts): Key => (series.covers(key) ? key : EVERYONE);

/** Each table as it has to be cited, with its licence and its address. */
export function sourcesSection(facts: RegionFacts, { language, say }: ReportWords): Section {
  const datasets = datasetsOf(usedBy(facts));
  const items = datasets.map(({ facts: { citation, licence, url } }): ReportItem => {
    const values = { source: citation, licence, address: url };
    const licensed = citation[language].includes(licence);
    return [{ text: say(licensed ? 'source.licensed' : 'source', values), strong: false }];
  });
  return { heading: say('sources.heading'), blocks: [{ kind: 'list', items }], rests: { datasets } };
}
