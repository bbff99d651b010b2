/**
 * The script of the chat page: starts when the person asks for it, then hands the room to Web Chat. Texts are only ever set
 * as text; all of them stand in the page.
 */
import { loadWebChat, messageStore, openConversation } from './conversation.js';
import { styleOptions } from './look.js';
import { post } from './post.js';

const main = document.querySelector('main');
const { school, locale, nonce, known, webchat, office, tooLong } = main.dataset;
const part = (id) => document.getElementById(id);
const dark = matchMedia('(prefers-color-scheme: dark)');

const show = (state) => {
  main.dataset.state = state;
};

async function talk() {
  show('loading');
  try {
    await loadWebChat(webchat);
    const directLine = await openConversation(window.WebChat, { school, locale, onLost: () => show('lost') });
    // Whoever has found words of their own needs none of ours.
    const store = messageStore(window.WebChat, tooLong, () => part('starters')?.remove());
    const render = () =>
      window.WebChat.renderWebChat(
        { directLine, store, locale, nonce, styleOptions: styleOptions() },
        part('webchat'),
      );
    show('talk');
    render();
    dark.addEventListener('change', render);
    offerStarters(store);
    part('webchat').querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  } catch {
    show('lost');
  }
}

function offerStarters(store) {
  const starters = part('starters');
  starters?.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (!button) return;
    store.dispatch({
      type: 'WEB_CHAT/SEND_MESSAGE',
      payload: { method: 'keyboard', text: button.textContent },
    });
    part('webchat').querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  });
}

part('start')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const shared = event.target.elements.shared.checked;
  const { ok } = await post('/chat/start', { school, shared });
  if (ok) await talk();
  else show('lost');
});

part('redeem')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const shared = part('start').elements.shared.checked;
  const { ok, status } = await post('/chat/redeem', { school, shared, code: part('code').value });
  if (ok) return talk();
  const wrong = part('code-wrong');
  wrong.textContent = status === 429 ? wrong.dataset.wait : wrong.dataset.wrong;
  part('code').setAttribute('aria-invalid', 'true');
  part('code').focus();
});

part('get-code')?.addEventListener('click', async () => {
  const { ok, status, body } = await post('/chat/code', { school });
  const shown = part('own-code');
  if (!ok) {
    shown.textContent = status === 429 ? shown.dataset.wait : shown.dataset.none;
    return;
  }
  const code = document.createElement('strong');
  code.textContent = body.code;
  shown.replaceChildren(`${shown.dataset.yours} `, code);
});

part('leave')?.addEventListener('click', async () => {
  await post('/chat/leave', { school });
  location.assign(office);
});

part('again')?.addEventListener('click', () => location.reload());

document.addEventListener('keydown', ({ key }) => {
  const tools = document.querySelector('.tools[open]');
  if (key !== 'Escape' || !tools) return;
  tools.open = false;
  tools.querySelector('summary').focus();
});

document.addEventListener('click', ({ target }) => {
  const tools = document.querySelector('.tools[open]');
  if (tools && !tools.contains(target)) tools.open = false;
});

document.documentElement.classList.add('js');
if (known === 'yes' && webchat) talk();
