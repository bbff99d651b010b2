/** Web Chat's connection to our own Direct Line, and what its store must not let through. */
import { post } from './post.js';

const DOMAIN = `${location.origin}/v3/directline`;
/** As the server has it. */
const MAX_TEXT = 4000;
/** Direct Line's connection status: the token is refused, no connection can be made. */
const GIVEN_UP = [3, 4];

/** Web Chat is large: it is fetched only when somebody talks. */
export function loadWebChat(address) {
  if (window.WebChat) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('not loaded')));
    document.head.append(script);
  });
}

const TOKENS = '/v3/directline/tokens/generate';

/** Goes on with the person's newest conversation, or opens their first. Rejects where there is no connection. */
export async function openConversation(WebChat, { tokens = TOKENS, school, locale, onLost }) {
  const { ok, body } = await post(tokens, { school, locale });
  if (!ok) throw new Error('no token');
  const directLine = WebChat.createDirectLine({
    domain: DOMAIN,
    token: body.token,
    conversationStartProperties: { locale },
  });
  directLine.connectionStatus$.subscribe((status) => {
    if (GIVEN_UP.includes(status)) onLost();
  });
  return directLine;
}

/** A message that the server would refuse is told about before it is sent; of every other one `onSaid` hears. */
export function messageStore(WebChat, tooLong, onSaid) {
  return WebChat.createStore({}, ({ dispatch }) => (next) => (action) => {
    const sending = action.type === 'WEB_CHAT/SEND_MESSAGE' || action.type === 'WEB_CHAT/SUBMIT_SEND_BOX';
    if (sending && (action.payload.text ?? '').length > MAX_TEXT) {
      dispatch({
        type: 'WEB_CHAT/SET_NOTIFICATION',
        payload: { id: 'too-long', level: 'error', message: tooLong },
      });
      return undefined;
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && action.payload.activity.type === 'message') onSaid();
    return next(action);
  });
}
