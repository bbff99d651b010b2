/** Levels, qualifications and occupations of a question, from what the gazetteer found. Pure. */
import type { Json, Language } from '../conversation/activity.js';
import type { EducationMeant, Gazetteer, WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import { levelsIn } from './level-slots.js';
import { isMatriculated, MATRICULATED } from './matriculated.js';
import { isHouse } from './spelled-words.js';
import type { Token } from './tokens.js';

const MOST = 6;

/** "I'm a guidance counsellor and need the share in Ostrobothnia": the occupation of who asks, where something else is asked about. */
export function withoutAsker(
  hits: readonly Hit<EducationMeant>[],
  tokens: readonly Token[],
  language: Language,
  gazetteer: Gazetteer,
): readonly Hit<EducationMeant>[] {
  const occupations = hits.filter(({ value }) => value.kind === 'occupation');
  const places = gazetteer.places(tokens, language).some(({ value }) => value.kind === 'region');
  const isAlone = occupations.length < 2 && !places;
  const asks = gazetteer.words.find(([group]) => group === 'who_asks')?.[1](tokens, language) ?? [];
  // "A job as a cook or as a cleaner"
  const isOfJob = (n: number) =>
    JOB.test(tokens[n - 1]?.word ?? '') || /^(?:or|than)$/.test(tokens[n - 1]?.word ?? '');
  const isAsker = ({ value, from, to }: Hit<EducationMeant>) =>
    value.kind === 'occupation' &&
    ((!isAlone && asks.some((each) => (each.to === from || each.to === from - 1) && !isOfJob(each.from))) ||
      ASKS.test(tokens[to]?.word ?? ''));
  return hits.filter((each) => !isAsker(each));
}

const JOB = /^(?:jobs?|work|employment|vacanc|posts?|positions?|openings?|found|hired)/;

/** Occupations that are only a part of a name of something else; where they stand. */
export const housesIn = (hits: readonly Hit<EducationMeant>[], tokens: readonly Token[]) =>
  hits.filter(({ value, to }) => value.kind === 'occupation' && isHouse(tokens[to - 1]?.word ?? ''));

/** Many names of occupations begin before this word: "fur preparing machine operators". */
export const isShared = ({ value, from }: Hit<EducationMeant>, tokens: readonly Token[]): boolean =>
  value.kind === 'occupation' && SHARED.test(tokens[from]?.word ?? '') && from > 0;
const SHARED = /^machine$/;

/** The word before says which machines, so it is none of the others. */
export const isOneKind =
  (tokens: readonly Token[], isKnown: (n: number) => boolean) =>
  (hit: Hit<EducationMeant>): boolean =>
    isShared(hit, tokens) && (!isKnown(hit.from - 1) || MAKING.test(tokens[hit.from - 1]?.word ?? ''));
const MAKING = /(?<!^(?:hir|seek|employ|want|work))ing$/;

/** "Open jobs for teachers" and "how many teachers", but not "my teacher says" or "I'm a teacher and wonder". */
export function workersIn(
  tokens: readonly Token[],
  at: (group: WordGroup) => ReadonlySet<number>,
  named: ReadonlySet<number>,
  ofJobs: boolean,
): ReadonlySet<number> {
  const asks = at('who_asks');
  const isOwn = (n: number) => OWN.test(tokens[n - 1]?.word ?? '') || ASKS.test(tokens[n + 1]?.word ?? '');
  const isCounted = (n: number) => at('how_many').has(n - 1) && !at('measures.graduates').has(n + 1);
  const isAsker = (n: number) => asks.has(n - 1) || asks.has(n - 2) || isOwn(n);
  return new Set([...at('workers')].filter((n) => (ofJobs || isCounted(n)) && !named.has(n) && !isAsker(n)));
}

const OWN = /^(?:min|mina|vår|våra|er|mun|minun|meidän|my|our|her|his|their)$/;
const ASKS = /^(?:kysy|ihmettele|utele|frågar|undrar|asks|wonders|here)/;

export function educationFacts(
  hits: readonly Hit<EducationMeant>[],
  tokens: readonly Token[],
  at: (group: WordGroup) => ReadonlySet<number>,
): Record<string, Json> {
  const facts: Record<string, Json> = {};
  const matriculated = isMatriculated(hits, tokens, at) ? [MATRICULATED] : [];
  const levels = [...new Set([...levelsIn(hits, tokens), ...matriculated])];
  const qualification = hits.map(({ value }) => value).find((value) => value.kind === 'qualification');
  const occupations = hits.flatMap(({ value }) => (value.kind === 'occupation' ? [value] : []));
  const [occupation] = occupations;
  if (levels[0]) facts.level = levels[0];
  if (levels.length > 1) facts.levels = levels.slice(0, MOST);
  if (occupation) {
    facts.occupation = occupation.code;
    const codes = [...new Set(occupations.map(({ code }) => code))];
    if (codes.length > 1) facts.occupations = codes.slice(0, MOST);
    const isOwn = occupation.level !== null && (!levels[0] || levels.includes(occupation.level));
    if (isOwn) facts.occupation_level = occupation.level;
  } else if (qualification && (!levels[0] || levels.includes(qualification.level))) {
    facts.level = levels[0] ?? qualification.level;
    facts.asked_qualification = { ...qualification.name };
  }
  return facts;
}

/** What a question names: a level, an occupation, how many of them. */
export const factsOfEducation = ({ level, levels, occupation, occupations }: Record<string, Json>) => ({
  education: level !== undefined,
  levels: Array.isArray(levels) ? levels.length : level === undefined ? 0 : 1,
  occupation: occupation !== undefined,
  occupations: Array.isArray(occupations) ? occupations.length : 0,
});

/** What points at some people and not at any. */
const POINTED =
  /^(?:ne|niistä|näistä|noista|nämä|nuo|those|these|our|de|dessa|våra|vi|prosenttia|prosentti|of|av)$/;
const FAR = 4;

/** "The 3 engineers from Åland", "the only nurse": a figure of them would tell of each. */
export function isOfFew(
  tokens: readonly Token[],
  education: readonly Hit<EducationMeant>[],
  numbers: ReadonlyMap<string, number>,
  at: (group: WordGroup) => ReadonlySet<number>,
): boolean {
  const isFew = ({ word }: Token) => {
    const count = numbers.get(word) ?? (/^\d$/.test(word) ? Number(word) : 0);
    return count >= 1 && count < 5;
  };
  const few = tokens.findIndex((token, n) => isFew(token) && POINTED.test(tokens[n - 1]?.word ?? ''));
  return education.some(({ value, from }) => {
    // "Those two physicians of Kainuu", "of five teachers from Lapland"
    if (value.kind !== 'level' && few >= 0 && few < from && from - few <= FAR) return true;
    const before = tokens[from - 1];
    // "jobs 4 cooks"
    if (at('measures.vacancies').has(from - 2) || at('measures.employed').has(from - 2)) return false;
    return value.kind !== 'level' && before !== undefined && (isFew(before) || at('only').has(from - 1));
  });
}
