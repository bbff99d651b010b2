/** What the closed lists find in the words of a question: groups of words, amounts, places, times, levels and occupations. Pure. */
import type { Json, Language } from '../conversation/activity.js';
import { isAhead } from './ahead.js';
import { type AmountsMeant, amountsIn } from './amount-slots.js';
import { isDenied } from './denied.js';
import {
  educationFacts,
  factsOfEducation,
  housesIn,
  isOneKind,
  isShared,
  withoutAsker,
} from './education-slots.js';
import type { EducationMeant, Gazetteer, WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import { withoutMatriculated } from './matriculated.js';
import type { OperationWords } from './operation-words.js';
import { factsOfPlaces, type PlacesMeant, placesIn, withEveryone } from './place-slots.js';
import { secondAsked } from './second-asked.js';
import { statusesIn } from './statuses.js';
import { type Time, timeIn } from './time-slots.js';
import type { Token } from './tokens.js';
import { withSources } from './two-sources.js';
import { withoutNames } from './within-names.js';
import { covered, type Groups, groupsIn } from './written-words.js';
import { isYesOrNo } from './yes-or-no.js';

export interface Found {
  readonly groups: Groups;
  readonly at: (group: WordGroup) => ReadonlySet<number>;
  readonly education: readonly Hit<EducationMeant>[];
  /** Occupations that are only a part of a name of something else. */
  readonly houses: readonly Hit<EducationMeant>[];
  readonly learned: Record<string, Json>;
  readonly amounts: AmountsMeant;
  readonly places: PlacesMeant;
  readonly time: Time;
  readonly words: OperationWords;
  /** Where words of a group, levels and occupations stand. */
  readonly taken: ReadonlySet<number>;
}

/** What these words say of whom, only a definition tells. */
const DEFINING = 'defining.';
/** People who are in no table are not passed over. */
const OTHERS = 'others';
/** Who is not so is told of nowhere. */
const DENIABLE = ['employed', 'students', 'graduates', 'unemployed', 'jobseekers'];

const NONE: ReadonlySet<number> = new Set();
/** A percentage as the tables have them, and no year in short. */
const SHARE = /^[4-9]\d(?:[.,]\d)?$/;

/** "I work as a counsellor and wonder": not whose work a figure is of. */
function withoutOwnWork(groups: Groups): Groups {
  const [work, own] = [groups.get('measures.employed'), groups.get('who_asks')];
  if (work === undefined || own === undefined || ![...work].some((n) => own.has(n))) return groups;
  const others = [...work].filter((n) => !own.has(n));
  const left = new Map(groups);
  if (others.length > 0) left.set('measures.employed', new Set(others));
  else left.delete('measures.employed');
  return left;
}

export function foundIn(tokens: readonly Token[], language: Language, gazetteer: Gazetteer): Found {
  const { numbers, ordinals } = gazetteer;
  const written = groupsIn(tokens, language, gazetteer);
  const called = gazetteer.education(tokens, language);
  const asked = withoutAsker(called, tokens, language, gazetteer);
  // Looked for here only where a name has many beginnings: places and ordinary words are looked for in each reading anyway.
  const explained = asked.some((hit) => isShared(hit, tokens))
    ? new Set([
        ...[...written.values()].flatMap((where) => [...where]),
        ...covered(gazetteer.places(tokens, language)),
        ...covered(gazetteer.ordinary(tokens, language)),
      ])
    : NONE;
  const isOneOfMany = isOneKind(tokens, (n) => explained.has(n) || /^\d/.test(tokens[n]?.word ?? ''));
  const named = asked.filter((hit) => !isOneOfMany(hit));
  const houses = housesIn(named, tokens);
  const education = named.filter((hit) => !houses.includes(hit));
  const groups = withSources(
    withoutNames(withoutOwnWork(withoutMatriculated(written, education, tokens)), called),
  );
  const at = (group: WordGroup) => groups.get(group) ?? NONE;
  const meant = [...groups].filter(([group]) => !group.startsWith(DEFINING) && group !== OTHERS);
  const taken = new Set([...covered(education), ...meant.flatMap(([, where]) => [...where])]);
  const amounts = amountsIn(tokens, { at, numbers, ordinals });
  // "I live in Uusimaa, is it better in Lapland" is about both.
  const isOfBoth = groups.has('operations.compare') || groups.has('easier');
  const home = isOfBoth ? NONE : at('home');
  const placed = placesIn(tokens, language, taken, gazetteer, home, at);
  const places = amounts.limit_of ? withEveryone(placed) : placed;
  const time = timeIn(tokens, language, groups, amounts, gazetteer);
  const learned = educationFacts(education, tokens, at);
  const deniable = DENIABLE.map((one): WordGroup => `measures.${one}`);
  const words: OperationWords = {
    has: (group) => groups.has(group),
    at,
    amounts,
    ...factsOfPlaces(places.facts),
    ...time.words,
    ...factsOfEducation(learned),
    yesOrNo: isYesOrNo(tokens),
    ahead: isAhead(tokens, language),
    twoShares: new Set(tokens.flatMap(({ word }) => (SHARE.test(word) ? [word] : []))).size === 2,
    second: secondAsked(tokens, at),
    statuses: statusesIn(tokens, at),
    denied: isDenied(tokens, language, new Set(deniable.flatMap((group) => [...at(group)]))),
    thanPlace: placed.hits.some(({ from }) => at('than').has(from - 1) || at('than').has(from - 2)),
  };
  return { groups, at, education, houses, learned, amounts, places, time, words, taken };
}
