/**
 * A chart as an element of a card. Teams draws Chart.Line and Chart.HorizontalBar itself; whoever does not know them shows the picture
 * in their place, and where there is no address for it, nothing: the table stands below in any case.
 */
import type { Chart } from '../conversation/activity.js';
import type { CardElement } from './card-element.js';

/**
 * @param base what stands before the address of the picture: '' for pages of the same server, null where nobody could fetch it.
 */
export function chartElement(chart: Chart, base: string | null): CardElement {
  const fallback = base === null ? 'drop' : picture(chart, base);
  return chart.kind === 'lines'
    ? { type: 'Chart.Line', title: chart.title, data: lines(chart), fallback }
    : { type: 'Chart.HorizontalBar', title: chart.title, data: bars(chart), fallback };
}

const picture = ({ address, alt }: Chart, base: string): CardElement => ({
  type: 'Image',
  url: base + address,
  altText: alt,
  size: 'Stretch',
});

const lines = ({ parts }: Chart) =>
  parts.map(({ name, points }) => ({ legend: name, values: points.map(([x, y]) => ({ x, y })) }));

const bars = ({ parts }: Chart) => parts.flatMap(({ points }) => points.map(([x, y]) => ({ x, y })));
