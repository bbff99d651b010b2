/**
 * What a Direct Line client posts, read strictly and reduced to what a turn may know. Who sends, where and when is decided
 * by the token and the server's clock, never by the body.
 */
import { z } from 'zod';
import type { Activity } from '../../conversation/activity.js';
import type { World } from '../../conversation/ports.js';
import { Refusal } from '../refusal.js';
import { readSubmit } from '../wire.js';
import type { Grant } from './token.js';

/** Enough for a long answer; recognisers are never given more. */
export const MAX_TEXT = 4000;

const wire = z.object({
  type: z.string().max(100),
  name: z.string().max(200).optional(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().max(35).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z
    .object({ clientActivityID: z.string().max(100).optional() })
    .loose()
    .nullish()
    .catch(undefined),
});
type Wire = z.infer<typeof wire>;

/** Activities by which a client says "I am here". */
const START = ['conversationUpdate', 'start', 'webchat/join', 'startConversation'];

/** Characters that no person types and some databases refuse; line breaks and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

export function cleanText(text: string): string {
  return text.replace(CONTROLS, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The activity that opens a conversation. Its id is always the same, so that opening twice is opening once. */
export function joined(grant: Grant, world: World, locale = grant.locale): Activity {
  return { ...frame(grant, world, 'joined', locale), kind: 'joined', text: '' };
}

/** The activity for a turn, or null for one that needs none (typing and the like). Throws a `Refusal` for what is malformed. */
export function readActivity(body: unknown, grant: Grant, world: World): Activity | null {
  const parsed = wire.safeParse(body);
  if (!parsed.success) throw new Refusal(400, 'BadArgument', 'The body is not an activity.');
  const posted = parsed.data;
  const locale = posted.locale ?? grant.locale;
  if (START.includes(posted.type) || (posted.type === 'event' && START.includes(posted.name ?? ''))) {
    return joined(grant, world, locale);
  }
  if (posted.type !== 'message') return null;
  const clientId = posted.channelData?.clientActivityID;
  return {
    ...frame(grant, world, clientId ? `client:${cleanText(clientId)}` : `posted:${world.id()}`, locale),
    kind: 'message',
    ...said(posted),
    ...(clientId ? { clientId: cleanText(clientId) } : {}),
  };
}

function said(posted: Wire): Pick<Activity, 'text' | 'submitted'> {
  if (posted.attachments && posted.attachments.length > 0) {
    throw new Refusal(415, 'FilesNotTaken', 'Files are not taken. Write or paste the text instead.');
  }
  const text = cleanText(posted.text ?? '');
  if (text.length > MAX_TEXT) {
    throw new Refusal(400, 'TextTooLong', `A message may have at most ${MAX_TEXT} characters.`);
  }
  const pressed = readSubmit(posted.value);
  if (pressed && 'submitted' in pressed) {
    const { question, value } = pressed.submitted;
    return { text, submitted: { question: cleanText(question), value: cleanText(value) } };
  }
  if (pressed) return { text: cleanText(pressed.text) };
  if (text.trim() === '')
    throw new Refusal(400, 'NothingSaid', 'A message needs a text or a pressed choice.');
  return { text };
}

function frame(grant: Grant, world: World, id: string, locale: string | null | undefined) {
  return {
    id,
    channel: 'directline',
    conversation: grant.conversation,
    school: grant.school,
    person: grant.person,
    group: false,
    address: { conversation: grant.conversation },
    received: world.now().toISOString(),
    ...(grant.opens ? { opens: grant.opens } : {}),
    ...(locale && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(locale) ? { locale } : {}),
  };
}
