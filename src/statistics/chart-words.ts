/**
 * What a chart shows, in words, for those who do not see it: the measure, whose figures, the first and the last year, the greatest and
 * the least. The wordings are content/<language>/dialogs/statistics.md; every number in them is a figure of the chart or a year of it.
 */
import type { Language, Localised } from '../conversation/activity.js';
import type { Values } from '../conversation/dialog.js';
import type { Chart, ComparisonChart, Line, Mark, SeriesChart } from './charts/chart.js';
import type { ChartWords } from './charts/frame.js';
import { inAll, joined } from './figures.js';

/** Renders a wording of the dialog `statistics` as plain text. */
export type Say = (language: Language, id: string, values: Values) => string;

export const altOf = (chart: Chart, say: Say): Localised =>
  chart.kind === 'series' ? altOfSeries(chart, say) : altOfComparison(chart, say);

function altOfSeries({ title, lines, breaks }: SeriesChart, say: Say): Localised {
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
  const always = { measure: title, from: Math.min(...years), to: Math.max(...years) };
  const [line] = lines;
  const told =
    line && lines.length === 1
      ? { id: 'chart.alt.line', values: { ...always, ...ofLine(line) } }
      : { id: 'chart.alt.lines', values: { ...always, list: joined(lines.map(endsOf), '; ') } };
  const broken = breaks.length > 0 ? { years: inAll(() => breaks.join(', ')) } : null;
  return inAll((language) =>
    [say(language, told.id, told.values), ...(broken ? [say(language, 'chart.alt.break', broken)] : [])].join(
      ' ',
    ),
  );
}

/** The first and the last figure, the greatest and the least with all their years. */
function ofLine({ name, points }: Line): Values {
  const values = points.map(({ value }) => value);
  const extreme = (value: number) => {
    const these = points.filter((point) => point.value === value);
    return inAll((language) => `${these[0]?.text[language]} (${these.map(({ year }) => year).join(', ')})`);
  };
  return {
    subject: name,
    first: points[0]?.text ?? '',
    last: points.at(-1)?.text ?? '',
    high: extreme(Math.max(...values)),
    low: extreme(Math.min(...values)),
  };
}

const endsOf = ({ name, points }: Line): Localised =>
  inAll((language) => {
    const ends = [...new Set([points[0], points.at(-1)])].flatMap((point) => point ?? []);
    return `${name[language]} ${ends.map(({ year, text }) => `${year}: ${text[language]}`).join(', ')}`;
  });

/** So many that share a place are named. */
const NAMED = 3;

function altOfComparison({ title, year, bars }: ComparisonChart, say: Say): Localised {
  const at = (value: number): Localised => {
    const these = bars.filter((bar) => bar.value === value);
    return inAll((language) => {
      const names = these.slice(0, NAMED).map(({ name }) => name[language]);
      return `${[...names, ...(these.length > NAMED ? ['…'] : [])].join(', ')} ${these[0]?.text[language]}`;
    });
  };
  const values = {
    measure: title,
    year,
    high: at(bars[0]?.value ?? 0),
    low: at(bars.at(-1)?.value ?? 0),
  };
  return inAll((language) => say(language, 'chart.alt.bars', values));
}

const MARKS = ['break', 'provisional', 'uncertain', 'definition', 'incomplete'] as const satisfies Mark[];

/** The few words inside a picture. */
export function chartWords(language: Language, say: Say): ChartWords {
  const word = (id: string) => say(language, `chart.${id}`, {});
  const marks = Object.fromEntries(MARKS.map((mark) => [mark, word(`mark.${mark}`)]));
  return { source: word('source'), marks: marks as ChartWords['marks'] };
}
