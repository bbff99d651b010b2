/** What to look at, as a form that is sent by GET: its answer is the page itself, with an address to keep. */
import { ALL_OCCUPATIONS } from '../../statistics/catalogue.js';
import type { Choice, Form } from '../../statistics/view/form.js';
import { type Html, html } from '../html.js';
import type { Place } from './layout.js';

/** More than this many are looked for by name. */
const MOST_BOXES = 60;
/** Names that may be written. */
const WRITTEN = 4;

export function figuresForm(place: Place, form: Form): Html {
  const { words } = place;
  const text = (id: string) => words.text('statistics', id);
  return html`<form class="pick" action="${place.base}/statistics#result" method="get" aria-labelledby="pick">
<h2 id="pick">${text('form.title')}</h2>
${place.chosen && html`<input type="hidden" name="lang" value="${words.language}">`}
<p><label for="measure">${text('form.measure')}</label>
<select id="measure" name="measure">${form.measures.map((each) => option(place, each))}</select></p>
<fieldset><legend>${text('form.by')}</legend><div class="row">${form.parts.map(
    ({ part, chosen }) =>
      html`<label class="check"><input type="radio" name="by" value="${part}"${chosen && html` checked`}><span>${text(`by.${part}`)}</span></label>`,
  )}</div></fieldset>
${form.by !== null && (form.choices.length > MOST_BOXES ? written(place, form) : boxes(place, form))}
${form.others.map(
  ({ part, label, choices }) =>
    html`<p><label for="${part}">${label[words.language]}</label>
<select id="${part}" name="${part}">${choices.map((each) => option(place, each))}</select></p>`,
)}
${when(place, form)}
<p><button class="button" type="submit">${text('form.show')}</button></p>
</form>`;
}

const option = ({ words }: Place, { code, label, chosen }: Choice): Html =>
  html`<option value="${code}"${chosen && html` selected`}>${label[words.language]}</option>`;

/** Closed until somebody wants others; its summary says what is chosen. */
function boxes({ words }: Place, { by, choices, single }: Form): Html {
  const { language } = words;
  const chosen = choices.filter((each) => each.chosen);
  const all = single && chosen.length === choices.length;
  const names = all
    ? words.text('statistics', 'form.all')
    : chosen.map(({ label }) => label[language]).join(', ');
  return html`<details><summary>${words.text('statistics', `by.${by}`)}: ${names}</summary>
<fieldset class="boxes"><legend class="unseen">${words.text('statistics', `by.${by}`)}</legend>
<p class="hint">${words.line('statistics', 'form.most')}</p>
${choices.map(
  (each) =>
    html`<label class="check"><input type="checkbox" name="${by}" value="${each.code}"${each.chosen && !all && html` checked`}><span>${each.label[language]}</span></label>`,
)}</fieldset></details>`;
}

/** Several hundred: written, with the names to choose from where the browser shows them. */
function written({ words }: Place, { by, choices }: Form): Html {
  const { language } = words;
  const chosen = choices.filter((each) => each.chosen && each.code !== ALL_OCCUPATIONS);
  // More than can be written were chosen by nobody.
  const known = chosen.length <= WRITTEN ? chosen : [];
  const fields = Array.from({ length: WRITTEN }, (_, n) => known[n]?.label[language] ?? '');
  return html`<fieldset><legend>${words.text('statistics', `by.${by}`)}</legend>
<p class="hint" id="written">${words.line('statistics', 'form.written')}</p>
${fields.map(
  (value, n) =>
    html`<input type="text" name="${by}" list="names" value="${value}" autocomplete="off" aria-describedby="written" aria-label="${`${words.text('statistics', `by.${by}`)} ${n + 1}`}">`,
)}
<datalist id="names">${choices.map(({ label }) => html`<option value="${label[language]}">`)}</datalist></fieldset>`;
}

function when({ words }: Place, { years, shown, single }: Form): Html {
  const text = (id: string) => words.text('statistics', id);
  const first = shown[0] ?? years[0];
  const last = shown.at(-1) ?? years.at(-1);
  const select = (name: string, chosen: number | undefined) =>
    html`<span class="year"><label for="${name}">${text(`form.${name}`)}</label>
<select id="${name}" name="${name}">${years.map((year) => html`<option${year === chosen && html` selected`}>${year}</option>`)}</select></span>`;
  const radio = (value: string, checked: boolean) =>
    html`<label class="check"><input type="radio" name="show" value="${value}"${checked && html` checked`}><span>${text(`form.${value}`)}</span></label>`;
  return html`<fieldset><legend>${text('form.when')}</legend>
${radio('time', !single)}
<p class="years">${select('from', single ? years[0] : first)}${select('to', single ? years.at(-1) : last)}</p>
${radio('one', single)}
<p class="years">${select('year', last)}</p></fieldset>`;
}
