/** What a table has and has not, and what became of it from one publication to the next, in figures. */
import { written as dayIn } from '../../guidance/day.js';
import type { MeasureCoverage, PartCoverage } from '../../statistics/coverage.js';
import type { Vintage } from '../../statistics/kept/table.js';
import type { Method } from '../../statistics/view/method.js';
import { PARTS } from '../../statistics/view/wish.js';
import { type Html, html } from '../html.js';
import type { PageWords } from '../words.js';
import type { Place } from './layout.js';

export function coverageTable({ words }: Place, { measures, parts, facts }: Method): Html {
  const text = (id: string) => words.text('statistics', id);
  const rows = measures.flatMap(({ label, coverage }) => (coverage ? [{ label, coverage }] : []));
  if (rows.length === 0) return html`<p>${text('coverage.none')}</p>`;
  const columns = [
    text('coverage.figures'),
    text('method.years'),
    ...parts.map(({ label }) => label[words.language]),
  ];
  return html`<p>${words.line('statistics', 'coverage.hint')}</p>
<div class="wide" tabindex="0" role="region" aria-labelledby="coverage"><table><caption id="coverage">${text('coverage.caption')}</caption>
<thead><tr><th scope="col">${text('form.measure')}</th>${columns.map((name) => html`<th scope="col">${name}</th>`)}<th scope="col">${text('coverage.empty')}</th></tr></thead>
<tbody>${rows.map(
    ({ label, coverage }) =>
      html`<tr><th scope="row">${label[words.language]}</th>${cells(words, coverage)}<td>${Object.entries(
        coverage.empty,
      ).map(
        ([symbol, count]) =>
          html`<span>${facts.statuses[symbol]?.[words.language] ?? symbol}: ${written(words, count)}</span> `,
      )}</td></tr>`,
  )}</tbody></table></div>`;
}

const written = ({ language }: PageWords, count: number): string => count.toLocaleString(language);

function cells(words: PageWords, coverage: MeasureCoverage): Html[] {
  const share = (there: number, all: number) =>
    html`<td>${written(words, there)} / ${written(words, all)}</td>`;
  const of = ({ there, missing }: PartCoverage) => share(there.length, there.length + missing.length);
  const byPart = { place: coverage.places, level: coverage.levels, occupation: coverage.occupations };
  return [
    share(coverage.figures, coverage.cells),
    of(coverage.years),
    ...PARTS.flatMap((part) => {
      const found = byPart[part];
      return found ? [of(found)] : [];
    }),
  ];
}

/** A table that came with the program has one publication and no past here. */
export function vintageTable({ words }: Place, { vintages, updated }: Method): Html {
  const text = (id: string, values = {}) => words.text('statistics', id, values);
  const day = (iso: string | null) => (iso === null ? '–' : dayIn(iso.slice(0, 10), words.language));
  if (vintages.length === 0)
    return html`<p>${text(updated === null ? 'vintage.shipped' : 'vintage.day', { day: day(updated) })}</p>`;
  const columns = ['number', 'published', 'taken', 'changes'].map((id) => text(`vintage.${id}`));
  return html`<div class="wide" tabindex="0" role="region" aria-labelledby="vintages"><table><caption id="vintages">${text('method.vintages')}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${vintages.map(
    (vintage) =>
      html`<tr><th scope="row">${vintage.number}</th><td>${day(vintage.published)}</td><td>${day(vintage.taken)}</td><td>${changes(words, vintage)}</td></tr>`,
  )}</tbody></table></div>`;
}

const changes = (words: PageWords, { changes: made }: Vintage): string =>
  made === null
    ? words.text('statistics', 'vintage.first')
    : words.text('statistics', 'vintage.changed', {
        revised: written(words, made.revised),
        added: written(words, made.added),
        gone: written(words, made.gone),
      });
