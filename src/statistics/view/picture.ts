/** The picture of what is looked at: an SVG of our own, as wide as asked. */
import type { Language } from '../../conversation/activity.js';
import { altOf, chartWords, type Say } from '../chart-words.js';
import { type Chart, chartOf } from '../charts/chart.js';
import { draw } from '../charts/draw.js';
import { svgOf } from '../charts/svg.js';
import type { Names } from '../names.js';
import { fingerprintOf, type Look } from './look.js';

/** As wide as a telephone, and as a page. */
export const WIDTHS = { narrow: 360, wide: 600 } as const;
export type Width = keyof typeof WIDTHS;

/** Null where there is nothing to draw. */
export const chartOfLook = (names: Names, { observations }: Look): Chart | null =>
  chartOf(names, observations);

/**
 * @param fingerprint of the figures that the picture is to show (`fingerprintOf`); null: those of now.
 * @returns null where there is no picture of them, or not of these any more.
 */
export function svgOfLook(
  names: Names,
  look: Look,
  how: {
    readonly fingerprint: string | null;
    readonly width: Width;
    readonly language: Language;
    readonly say: Say;
  },
): string | null {
  const { fingerprint, language, say } = how;
  if (fingerprint !== null && fingerprint !== fingerprintOf(look.observations)) return null;
  const chart = chartOfLook(names, look);
  return chart && svgOfChart(chart, how.width, language, say);
}

/** A chart as an SVG, with its words in one language. */
export function svgOfChart(chart: Chart, width: Width, language: Language, say: Say): string {
  const drawing = draw(chart, { width: WIDTHS[width], language, words: chartWords(language, say) });
  return svgOf(drawing, altOf(chart, say)[language]);
}
