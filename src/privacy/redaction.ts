/**
 * Finds in a message what has no business in storage: Finnish personal identity codes, account numbers, payment cards and telephone
 * numbers. Each is believed only when its own check holds, so that ordinary numbers stay. Pure; knows no wording.
 */
import { accountAt, cardAt, identityAt, phoneAt } from './secrets.js';

export const SECRETS = ['identity', 'account', 'card', 'phone'] as const;
export type Secret = (typeof SECRETS)[number];

export interface Redacted {
  readonly text: string;
  /** What was left out, each kind once. */
  readonly found: readonly Secret[];
}

export interface RedactionOptions {
  /** Not left out: a telephone number where one was asked for. */
  readonly keep: readonly Secret[];
  /** What stands in its place. */
  readonly mark: (secret: Secret) => string;
}

const FINDERS: Readonly<Record<Secret, (text: string, from: number) => number>> = {
  identity: identityAt,
  account: accountAt,
  card: cardAt,
  phone: phoneAt,
};

export function redact(text: string, { keep, mark }: RedactionOptions): Redacted {
  const wanted = SECRETS.filter((secret) => !keep.includes(secret));
  const found = new Set<Secret>();
  let left = '';
  for (let at = 0; at < text.length; ) {
    const secret = mayBegin(text, at) ? wanted.find((each) => FINDERS[each](text, at) > at) : undefined;
    if (secret === undefined) left += text[at++];
    else {
      left += mark(secret);
      found.add(secret);
      at = FINDERS[secret](text, at);
    }
  }
  return { text: left, found: SECRETS.filter((secret) => found.has(secret)) };
}

/** Only at a digit, a plus or a letter that a digit does not stand before. */
const mayBegin = (text: string, at: number): boolean =>
  /[\d+A-Za-z]/.test(text[at] ?? '') && !/\d/.test(text[at - 1] ?? '');
