/**
 * Reads what somebody tells of themselves: which experiences (content/nlu/telling.yaml says by which words they are known), where each
 * stands in the text, and which skills there are in it. What is denied tells nothing. Pure, deterministic.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { EXPERIENCE_KINDS, type ExperienceKind } from '../guidance/profile.js';
import type { LinkSkills, SkillTold } from '../guidance/skills-told.js';
import type { ExperienceTold, ReadTelling, SkillOf, Telling } from '../guidance/telling.js';
import { type Clause, createClauses } from './linker-clauses.js';
import { type LinkToken, plainSet, tokensOf } from './linker-tokens.js';
import type { LinkWords } from './linker-words.js';
import { PhraseIndex } from './phrase.js';
import { partsOf, type Sign } from './telling-parts.js';
import type { TellingWords } from './telling-words.js';

export interface TellingReader {
  readonly read: ReadTelling;
  /** Skills that the text may tell of, beside those that are read in it: too unsure to be asked about as they are. */
  shortlist(text: string, language: Language): readonly SkillTold[];
}

/** Down to this score a skill is worth a second look. */
const PERHAPS = 0.2;

/** A wish is short; longer texts tell something. */
const LONGEST_WISH = 8;
const SHORTEST_TELLING = 3;
/** In the order in which they win over each other. */
const WISHES = ['drop', 'show', 'end'] as const;
/** So many skills are a telling, whatever the words around them. */
const PLENTY = 3;

export function createTelling(lists: TellingWords, small: LinkWords, link: LinkSkills): TellingReader {
  const signsIn = createSigns(lists, small);
  const wishes = { drop: indexOf(lists.drop), show: indexOf(lists.show), end: indexOf(lists.end) };
  const begins = indexOf(lists.begins);
  const asks = indexOf(lists.asks);
  const clausesOf = createClauses(small);
  const wishIn = (said: readonly string[]): Telling['wish'] => {
    if (said.length > LONGEST_WISH) return null;
    return WISHES.find((wish) => wishes[wish].find(said).length > 0) ?? null;
  };
  const tells = (said: readonly string[], text: string, { experiences, skills }: Found): boolean => {
    if (text.includes('?') || said.length < SHORTEST_TELLING || asks.find(said).length > 0) return false;
    if (skills.length >= PLENTY) return true;
    const kind = experiences.some(({ sure }) => sure) ? skills.length > 1 : false;
    return kind || (skills.length > 0 && begins.find(said).length > 0);
  };
  const shortlist = (text: string, language: Language): readonly SkillTold[] => {
    const read = new Set(worthAsking(link(text, language)).map(({ uri }) => uri));
    return link(text, language, PERHAPS).filter(({ uri }) => !read.has(uri));
  };
  return {
    shortlist,
    read(text, language, also = []) {
      const tokens = tokensOf(text);
      const said = tokens.map(({ word }) => word);
      const wish = wishIn(said);
      if (wish) return { wish, tells: false, experiences: [], skills: [] };
      const clauses = clausesOf(text, tokens, language);
      const picked = also.length > 0 ? shortlist(text, language).filter(({ uri }) => also.includes(uri)) : [];
      const skills = [...worthAsking(link(text, language)), ...picked].map((skill) =>
        inContext(skill, text, tokens, clauses),
      );
      const experiences = holding(partsOf(text, tokens, clauses, signsIn(tokens, clauses)), skills, text);
      const placed = skills.map((skill) => ({ ...skill, part: partOf(experiences, skill) }));
      return { wish, tells: tells(said, text, { experiences, skills }), experiences, skills: placed };
    },
  };
}

interface Found {
  readonly experiences: readonly ExperienceTold[];
  readonly skills: readonly SkillTold[];
}

/** A word of so few letters tells little alone. */
const SHORT_WORDS = 4;
/** A clause of so many words is short enough to be quoted whole. */
const SHORT_CLAUSE = 5;

/** "Sat" says little, "sat at the till" does; in a longer clause the word before it will do. */
function inContext(
  skill: SkillTold,
  text: string,
  tokens: readonly LinkToken[],
  clauses: readonly Clause[],
): SkillTold {
  if (skill.end - skill.start > SHORT_WORDS) return skill;
  const at = tokens.findIndex(({ start }) => start === skill.start);
  const clause = clauses.find(({ from, to }) => from <= at && at < to);
  if (!clause) return skill;
  const whole = clause.to - clause.from <= SHORT_CLAUSE;
  const start = tokens[whole ? clause.from : Math.max(clause.from, at - 1)]?.start ?? skill.start;
  const end = (whole ? tokens[clause.to - 1]?.end : skill.end) ?? skill.end;
  return { ...skill, quote: text.slice(start, end), start, end };
}

type Signs = (tokens: readonly LinkToken[], clauses: readonly Clause[]) => readonly (Sign | null)[];

/** What each clause says of the kind of experience; what is only likely counts where nothing is said outright. */
function createSigns({ kinds, others }: TellingWords, small: LinkWords): Signs {
  const index = new PhraseIndex<Sign>();
  for (const kind of EXPERIENCE_KINDS) {
    const { says, perhaps = [] } = kinds[kind];
    for (const phrase of says) index.add(phrase, { kind, sure: true });
    for (const phrase of perhaps) index.add(phrase, { kind, sure: false });
  }
  const rank = Object.keys(kinds) as ExperienceKind[];
  const notOneself = plainSet([...small.opens, ...others]);
  const selves = plainSet(LANGUAGES.flatMap((language) => small.negations[language].self));
  /** "Kun äiti on töissä" tells nothing of oneself, "kun olin kesätöissä" does. */
  const aboutOthers = ([first, ...rest]: readonly string[]): boolean =>
    notOneself.has(first ?? '') && !rest.some((word) => selves.has(word));

  return (tokens, clauses) => {
    const words = tokens.map(({ word }) => word);
    const hits = index.find(words);
    // A phrase belongs to the clause that it begins in: "tar hand | om mormor".
    const found = clauses.map(({ from, to, denied }) =>
      denied || aboutOthers(words.slice(from, to))
        ? []
        : hits.filter((hit) => from <= hit.from && hit.from < to).map(({ meaning }) => meaning),
    );
    const sure = found.flat().some((sign) => sign.sure);
    return found.map((all) => {
      const kind = rank.find((each) => all.some((sign) => sign.kind === each && sign.sure === sure));
      return kind ? { kind, sure } : null;
    });
  };
}

function indexOf(phrases: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const phrase of phrases) index.add(phrase, true);
  return index;
}

const within = ({ start, end }: ExperienceTold, skill: SkillTold): boolean =>
  skill.start >= start && skill.start < end;

/** Parts that tell something. Skills of which no part tells ("I never give up") make the whole text one. */
function holding(
  parts: readonly ExperienceTold[],
  skills: readonly SkillTold[],
  text: string,
): readonly ExperienceTold[] {
  const telling = parts.filter((part) => part.kind !== null || skills.some((skill) => within(part, skill)));
  if (telling.length > 0 || skills.length === 0) return telling;
  return [{ kind: null, sure: false, start: 0, end: text.length }];
}

function partOf(experiences: readonly ExperienceTold[], skill: SkillTold): SkillOf['part'] {
  const at = experiences.findIndex((part) => within(part, skill));
  return Math.max(0, at);
}

/** Less sure ones fill up the list to so many; what is less sure still is a guess, and looks foolish. */
const ENOUGH = 5;
const SURE_ENOUGH = 0.55;
const LEAST = 0.5;
/** Another skill that rests on the same words has to be as sure as this. */
const SAME_WORDS = 0.7;

/** What a person is asked about: not every reading of the same few words. */
function worthAsking(found: readonly SkillTold[]): readonly SkillTold[] {
  const kept: SkillTold[] = [];
  for (const skill of found) {
    const same = kept.some(({ start, end }) => start <= skill.start && skill.end <= end);
    if (same && skill.score < SAME_WORDS) continue;
    if (skill.score >= (kept.length < ENOUGH ? LEAST : SURE_ENOUGH)) kept.push(skill);
  }
  return kept;
}
