/**
 * The script of a survey's page: hands the room to Web Chat when the person wants to talk, and shows of the form what is asked. Without
 * it the form works all the same.
 */
import { holds } from './conditions.js';
import { loadWebChat, messageStore, openConversation } from './conversation.js';
import { styleOptions } from './look.js';

const main = document.querySelector('main');
const { token, locale, nonce, webchat, tooLong } = main.dataset;
const part = (id) => document.getElementById(id);
const dark = matchMedia('(prefers-color-scheme: dark)');

const show = (state) => {
  main.dataset.state = state;
};

async function talk() {
  show('loading');
  try {
    await loadWebChat(webchat);
    const tokens = `/survey/${token}/talk`;
    const directLine = await openConversation(window.WebChat, { tokens, locale, onLost: () => show('lost') });
    const store = messageStore(window.WebChat, tooLong, () => {});
    const render = () =>
      window.WebChat.renderWebChat(
        { directLine, store, locale, nonce, styleOptions: styleOptions() },
        part('webchat'),
      );
    show('talk');
    render();
    dark.addEventListener('change', render);
    main.scrollIntoView();
    part('webchat').querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  } catch {
    show('lost');
  }
}

part('talk')?.addEventListener('click', talk);
for (const id of ['again', 'to-form']) part(id)?.addEventListener('click', () => location.reload());

const form = part('survey-form');
const questions = [...form.querySelectorAll('[data-question]')];

function answersOf(question) {
  return [...question.querySelectorAll('input, textarea')]
    .filter((field) =>
      ['radio', 'checkbox'].includes(field.type) ? field.checked : field.value.trim() !== '',
    )
    .map((field) => field.value);
}

/** In the order of the form: what is not asked counts for nothing in what comes later. */
function showAsked() {
  const answers = {};
  for (const question of questions) {
    const { question: name, if: condition } = question.dataset;
    // Where the server found something wrong it is shown in any case.
    const asked = !condition || question.querySelector('.wrong') || holds(JSON.parse(condition), answers);
    question.hidden = !asked;
    if (!question.hidden) answers[name] = answersOf(question);
  }
}

form.addEventListener('input', showAsked);
document.documentElement.classList.add('js');
showAsked();
part('wrong')?.focus();
