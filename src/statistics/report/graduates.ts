/** Of a report: how many graduates of the region are in work, beside the whole country, and the region's place among all. Pure. */
import { EVERYONE, type Observation } from '../catalogue.js';
import { breakNote } from '../caveats.js';
import { altOf, chartWords } from '../chart-words.js';
import { chartOf } from '../charts/chart.js';
import { draw } from '../charts/draw.js';
import { differenceOf, type Position } from '../derived.js';
import { bySubject, capital, figure, joined } from '../figures.js';
import { DEFAULT_MEASURE } from '../measures.js';
import { query } from '../query.js';
import { rankOf } from '../rank.js';
import { dimensionLabel } from '../row-words.js';
import { type RegionFacts, seriesOf, upTo } from './region.js';
import type { ReportBlock, ReportWords, Section } from './section.js';

/** In units of the picture, which is as wide as the page: its letters are a little smaller than those of the text. */
const CHART = { width: 620, height: 115 };

export function workSection(facts: RegionFacts, words: ReportWords): Section {
  const { now, year, ofRegion, ofCountry, tables, work } = facts;
  const country = work.at(EVERYONE, year);
  const difference = country && differenceOf(country, now);
  const graduates = seriesOf(tables, 'graduates', facts.key, work);
  const people = graduates === null ? [] : upTo(graduates, facts.key, year);
  return {
    heading: words.say('work.heading'),
    blocks: [
      { kind: 'paragraph', text: told(facts, words, country, difference?.value ?? null) },
      ...chartBlock(facts, words),
      tableBlock(facts, words, people),
      ...notes(ofRegion, words),
    ],
    rests: {
      observations: country ? [now, country] : [now],
      tabled: [...ofRegion, ...ofCountry, ...people],
      derived: difference ? [difference] : [],
      series: work,
    },
  };
}

function told(
  { now, year, region, tables }: RegionFacts,
  { say }: ReportWords,
  country: Observation | null,
  points: number | null,
): string {
  const values = {
    where: capital(tables.names.placeIn(region)),
    figure: figure(now),
    country: country ? figure(country) : '',
    year,
    cohort: year - 1,
    n: now.n ?? 0,
    points: Math.abs(points ?? 0),
  };
  const way = points === null ? null : points > 0 ? 'above' : points < 0 ? 'below' : 'same';
  const timed = now.series.dataset.facts.timing !== undefined && now.n !== undefined;
  const sentences = [
    say('work', values),
    ...(timed ? [say('work.people', values)] : []),
    ...(way === null ? [] : [say('work.country', values), say(`work.${way}`, values), say('work.rounding')]),
  ];
  return sentences.join(' ');
}

function chartBlock({ tables, ofRegion, ofCountry }: RegionFacts, words: ReportWords): ReportBlock[] {
  const chart = chartOf(tables.names, [...ofRegion, ...ofCountry]);
  if (!chart) return [];
  const { language, figures } = words;
  const drawing = draw(chart, { ...CHART, language, words: chartWords(language, figures) });
  return [{ kind: 'chart', drawing, alt: altOf(chart, figures)[language] }];
}

function tableBlock(
  { work, region, tables, ofRegion, ofCountry }: RegionFacts,
  { language, say }: ReportWords,
  people: readonly Observation[],
): ReportBlock {
  const place = tables.names.place(region)[language];
  const cell = (all: readonly Observation[], year: number): string => {
    const found = all.find((each) => each.year === year);
    return found ? figure(found)[language] : '–';
  };
  return {
    kind: 'table',
    title: say('work.table'),
    columns: [
      dimensionLabel(work, 'year')[language],
      say('work.share', { place }),
      say('work.share', { place: tables.names.place(EVERYONE.place)[language] }),
      say('work.graduates', { place }),
    ],
    rows: ofRegion.map(({ year }) => [
      String(year),
      cell(ofRegion, year),
      cell(ofCountry, year),
      cell(people, year),
    ]),
  };
}

/** Where figures do not compare with those before. */
function notes(observations: readonly Observation[], { language, say }: ReportWords): ReportBlock[] {
  const found = observations.flatMap((each) => breakNote(each)?.note ?? []);
  if (found.length === 0) return [];
  return [{ kind: 'note', text: say('break', { break_note: joined(found, ' ')[language] }) }];
}

/** Null where no other region has a figure. */
export function rankSection({ tables, region, year }: RegionFacts, { say }: ReportWords): Section | null {
  const ranked = rankOf(
    tables,
    query.parse({
      operation: 'rank',
      by: 'place',
      measure: DEFAULT_MEASURE,
      places: [region],
      levels: [EVERYONE.level],
      year,
      order: 'highest',
    }),
  );
  const position = ranked?.derived.find((each): each is Position => each.kind === 'position');
  const [one] = ranked?.observations ?? [];
  if (ranked?.status !== 'answered' || !position || !one) return null;
  const alike = ranked.tabled.filter(({ value, place }) => value === one.value && place !== region);
  const values = {
    region: tables.names.place(region),
    year,
    figure: figure(one),
    position: position.value,
    of: position.of,
    others: joined(
      alike.map(({ place }) => tables.names.place(place)),
      ', ',
    ),
    list: bySubject(tables.names, ranked.tabled),
  };
  return {
    heading: say('rank.heading', values),
    blocks: [
      { kind: 'paragraph', text: say(position.shared ? 'rank.shared' : 'rank.alone', values) },
      { kind: 'paragraph', text: say('rank.all', values) },
    ],
    rests: ranked,
  };
}
