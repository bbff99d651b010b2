/** A survey as a form, made from its instrument: plain fields that need no script, what is wrong beside its field, nothing typed lost. */
import type { Language } from '../../conversation/activity.js';
import type { ClosedQuestion, Instrument, Question } from '../../survey/question.js';
import { isClosed } from '../../survey/question.js';
import { type Html, html } from '../html.js';
import type { Fields, Wrong } from '../survey-fields.js';
import type { PageWords } from '../words.js';

export interface SurveyForm {
  readonly instrument: Instrument;
  /** Where it is sent. */
  readonly action: string;
  readonly fields: Fields;
  readonly wrong: Readonly<Record<string, Wrong>>;
  readonly words: PageWords;
}

export function surveyForm(form: SurveyForm): Html {
  const { instrument, action, words } = form;
  return html`<form id="survey-form" method="post" action="${action}">
${summary(form)}
<p class="hint">${words.text('survey', 'form.hint')}</p>
<noscript><p class="hint">${words.text('survey', 'form.noscript')}</p></noscript>
${instrument.questions.map((question) => field(form, question))}
<p>${words.line('survey', 'form.before')}</p>
<button class="button" type="submit">${words.text('survey', 'form.send')}</button>
</form>`;
}

const idOf = ({ name }: Question): string => `q-${name}`;

/** What is wrong, with a way to each place. */
function summary({ instrument, wrong, words }: SurveyForm): Html | false {
  const places = instrument.questions.filter(({ name }) => wrong[name]);
  return (
    places.length > 0 &&
    html`<div class="panel" role="alert" id="wrong" tabindex="-1"><h3>${words.text('survey', 'wrong.title')}</h3>
<ul>${places.map((question) => html`<li><a href="#${idOf(question)}">${question.title[words.language]}</a></li>`)}</ul></div>`
  );
}

function field(form: SurveyForm, question: Question): Html {
  const condition = question.visibleIf ? JSON.stringify(question.visibleIf) : '';
  const attributes = html` class="question" id="${idOf(question)}" data-question="${question.name}"${
    condition && html` data-if="${condition}"`
  }`;
  const notes = [
    question.description && 'about',
    how(question) && 'how',
    form.wrong[question.name] && 'wrong',
  ];
  const described = notes.flatMap((note) => (note ? [`${idOf(question)}-${note}`] : [])).join(' ');
  if (isClosed(question))
    return html`<fieldset${attributes}${described && html` aria-describedby="${described}"`}>
<legend>${title(form, question)}</legend>
${beside(form, question)}
${options(form, question)}
</fieldset>`;
  return html`<div${attributes}>
<label for="${idOf(question)}-field">${title(form, question)}</label>
${beside(form, question)}
${written(form, question, described)}
</div>`;
}

const title = ({ words }: SurveyForm, question: Question): Html =>
  html`${question.title[words.language]}${
    !question.required && html` <span class="optional">(${words.text('survey', 'form.optional')})</span>`
  }`;

const how = ({ kind }: Question): string | null =>
  kind === 'month' || kind === 'date' || kind === 'number' ? `how.${kind}` : null;

/** What else stands with the question: what it is about, how it is answered, what is wrong. */
function beside({ words, wrong }: SurveyForm, question: Question): Html {
  const { language } = words;
  const id = idOf(question);
  const way = how(question);
  const refusal = wrong[question.name];
  return html`${question.description && html`<p class="hint" id="${id}-about">${question.description[language]}</p>`}
${way && html`<p class="hint" id="${id}-how">${words.text('survey', way)}</p>`}
${refusal && html`<p class="wrong" id="${id}-wrong">${words.text('survey', `wrong.${refusal}`, bounds(question, language))}</p>`}`;
}

function bounds(question: Question, language: Language): Record<string, string> {
  const shown = (value: number | string | null) =>
    typeof value === 'number' ? value.toLocaleString(language) : (value ?? '');
  switch (question.kind) {
    case 'several':
      return { least: shown(question.least), most: shown(question.most) };
    case 'text':
      return { most: shown(question.longest) };
    case 'one':
      return {};
    default:
      return { from: shown(question.min), to: shown(question.max) };
  }
}

function options({ fields, words, wrong }: SurveyForm, question: ClosedQuestion): Html {
  const type = question.kind === 'several' ? 'checkbox' : 'radio';
  const given = fields[question.name] ?? [];
  const invalid = wrong[question.name] !== undefined;
  return html`${question.options.map(
    ({ value, label }) =>
      html`<label class="check"><input type="${type}" name="${question.name}" value="${String(value)}"${
        given.includes(String(value)) && html` checked`
      }${invalid && html` aria-invalid="true"`}><span>${label[words.language]}</span></label>`,
  )}`;
}

function written({ fields, wrong }: SurveyForm, question: Question, described: string): Html {
  const [given = ''] = fields[question.name] ?? [];
  const attributes = html` id="${idOf(question)}-field" name="${question.name}"${
    described && html` aria-describedby="${described}"`
  }${wrong[question.name] !== undefined && html` aria-invalid="true"`}`;
  if (question.kind === 'text')
    // A line feed right after the tag is not part of the text.
    return html`<textarea rows="4" maxlength="${question.longest}"${attributes}>
${given}</textarea>`;
  const keys = question.kind === 'number' ? 'decimal' : 'text';
  return html`<input type="text" inputmode="${keys}" autocomplete="off"${attributes} value="${given}">`;
}
