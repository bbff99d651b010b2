/**
 * The chat page: what a person should know before starting, then the real Web Chat in the room that is left, and the tools
 * beside it. All words stand in the page; the script only shows, hides and asks the server.
 */
import { type Html, html } from '../html.js';
import { human, link, type Place, page } from './layout.js';

/** What Web Chat calls the languages it is translated into. */
const LOCALES = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-US' } as const;

export interface ChatPage {
  /** For the styles that Web Chat makes. */
  readonly nonce: string;
  /** null where the build has not brought Web Chat. */
  readonly webChatUrl: string | null;
  /** Somebody is known: the chat goes on without being asked. */
  readonly known: boolean;
  readonly door: string;
  /** To begin with, from the page of figures. */
  readonly question: string | null;
}

export function chatPage(place: Place, chat: ChatPage): string {
  const { words, assets, school } = place;
  const main = html`<main id="content" tabindex="-1" class="talk" data-state="${chat.known ? 'loading' : 'start'}"
 data-school="${school.id}" data-locale="${LOCALES[words.language]}" data-nonce="${chat.nonce}"
 data-known="${chat.known ? 'yes' : 'no'}" data-webchat="${chat.webChatUrl ?? ''}" data-office="${link(place, place.base ? '' : '/')}"
 data-too-long="${words.text('chat', 'too-long')}">
<h1 class="unseen">${words.title('chat')}</h1>
<noscript><div class="panel">${words.prose('chat', 'noscript')}${human(place)}</div></noscript>
${tools(place)}
${chat.webChatUrl ? [startPanel(place), lostPanel(place)] : missingPanel(place)}
<p class="loading" data-show="loading" role="status"><span>${words.text('chat', 'loading')}</span></p>
<div id="webchat" class="webchat"></div>
${starters(place, chat)}
</main>`;
  const head = html`<script src="${assets.url('chat.js')}" type="module"></script>`;
  return page(place, { title: words.title('chat'), kind: 'chat', main, head });
}

function startPanel(place: Place): Html {
  const { words } = place;
  return html`<div class="panel scripted" data-show="start">
<h2>${words.text('chat', 'start.title')}</h2>
<div class="points">${words.prose('chat', 'start.points')}</div>
<form id="start">
<label class="check"><input type="checkbox" name="shared" aria-describedby="shared-hint"><span>${words.text('chat', 'start.shared')}</span></label>
<p id="shared-hint" class="hint">${words.text('chat', 'start.shared.hint')}</p>
<button class="button" type="submit">${words.text('chat', 'start.button')}</button>
</form>
<details>
<summary>${words.text('chat', 'code.have')}</summary>
<form id="redeem">
<label for="code">${words.text('chat', 'code.label')}</label>
<p id="code-hint" class="hint">${words.text('chat', 'code.hint')}</p>
<p class="wrong" id="code-wrong" role="alert" data-wrong="${words.text('chat', 'code.wrong')}" data-wait="${words.text('chat', 'wait')}"></p>
<input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required minlength="4" maxlength="60" aria-describedby="code-hint code-wrong">
<button class="button quiet" type="submit">${words.text('chat', 'code.button')}</button>
</form>
</details>
</div>`;
}

function tools(place: Place): Html {
  const { words, school } = place;
  const own = { school: school.id };
  const language = new URLSearchParams({ ...own, lang: words.language });
  return html`<div class="status"><p>${words.line('chat', 'bot')}</p>
<details class="tools scripted" data-show="talk"><summary>${words.text('chat', 'tools')}</summary>
<ul>
<li><button type="button" id="get-code">${words.text('chat', 'code.get')}</button>
<p class="hint">${words.text('chat', 'code.get.hint')}</p>
<p class="code" id="own-code" role="status" data-yours="${words.text('chat', 'code.yours')}" data-none="${words.text('chat', 'code.none')}" data-wait="${words.text('chat', 'wait')}"></p></li>
<li><a href="/transcript.txt?${language.toString()}" download>${words.text('chat', 'save')}</a></li>
<li><a href="/profile.json?${new URLSearchParams(own).toString()}" download>${words.text('chat', 'profile')}</a></li>
<li><a href="/my-data.json?${new URLSearchParams(own).toString()}" download>${words.text('chat', 'own')}</a></li>
<li><button type="button" id="leave" aria-describedby="leave-hint">${words.text('chat', 'leave')}</button>
<p class="hint" id="leave-hint">${words.text('chat', 'leave.hint')}</p></li>
<li><a href="${link(place, '/privacy')}">${words.text('common', 'privacy')}</a></li>
</ul></details></div>`;
}

function lostPanel(place: Place): Html {
  const { words } = place;
  return html`<div class="panel scripted" data-show="lost"><p role="alert">${words.text('chat', 'lost')}</p>
<p><button class="button" type="button" id="again">${words.text('chat', 'again')}</button></p></div>`;
}

function missingPanel(place: Place): Html {
  return html`<div class="panel">${place.words.prose('chat', 'missing')}${human(place)}</div>`;
}

/** Things to say to begin with, other than what the bot itself suggests. */
function starters(place: Place, { door, question }: ChatPage): Html | false {
  const { words } = place;
  const usual = ['figures', 'applicants', 'alumni', 'staff'].includes(door)
    ? words.items('chat', `starters.${door}`)
    : [];
  const items = question === null ? usual : [question];
  return (
    items.length > 0 &&
    html`<div class="starters scripted" data-show="talk" id="starters"><h2>${words.text('chat', 'starters')}</h2>
<ul>${items.map((item) => html`<li><button type="button">${item}</button></li>`)}</ul></div>`
  );
}
