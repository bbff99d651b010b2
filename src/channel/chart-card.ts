/**
 * A chart as an element of a card. Teams draws Chart.Line and Chart.HorizontalBar itself; whoever does not know them shows the picture
 * in their place, and where there is no address for it, nothing: the table stands below in any case.
 */
import type { Chart } from '../conversation/activity.js';
import type { CardElement } from './card-element.js';

/** Pictures as whoever reads a message can fetch and show them. */
export interface Pictures {
  /** Scheme and host; '' for pages of the same server. */
  readonly base: string;
  /** An SVG is light and follows the dark; not everybody shows one. */
  readonly kind: 'svg' | 'png';
}

/** @param pictures null where nobody could fetch them. */
export function chartElement(chart: Chart, pictures: Pictures | null): CardElement {
  const fallback = pictures === null ? 'drop' : picture(chart, pictures);
  return chart.kind === 'lines'
    ? { type: 'Chart.Line', title: chart.title, data: lines(chart), fallback }
    : { type: 'Chart.HorizontalBar', title: chart.title, data: bars(chart), fallback };
}

const picture = ({ query, alt }: Chart, { base, kind }: Pictures): CardElement => ({
  type: 'Image',
  url: `${base}/statistics/chart.${kind}?${query}`,
  altText: alt,
  size: 'Stretch',
});

const lines = ({ parts }: Chart) =>
  parts.map(({ name, points }) => ({ legend: name, values: points.map(([x, y]) => ({ x, y })) }));

const bars = ({ parts }: Chart) => parts.flatMap(({ points }) => points.map(([x, y]) => ({ x, y })));
