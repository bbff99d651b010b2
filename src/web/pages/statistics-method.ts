/** How the figures of a table are made and how far they reach, for whoever wants to rely on them. */
import type { Language, Localised } from '../../conversation/activity.js';
import type { Method, MethodMeasure } from '../../statistics/view/method.js';
import { type Html, html } from '../html.js';
import { link, type Place, page } from './layout.js';
import { licence } from './statistics.js';
import { coverageTable, vintageTable } from './statistics-method-tables.js';

export function methodPage(place: Place, method: Method): string {
  const { words, assets } = place;
  const { language } = words;
  const { facts } = method;
  const title = facts.labels.dataset[language];
  const text = (id: string) => words.text('statistics', id);
  const main = html`<main id="content" tabindex="-1" class="read figures">
<p class="back"><a href="${link(place, '/statistics')}">${words.title('statistics')}</a></p>
<h1>${title}</h1>
<p class="lead">${words.line('statistics', 'method.lead')}</p>
${whence(place, method)}
<h2>${text('method.measures')}</h2>
${method.measures.map((measure) => about(place, method, measure))}
<h2>${text('method.breaks')}</h2>
${breaks(place, method)}
<h2>${text('method.coverage')}</h2>
${coverageTable(place, method)}
${marks(place, method)}
${facts.notes.length > 0 && html`<h2>${text('method.notes')}</h2><ul>${told(facts.notes, language)}</ul>`}
<h2>${text('method.vintages')}</h2>
${vintageTable(place, method)}
<h2>${text('take')}</h2>
<ul><li><a href="${`/api/statistics/datasets/${method.id}?format=csv`}" download>${text('take.csv')}</a></li>
<li><a href="${`/api/statistics/datasets/${method.id}`}" download="${`${method.id}.json`}">${text('take.jsonstat')}</a></li></ul>
</main>`;
  const head = html`<link rel="stylesheet" href="${assets.url('figures.css')}">`;
  return page(place, { title, kind: 'prose', main, head });
}

/** Where the table is from, and what it is of. */
function whence(place: Place, { facts, years, parts }: Method): Html {
  const { words } = place;
  const { language } = words;
  const text = (id: string) => words.text('statistics', id);
  return html`<dl class="meaning">
<dt>${text('source')}</dt><dd>${facts.citation[language]}. <a href="${facts.url[language]}">${facts.publisher[language]}</a></dd>
<dt>${text('method.table')}</dt><dd>${facts.table}</dd>
<dt>${text('method.licence')}</dt><dd>${licence(facts)}</dd>
<dt>${text('method.reference')}</dt><dd>${facts.reference[language]}</dd>
<dt>${text('method.years')}</dt><dd>${years.join(', ')}</dd>
${parts.map(({ part, label, size }) => html`<dt>${label[language]}</dt><dd>${counted(place, part, size)}</dd>`)}
</dl>`;
}

const told = (notes: readonly Localised[], language: Language): Html[] =>
  notes.map((note) => html`<li>${note[language]}</li>`);

const counted = ({ words }: Place, part: string, size: number): string =>
  words.text('statistics', `method.size.${part}`, { size: size.toLocaleString(words.language) });

function about(place: Place, { id }: Method, measure: MethodMeasure): Html {
  const { words } = place;
  const { language } = words;
  const text = (name: string, values = {}) => words.text('statistics', name, values);
  const { computed, comparable } = measure;
  const from = computed && {
    numerator: computed.numerator[language],
    denominator: computed.denominator[language],
  };
  return html`<section class="measure" aria-labelledby="${measure.id}"><h3 id="${measure.id}">${measure.label[language]}</h3>
<dl class="meaning">
<dt>${text('means')}</dt><dd>${measure.definition[language]}</dd>
<dt>${text('population')}</dt><dd>${measure.population[language]}</dd>
<dt>${text('method.unit')}</dt><dd>${text(`unit.${measure.unit}`)}</dd>
${from && html`<dt>${text('method.computed')}</dt><dd>${text('method.computed.text', from)}</dd>`}
<dt>${text('method.comparable')}</dt><dd>${
    comparable.length > 0
      ? html`<ul>${comparable.map(
          ({ dataset, title, label }) =>
            html`<li>${label[language]}: <a href="${link(place, `/statistics/${dataset}`)}">${title[language]}</a></li>`,
        )}</ul>`
      : text('method.comparable.none')
  }</dd></dl>
<p><a href="${link(place, '/statistics', { measure: measure.id, table: id })}">${text('method.look')}<span class="unseen">: ${measure.label[language]}</span></a></p>
</section>`;
}

/** What the publisher's marks mean, as they stand in the files. */
function marks({ words }: Place, { facts }: Method): Html | false {
  const all = Object.entries(facts.statuses);
  return (
    all.length > 0 &&
    html`<h2>${words.text('statistics', 'method.marks')}</h2>
<dl class="meaning">${all.map(([symbol, means]) => html`<dt><code>${symbol}</code></dt><dd>${means[words.language]}</dd>`)}</dl>`
  );
}

function breaks({ words }: Place, { facts, broken }: Method): Html {
  const { language } = words;
  const single = broken.map(({ name, years }) => html`<li>${name[language]}: ${years.join(', ')}</li>`);
  const cells =
    single.length > 0 && html`<p>${words.line('statistics', 'method.breaks.cells')}</p><ul>${single}</ul>`;
  if (facts.breaks.length === 0)
    return cells || html`<p>${words.text('statistics', 'method.breaks.none')}</p>`;
  return html`${cells}<ul>${facts.breaks.map(
    ({ before, note }) => html`<li><strong>${before}</strong>: ${note[language]}</li>`,
  )}</ul>`;
}
