/** A chart as a drawing, as wide as asked. */
import type { Chart } from './chart.js';
import { drawComparison } from './draw-comparison.js';
import { drawSeries } from './draw-series.js';
import type { Drawing } from './drawing.js';
import type { Canvas } from './frame.js';

export const draw = (chart: Chart, canvas: Canvas): Drawing =>
  chart.kind === 'series' ? drawSeries(chart, canvas) : drawComparison(chart, canvas);
