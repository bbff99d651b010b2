/**
 * What a person wrote, out of the text of a Bot Framework activity: without the mention of the bot, without markup, no longer
 * than a turn may take.
 */
import type { Incoming } from './incoming.js';

/** Characters that a turn takes; the beginning of a longer text is kept and the person told. */
export const MAX_UTTERANCE = 4_000;

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function character(code: number): string {
  const real = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return real ? String.fromCodePoint(code) : '\uFFFD';
}

/** Teams escapes what was written as HTML does; once decoded, it is only characters. */
const decoded = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(nbsp|amp|lt|gt|quot|apos));/g,
    (_, decimal, hex, name) =>
      name ? (NAMED[name] ?? '') : character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** The bot's own mention says only that it is spoken to. */
function withoutBot(text: string, activity: Incoming): string {
  const bot = activity.recipient?.id;
  return (activity.entities ?? [])
    .filter(({ type, mentioned }) => type === 'mention' && bot !== undefined && mentioned?.id === bot)
    .reduce((rest, mention) => (mention.text ? rest.split(mention.text).join(' ') : rest), text);
}

/** Other people are mentioned by name; the tags around it are not theirs. */
const withoutTags = (text: string) => text.replace(/<\/?at(?: id="\d{1,4}")?>/g, '');

/** The first characters, never half of one. */
const beginning = (text: string) => text.slice(0, MAX_UTTERANCE).replace(/[\uD800-\uDBFF]$/, '');

export function utterance(activity: Incoming): { readonly text: string; readonly cut: boolean } {
  const plain = withoutTags(withoutBot(activity.text ?? '', activity));
  const text = (activity.channelId === 'msteams' ? decoded(plain) : plain)
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
  return { text: beginning(text), cut: text.length > MAX_UTTERANCE };
}
