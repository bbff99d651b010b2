/**
 * The page of figures: what to look at, a picture with its words, the same figures as a table, what they mean and where they come from.
 * It needs no script; every view of it has an address of its own.
 */
import type { Localised } from '../../conversation/activity.js';
import type { Say } from '../../statistics/chart-words.js';
import type { Category } from '../../statistics/view/categories.js';
import type { Sheet } from '../../statistics/view/sheet.js';
import { type Html, html } from '../html.js';
import { link, type Place, page } from './layout.js';
import { figuresForm } from './statistics-form.js';
import { gridTable } from './statistics-table.js';

export interface StatisticsPage {
  readonly sheet: Sheet;
  readonly tables: readonly { readonly id: string; readonly title: Localised }[];
  readonly say: Say;
  /** Scheme, host and port as the browser sees them. */
  readonly origin: string;
  /** There is a question about these figures that the bot answers. */
  readonly asked: boolean;
}

export function statisticsPage(place: Place, shown: StatisticsPage): string {
  const { sheet, tables, say, origin } = shown;
  const { words, assets } = place;
  const title = words.title('statistics');
  const canonical = `${origin}${place.base}/statistics?${sheet.address}`;
  const main = html`<main id="content" tabindex="-1" class="figures">
<div class="intro"><h1>${title}</h1>
<p class="lead">${words.line('statistics', 'lead')}</p></div>
<div class="look">
${figuresForm(place, sheet.form)}
<section class="result" id="result" tabindex="-1" aria-labelledby="shown">
${notices(place, sheet)}
<h2 id="shown">${sheet.measure[words.language]}</h2>
<p class="whose">${whose(place, sheet)}</p>
${picture(place, sheet)}
${gridTable(place, sheet.grid, `${sheet.measure[words.language]}, ${whose(place, sheet)}`, say)}
${meaning(place, sheet, say)}
${ways(place, shown, canonical)}
</section>
</div>
<section class="tables" aria-labelledby="tables"><h2 id="tables">${words.text('statistics', 'tables')}</h2>
<p>${words.line('statistics', 'tables.hint')}</p>
<ul>${tables.map(({ id, title: name }) => html`<li><a href="${link(place, `/statistics/${id}`)}">${name[words.language]}</a></li>`)}</ul>
</section>
</main>`;
  const head = html`<link rel="canonical" href="${canonical}">
<link rel="stylesheet" href="${assets.url('figures.css')}">`;
  return page(place, { title: `${sheet.measure[words.language]} – ${title}`, kind: 'prose', main, head });
}

const span = ({ from, to }: Sheet): string => (from === to ? String(from) : `${from}–${to}`);

/** Named where they are few; the table names all. */
const NAMED = 6;

function whose({ words }: Place, sheet: Sheet): string {
  const chosen = sheet.form.choices.filter((choice) => choice.chosen);
  const few = chosen.length <= NAMED ? sheet.subjects[words.language] : '';
  return [few, span(sheet)].filter((each) => each !== '').join(', ');
}

/** What was asked for and is not there, and what stands here instead. */
function notices(place: Place, sheet: Sheet): Html | false {
  const { words } = place;
  const { language } = words;
  const { notices: all, form, measure } = sheet;
  const told = all.map(({ why, asked, like = [], name }) => {
    const values = {
      asked:
        name?.[language] ??
        (why === 'by' || why === 'part' ? words.text('statistics', `by.${asked}`) : asked),
      measure: measure[language],
      instead: form.by === null ? '' : words.text('statistics', `by.${form.by}`),
      from: String(form.years[0] ?? ''),
      to: String(form.years.at(-1) ?? ''),
    };
    const proposed =
      like.length > 0 && html` ${words.text('statistics', 'notice.like')} ${near(place, sheet, like)}`;
    return html`<li>${words.line('statistics', `notice.${why}`, values)}${proposed}</li>`;
  });
  return (
    told.length > 0 &&
    html`<div class="notice" role="status"><h2>${words.text('statistics', 'notice.title')}</h2><ul>${told}</ul></div>`
  );
}

/** Each a link to its own figures. */
function near(place: Place, { address, form }: Sheet, like: readonly Category[]): Html[] {
  return like.map(({ code, label }, n) => {
    const query = new URLSearchParams(address);
    query.set(form.by ?? '', code);
    const to = link(place, '/statistics', Object.fromEntries(query));
    return html`${n > 0 && ' · '}<a href="${to}">${label[place.words.language]}</a>`;
  });
}

function picture({ words }: Place, { alt, address }: Sheet): Html {
  if (alt === null) return html`<p class="hint">${words.line('statistics', 'picture.none')}</p>`;
  const source = (kind: string, width: string) =>
    `/statistics/chart.${kind}?${address}&width=${width}&lang=${words.language}`;
  return html`<figure class="picture">
<picture><source media="(min-width: 60rem)" srcset="${source('svg', 'wide')}"><img src="${source('svg', 'narrow')}" alt="${alt[words.language]}"></picture>
<figcaption><a href="${source('png', 'wide')}" download="urakaveri.png">${words.text('statistics', 'picture.save')}</a></figcaption>
</figure>`;
}

function meaning(place: Place, sheet: Sheet, say: Say): Html {
  const { words } = place;
  const { language } = words;
  const { facts, said } = sheet;
  const text = (id: string) => words.text('statistics', id);
  const know = said.ids.map((id) => html`<li>${say(language, id, said.values)}</li>`);
  return html`<dl class="meaning">
<dt>${text('means')}</dt><dd>${sheet.definition[language]}</dd>
<dt>${text('population')}</dt><dd>${sheet.population[language]}</dd>
${know.length > 0 && html`<dt>${text('know')}</dt><dd><ul>${know}</ul></dd>`}
<dt>${text('source')}</dt><dd>${facts.citation[language]}. ${!facts.citation[language].includes(facts.licence) && html`${licence(facts)}. `}<a href="${link(place, `/statistics/${facts.id}`)}">${text('method')}</a></dd>
</dl>`;
}

export const licence = ({ licence: name, licenceUrl }: Sheet['facts']): Html =>
  licenceUrl === null ? html`${name}` : html`<a href="${licenceUrl}">${name}</a>`;

/** What can be done with these figures: fetched, shared, asked about. */
function ways(place: Place, { sheet, asked }: StatisticsPage, canonical: string): Html {
  const { facts, part, address } = sheet;
  const { words } = place;
  const text = (id: string) => words.text('statistics', id);
  const open = `/api/statistics/datasets/${facts.id}?${part}`;
  const door = link(place, '/chat', { door: 'figures' });
  return html`<p class="ways"><a class="button" href="${asked ? `${door}&${address}` : door}">${text(asked ? 'ask' : 'ask.any')}</a></p>
<h3>${text('take')}</h3>
<ul><li><a href="${`${open}&format=csv`}" download>${text('take.csv')}</a></li>
<li><a href="${open}" download="${`${facts.id}.json`}">${text('take.jsonstat')}</a></li>
<li><a href="${canonical}">${text('share')}</a></li></ul>`;
}
