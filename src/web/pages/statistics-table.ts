/** Figures as a table: the twin of their picture, with the same marks and what these mean. */

import type { Say } from '../../statistics/chart-words.js';
import { SIGNS } from '../../statistics/charts/frame.js';
import type { Grid, GridCell } from '../../statistics/view/grid.js';
import { type Html, html } from '../html.js';
import type { Place } from './layout.js';

/** Wide tables are moved sideways, by keys too. */
export function gridTable({ words }: Place, grid: Grid, caption: string, say: Say): Html {
  const { language } = words;
  const cell = ({ text, marks }: GridCell) =>
    html`<td>${text[language]}${marks.map((mark) => html`<sup>${SIGNS[mark]}</sup>`)}</td>`;
  return html`<div class="wide" tabindex="0" role="region" aria-labelledby="grid">
<table><caption id="grid">${words.text('statistics', 'table')}<span class="unseen">: ${caption}</span></caption>
<thead><tr>${grid.columns.map((name) => html`<th scope="col">${name[language]}</th>`)}</tr></thead>
<tbody>${grid.rows.map(({ name, cells }) => html`<tr><th scope="row">${name[language]}</th>${cells.map(cell)}</tr>`)}</tbody>
</table></div>
${
  (grid.marks.length > 0 || grid.empty.length > 0) &&
  html`<ul class="marks">
${grid.marks.map((mark) => html`<li>${SIGNS[mark]} ${say(language, `chart.mark.${mark}`, {})}</li>`)}
${grid.empty.map((why) => html`<li>– ${why[language]}</li>`)}</ul>`
}`;
}
