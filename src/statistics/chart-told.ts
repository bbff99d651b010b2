/** The picture that goes with the table of an answer: where it is, what it shows in words, and its figures for channels that draw. Pure. */
import type { ChartSpec } from '../conversation/dialog.js';
import type { Observation } from './catalogue.js';
import { altOf, type Say } from './chart-words.js';
import { type Chart, chartOf, type Line } from './charts/chart.js';
import { inAll } from './figures.js';
import type { Tables } from './find.js';
import type { Answer } from './outcome.js';
import { addressOfAnswer } from './view/address.js';
import { fingerprintOf } from './view/look.js';

/** @returns null where a picture says no more than the words, or where no address gives exactly its figures. */
export function chartTold(tables: Tables, answer: Answer, say: Say): ChartSpec | null {
  const observations = shownBy(answer);
  const chart = chartOf(tables.names, observations);
  const address = chart && addressOfAnswer(tables, observations);
  if (!chart || !address) return null;
  return {
    kind: chart.kind === 'series' ? 'lines' : 'bars',
    title: chart.title,
    alt: altOf(chart, say),
    query: `${address}&v=${fingerprintOf(observations)}`,
    parts: partsOf(chart),
  };
}

/** The figures of the table beside the words. */
const shownBy = ({ observations, tabled }: Answer): readonly Observation[] =>
  tabled.length > 0 ? tabled : observations;

function partsOf(chart: Chart): ChartSpec['parts'] {
  if (chart.kind === 'series') return chart.lines.flatMap(pieces);
  return [{ name: chart.title, points: chart.bars.map(({ name, value }) => [name, value] as const) }];
}

/** A line of another program knows no gaps: each unbroken piece is a line of its own, called by its years. */
function pieces({ name, points }: Line): ChartSpec['parts'] {
  const starts = points.flatMap((point, n) => (point.joined ? [] : [n]));
  return starts.map((start, n) => {
    const piece = points.slice(start, starts[n + 1]);
    const [first, last] = [piece[0]?.year, piece.at(-1)?.year];
    const years = first === last ? String(first) : `${first}–${last}`;
    return {
      name: starts.length > 1 ? inAll((language) => `${name[language]} ${years}`) : name,
      points: piece.map(({ year, value }) => [inAll(() => String(year)), value] as const),
    };
  });
}
