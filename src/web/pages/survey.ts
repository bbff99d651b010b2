/** The page behind a survey's link: what it is about, then the conversation and the same survey as a form; or why there is none. */
import type { Edition } from '../../survey/coded.js';
import type { GroupTold } from '../../survey/desk.js';
import { type Html, html } from '../html.js';
import { human, link, type Place, page } from './layout.js';

/** What Web Chat calls the languages it is translated into. */
const LOCALES = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-US' } as const;

export interface SurveyPage {
  readonly token: string;
  readonly edition: Edition;
  readonly minutes: { readonly least: number; readonly most: number };
  /** There is a conversation to go on with. */
  readonly begun: boolean;
  readonly nonce: string;
  /** null where the build has not brought Web Chat. */
  readonly webChatUrl: string | null;
  readonly form: Html;
  /** The form was sent and something in it is wrong. */
  readonly failed: boolean;
}

export function surveyPage(place: Place, survey: SurveyPage): string {
  const { words, assets } = place;
  const { title, description } = survey.edition.instrument;
  const minutes = { least: String(survey.minutes.least), most: String(survey.minutes.most) };
  const main = html`<main id="content" tabindex="-1" class="read survey" data-state="start" data-token="${survey.token}"
 data-locale="${LOCALES[words.language]}" data-nonce="${survey.nonce}" data-webchat="${survey.webChatUrl ?? ''}"
 data-too-long="${words.text('chat', 'too-long')}">
<h1>${title[words.language]}</h1>
<div class="asked">
${description && html`<p>${description[words.language]}</p>`}
<div class="points">${words.prose('survey', 'points', minutes)}</div>
</div>
${survey.webChatUrl && talk(place, survey)}
<section class="asked" aria-labelledby="form-title">
<h2 id="form-title">${words.text('survey', 'form.title')}</h2>
${survey.form}
</section>
</main>`;
  const head = html`<script src="${assets.url('survey.js')}" type="module"></script>`;
  const named = survey.failed ? `${words.text('survey', 'wrong.title')}: ` : '';
  return page(place, { title: named + title[words.language], kind: 'prose', main, head });
}

function talk({ words }: Place, { begun }: SurveyPage): Html {
  return html`<section class="scripted" aria-label="${words.text('survey', 'talk.title')}">
<h2 id="talk-title">${words.text('survey', 'talk.title')}</h2>
<div data-show="start"><p>${words.line('survey', begun ? 'talk.begun' : 'talk.hint')}</p>
<p><button class="button" type="button" id="talk">${words.text('survey', begun ? 'talk.again' : 'talk.start')}</button></p></div>
<p class="loading" data-show="loading" role="status"><span>${words.text('chat', 'loading')}</span></p>
<div class="panel" data-show="lost"><p role="alert">${words.text('chat', 'lost')}</p>
<p><button class="button" type="button" id="again">${words.text('chat', 'again')}</button></p></div>
<div id="webchat" class="webchat"></div>
<p data-show="talk"><button class="button quiet" type="button" id="to-form">${words.text('survey', 'form.instead')}</button></p>
</section>`;
}

/** Somebody who has answered: thanks, and how the group answered the last time where that may be told. */
export function answeredPage(place: Place, { instrument }: Edition, group: GroupTold): string {
  const { words } = place;
  const title = words.text('survey', 'answered.title');
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose('survey', 'answered.text', { survey: instrument.title[words.language] })}
${group.ids.length > 0 && html`<ul>${group.ids.map((id) => html`<li>${told(place, group, id)}</li>`)}</ul>`}
<p><a class="button quiet" href="${link(place, '/')}">${words.text('common', 'home')}</a></p>
</main>`;
  return page(place, { title, kind: 'prose', main });
}

function told({ words }: Place, { values }: GroupTold, id: string): Html {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value.toLocaleString(words.language) : value[words.language],
  ]);
  return words.line('survey', id, Object.fromEntries(shown));
}

/** No survey behind this link: `over`, or `unknown` to us. */
export function noSurveyPage(place: Place, why: 'over' | 'unknown'): string {
  const { words } = place;
  const title = words.text('survey', `${why}.title`);
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose('survey', `${why}.text`)}
${human(place)}
</main>`;
  return page(place, { title, kind: 'prose', main });
}
