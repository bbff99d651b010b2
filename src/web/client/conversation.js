/** Web Chat's connection to our own Direct Line, and what its store must not let through. */
import { post } from './post.js';

const DOMAIN = `${location.origin}/v3/directline`;
/** As the server has it. */
const MAX_TEXT = 4000;
/** Values of Direct Line's connection status. */
const EXPIRED = 3;
const FAILED = 4;

const token = (school, locale) => post('/v3/directline/tokens/generate', { school, locale });

/** Goes on with the person's newest conversation, or opens their first. Rejects where there is no connection. */
export async function openConversation(WebChat, { school, locale, onLost }) {
  const { ok, body } = await token(school, locale);
  if (!ok) throw new Error('no token');
  const directLine = WebChat.createDirectLine({
    domain: DOMAIN,
    token: body.token,
    conversationStartProperties: { locale },
  });
  directLine.connectionStatus$.subscribe((status) => {
    if (status === FAILED) onLost();
    if (status === EXPIRED) renew(directLine, school, locale).catch(onLost);
  });
  return directLine;
}

/** After a night in a bag: a new token for the same conversation, and its stream from where we were. */
async function renew(directLine, school, locale) {
  const { ok, body } = await token(school, locale);
  if (!ok || body.conversationId !== directLine.conversationId) throw new Error('another conversation');
  const address = `${DOMAIN}/conversations/${encodeURIComponent(body.conversationId)}`;
  const response = await fetch(`${address}?watermark=${directLine.watermark || ''}`, {
    headers: { Authorization: `Bearer ${body.token}` },
  });
  directLine.reconnect(await response.json());
}

/** A message that the server would refuse is told about before it is sent. */
export function messageStore(WebChat, tooLong) {
  return WebChat.createStore({}, ({ dispatch }) => (next) => (action) => {
    const sending = action.type === 'WEB_CHAT/SEND_MESSAGE' || action.type === 'WEB_CHAT/SUBMIT_SEND_BOX';
    if (sending && (action.payload.text ?? '').length > MAX_TEXT) {
      dispatch({
        type: 'WEB_CHAT/SET_NOTIFICATION',
        payload: { id: 'too-long', level: 'error', message: tooLong },
      });
      return undefined;
    }
    return next(action);
  });
}
