/**
 * Takes out of an incoming activity what has no business in storage, before it is stored or understood: quotes are offsets in the text
 * that is left. Pure.
 */
import { redact, type Secret } from '../privacy/redaction.js';
import type { Activity } from './activity.js';
import type { ConversationState } from './ports.js';

export function withoutSecrets(
  activity: Activity,
  state: ConversationState,
  wordOf: (id: string) => string,
): Activity {
  if (activity.kind !== 'message') return activity;
  const options = { keep: kept(state), mark: (secret: Secret) => wordOf(`secret.${secret}`) };
  const text = redact(activity.text, options);
  const value = activity.submitted && redact(activity.submitted.value, options);
  if (text.found.length === 0 && !value?.found.length) return activity;
  return {
    ...activity,
    text: text.text,
    ...(activity.submitted && value ? { submitted: { ...activity.submitted, value: value.text } } : {}),
    notTaken: [...(activity.notTaken ?? []), 'secret'],
  };
}

/** A telephone number is an answer where something was asked, and a way to be reached where a counsellor listens. */
const kept = ({ stack, quiet }: ConversationState): readonly Secret[] =>
  quiet || stack.at(-1)?.pending?.kind === 'question' ? ['phone'] : [];
