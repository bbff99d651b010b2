/** The words of a question as they were meant: signs and numbers in words, letters put right; and the groups that each belongs to. Pure. */
import type { Language } from '../conversation/activity.js';
import { fractionsInPercent } from './fractions.js';
import type { Gazetteer, WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import { magnitudesInFigures } from './magnitudes.js';
import { otherCompoundsIn } from './other-compounds.js';
import { range } from './place-slots.js';
import { withTermQuestion } from './term-question.js';
import { type Token, tokenise } from './tokens.js';
import { yearsInFigures } from './year-words.js';

export type Groups = ReadonlyMap<WordGroup, ReadonlySet<number>>;

export function meantWords(text: string, language: Language, gazetteer: Gazetteer): readonly Token[] {
  const typed = gazetteer.unaccented(tokenise(signsInWords(text)), language);
  const said = yearsInFigures(gazetteer.spoken(typed, language));
  const scaled = magnitudesInFigures(said, gazetteer.numbers);
  const written = fractionsInPercent(scaled, gazetteer.numbers, gazetteer.ordinals);
  // Each kind of word is looked for only where nothing else knows the word.
  return gazetteer.spelling.reduce<readonly Token[]>(
    (tokens, spelling, n, all) =>
      spelling.corrected(
        tokens,
        // What only looks like a place or like something that is not told is an ordinary word first.
        knownIn(tokens, language, gazetteer, n === all.length - 1),
        language,
      ),
    gazetteer.longWords(written, language),
  );
}

/** "<70 %" is "under 70 %". The words are understood in any language. */
const signsInWords = (text: string): string =>
  text
    .replace(/[-=]>|→/g, ' - ')
    // "In '19", "what %"
    .replace(/(?<![\p{L}\d])['’](?=[0-3]\d(?!\d))/gu, '20')
    .replace(/(?<=[\p{L}?]\s)%(?=[\s.,?!]|$)/gu, 'percent')
    .replace(/(?<!\d)([5-9]0)[- ]?(?=luvu|tal(?:et)?\b)/gi, '19$1 ')
    .replace(/((?:19|20)\d0)'?s\b/g, '$1 luvulla')
    .replace(/(?<!\d)'?([5-9]0)s\b/g, '19$1 luvulla')
    .replace(/(?<=\d)\s?%(?!\p{L})/gu, ' percent')
    .replace(/(?<!\p{L})w\/o(?!\p{L})/giu, 'without')
    .replace(/\s\/\s/g, ' per ')
    .replace(/(?:<=|≤)\s*(?=\d)/g, ' enintään ')
    .replace(/(?:>=|≥)\s*(?=\d)/g, ' vähintään ')
    .replace(/<\s*(?=\d)/g, ' alle ')
    .replace(/>\s*(?=\d)/g, ' yli ');

export function groupsIn(tokens: readonly Token[], language: Language, gazetteer: Gazetteer): Groups {
  const groups = new Map<WordGroup, ReadonlySet<number>>();
  for (const [group, match] of gazetteer.words) {
    const hits = match(tokens, language);
    if (hits.length > 0) groups.set(group, covered(hits));
  }
  return withoutOwnMeaning(withTermQuestion(withoutOwnStudies(groups), tokens), tokens);
}

/** "North Savo I mean": what somebody says they meant asks for no meaning. */
function withoutOwnMeaning(groups: Map<WordGroup, ReadonlySet<number>>, tokens: readonly Token[]): Groups {
  const isOwn = (n: number) =>
    /^(?:menar|menade|mean|meant)$/.test(tokens[n]?.word ?? '') &&
    [n - 1, n + 1].some((beside) => /^(?:jag|ja|i)$/.test(tokens[beside]?.word ?? ''));
  for (const group of ['operations.definition', 'operations.term']) {
    const others = [...(groups.get(group) ?? [])].filter((n) => !isOwn(n));
    if (others.length > 0) groups.set(group, new Set(others));
    else groups.delete(group);
  }
  return groups;
}

/** "I study in Vaasa, "my son studies": not whom a figure is asked of. */
function withoutOwnStudies(groups: Map<WordGroup, ReadonlySet<number>>): Map<WordGroup, ReadonlySet<number>> {
  const [studies, people] = [groups.get('measures.students'), [groups.get('me'), groups.get('near')]];
  const isOwn = (n: number) => people.some((each) => each?.has(n - 1) || each?.has(n - 2));
  if (studies === undefined || ![...studies].some(isOwn)) return groups;
  const others = [...studies].filter((n) => !isOwn(n));
  if (others.length > 0) groups.set('measures.students', new Set(others));
  else groups.delete('measures.students');
  return groups.set('small', new Set([...(groups.get('small') ?? []), ...studies]));
}

export const covered = (hits: readonly Hit<unknown>[]): ReadonlySet<number> =>
  new Set(hits.flatMap(({ from, to }) => range(from, to)));

/** Words that are right as they are, and names of places with a letter wrong, which places know better. */
function knownIn(
  tokens: readonly Token[],
  language: Language,
  gazetteer: Gazetteer,
  last: boolean,
): ReadonlySet<number> {
  const { numbers, ordinals, misspeltPlaces, ordinary, surelyOrdinary } = gazetteer;
  const isPlace = (written: string) => misspeltPlaces.nearest(written) !== null;
  const misspelt = tokens.flatMap(({ word }, n) => {
    if (numbers.has(word) || ordinals.has(word) || isPlace(word)) return [n];
    return isPlace(word + (tokens[n + 1]?.word ?? '')) ? [n, n + 1] : [];
  });
  return new Set([
    ...misspelt,
    ...covered(gazetteer.places(tokens, language)),
    ...covered(gazetteer.education(tokens, language)),
    ...covered((last ? ordinary : surelyOrdinary)(tokens, language)),
    ...otherCompoundsIn(tokens, language),
    // Whatever begins with "yrke" is about occupations, and may still be misspelt.
    ...[...groupsIn(tokens, language, gazetteer)].flatMap(([group, at]) =>
      group === 'topic' ? [] : [...at],
    ),
  ]);
}

/** Which of the words that nothing explains look nearly like a name. */
export function alikeIn(
  tokens: readonly Token[],
  open: readonly number[],
  language: Language,
  { alike, education }: Gazetteer,
): ReadonlySet<number> {
  // The occupation of who asks is a name too, and none that is misspelt.
  const named = covered(education(tokens, language));
  const left = open.filter((n) => !named.has(n));
  const known = new Set([...tokens.keys()].filter((n) => !left.includes(n)));
  const read = alike.corrected(tokens, known, language);
  return new Set(left.filter((n) => read[n] !== tokens[n]));
}
