/** Yes or no, from free text: in words, or by repeating the verb of the question as Finnish does. Pure. */
import { isEcho } from './forms.js';
import { type Heard, unclear, unknown } from './one.js';
import { type Token, wordsOf } from './text.js';
import type { Vocabulary } from './vocabulary.js';

type Said = {
  readonly kind: 'yes' | 'no' | 'not' | 'or' | 'unsure' | 'echo' | 'unknown';
  readonly clause: number;
};

export function agreement(
  tokens: readonly Token[],
  title: string,
  vocabulary: Vocabulary,
): Heard<'yes' | 'no'> {
  const said = saidIn(tokens, wordsOf(title, vocabulary.language), vocabulary);
  const first = said[0];
  const has = (kind: Said['kind']) => said.some((each) => each.kind === kind);
  if (!first || has('unsure') || has('or')) return unclear;
  if (has('yes') && (has('no') || has('not'))) return unclear;
  if (first.kind === 'yes') return { value: 'yes' };
  if (first.kind === 'no') {
    const loose = said.some(({ kind, clause }) => kind === 'unknown' && clause === first.clause);
    return loose ? unclear : { value: 'no' };
  }
  if (has('unknown') || has('yes') || has('no')) return has('unknown') ? unknown : unclear;
  return has('echo') ? { value: has('not') ? 'no' : 'yes' } : unclear;
}

/** Fillers are left out, and words of the question, except the verb that it begins with. */
function saidIn(tokens: readonly Token[], title: readonly string[], vocabulary: Vocabulary): readonly Said[] {
  const said: Said[] = [];
  const words = tokens.filter(
    ({ kind, text }) => kind !== 'sign' || /\p{Extended_Pictographic}|\?/u.test(text),
  );
  for (let at = 0; at < words.length; ) {
    const { text, clause } = words[at] as Token;
    const found = vocabulary.yesNo.at(words, at);
    const verb = isVerb(title[0] ?? '', text, vocabulary);
    if (text === '?' || /^\d/.test(text)) said.push({ kind: 'unsure', clause });
    else if (verb && !(found && found.length > 1)) {
      if (/n't$/.test(text)) said.push({ kind: 'not', clause });
      said.push({ kind: 'echo', clause });
    } else if (found && found.meaning !== 'filler') said.push({ kind: found.meaning, clause });
    else if (!found && !title.some((word) => isEcho(word, text))) said.push({ kind: 'unknown', clause });
    at += found?.length ?? 1;
  }
  return said;
}

function isVerb(verb: string, said: string, { language, echo }: Vocabulary): boolean {
  if (echo.some((forms) => forms.includes(verb) && forms.includes(said))) return true;
  if (language !== 'fi') return verb === said;
  return /k[oö]$/.test(verb) && isEcho(verb.replace(/t?k[oö]$/, ''), said);
}
