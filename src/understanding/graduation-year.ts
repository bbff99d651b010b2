/** Whether the year of a question is said of graduation ("who graduated in 2022") and not of what became of those who did. Pure. */
import type { Language } from '../conversation/activity.js';
import type { Token } from './tokens.js';
import { YEAR } from './year-slots.js';

interface Ways {
  /** "Graduated in Lapland in 2022": the year stands after it. */
  readonly verb: RegExp;
  /** "Took a degree in 2022": a word that means more, and what makes it mean this. */
  readonly loose: RegExp;
  readonly needs: RegExp;
  /** "2022 graduates": the year stands before it. */
  readonly name: RegExp;
  /** With one of these between them the year is of something else: "of those who graduated, how many worked in 2022". */
  readonly apart: RegExp;
}

const WAYS: Readonly<Record<Language, Ways>> = {
  fi: {
    verb: /^(?:valmistui\p{L}*|valmistumisvuo\p{L}*|vuosikurss\p{L}*|suoritti\p{L}*|suoritin|kirjoitti\p{L}*|väitteli\p{L}*)$/u,
    loose: /^(?:on|ovat|oli|olivat|olen|olet|oot|oon)$/u,
    needs: /^(?:valmistun(?:ut|eet)|suorittan(?:ut|eet))$/u,
    name: /^(?:valmistu(?:n|i)\p{L}*|suoritt(?:an|i)\p{L}*|ylioppila\p{L}*)$/u,
    apart:
      /^(?:on|ovat|oli\p{L}*|olleet|tö\p{L}*|työ\p{L}*|duun\p{L}*|opiskel\p{L}*|ja|mutta|kun|kuinka|mi(?:kä|tä|ten)|mon\p{L}*|paljon\p{L}*|pros\p{L}*|lop\p{L}*|sai\p{L}*|osuu\p{L}*|luku|luvu\p{L}*)$/u,
  },
  sv: {
    verb: /^(?:årskull\p{L}*|utexaminerades|examinerades|dimitterades|disputerade)$/u,
    loose: /^(?:tog|tagit|avlade|avlagt|fick|fått|blev|blivit|gick|gått|av)$/u,
    needs: /^(?:\p{L}*examen|studenten|klara?|färdiga?|utexaminera(?:d|de|t)|ut|skolan|gymnasiet)$/u,
    name: /^(?:utexaminera(?:de|t|des)|examinerade|\p{L}*examen|studenter)$/u,
    apart:
      /^(?:hade|har|var|hur|vad|vilk\p{L}*|jobb\p{L}*|arbet\p{L}*|sysselsat\p{L}*|studera\p{L}*|plugga\p{L}*|och|men|efter|slutet|andel\p{L}*|antal\p{L}*|som|med|för|bland|av)$/u,
  },
  en: {
    verb: /^(?:cohort|graduated|graduating|qualified|finished|completed|finishing|completing)$/u,
    loose: /^(?:took|got|earned|gained|received|left|graduates|grads|leavers|class)$/u,
    needs: /^(?:\p{L}*degree|qualification|diploma|school|of)$/u,
    name: /^(?:graduates?|grads?|leavers|graduated)$/u,
    apart:
      /^(?:had|have|has|was|were|is|are|how|what|which|work\p{L}*|jobs?|employ\p{L}*|stud(?:y|ied|ying|ent|ents)|and|but|at|end|by|later|after|then|still|unemployed|who|that|share|number)$/u,
  },
};

/** "Of Lapland's graduates" is of a place; a genitive before a degree is its name. */
const WHOSE = /(?<!(?:ii|aa|ää|ee)n)(?<=n) valmistu/u;
/** So many words may stand between. */
const AFTER_VERB = 5;
const BEFORE_NAME = 3;

export const isOfGraduation = (tokens: readonly Token[], language: Language): boolean =>
  tokens.some((_, n) => isBound(tokens, n, WAYS[language]));

function isBound(tokens: readonly Token[], n: number, ways: Ways): boolean {
  if (!YEAR.test(tokens[n]?.word ?? '') && !isThatYear(tokens, n)) return false;
  if (isOfStatistics(tokens, n)) return false;
  return (
    followsVerb(tokens.slice(Math.max(0, n - 1 - AFTER_VERB), n), ways) ||
    precedesName(tokens.slice(n + 1, n + 2 + BEFORE_NAME), ways)
  );
}

/** "Of those who graduated in 2020, who had a job in 2021": a year of graduation, and after it one of what became of them. */
export function yearsAfter(tokens: readonly Token[], language: Language): readonly [number, number] | null {
  const ways = WAYS[language];
  const at = tokens.flatMap(({ word }, n) => (YEAR.test(word) ? [n] : []));
  const [first = 0, second = 0] = at;
  const [one, other] = isBound(tokens, first, ways) ? [first, second] : [second, first];
  if (at.length !== 2 || !isBound(tokens, one, ways) || isBound(tokens, other, ways)) return null;
  const between = tokens.slice(first + 1, second).map(({ word }) => word);
  if (!between.some((word) => ways.apart.test(word) && !JOINS.test(word))) return null;
  const [graduated, after] = [Number(tokens[one]?.word), Number(tokens[other]?.word)];
  return after > graduated ? [graduated, after] : null;
}
const JOINS = /^(?:ja|mutta|kun|och|men|and|but)$/;

/** "According to the 2023 statistics", "statistikåret 2023": the year of a figure, whoever it is of. */
const isOfStatistics = (tokens: readonly Token[], n: number): boolean => {
  const word = (at: number) => tokens[at]?.word ?? '';
  const before = LINKS.test(word(n - 1)) ? n - 2 : n - 1;
  const after = word(n + 1) === 'års' ? n + 2 : n + 1;
  return STATISTICS.test(word(before)) || STATISTICS.test(word(after));
};
const STATISTICS =
  /^(?:statisti\p{L}*|tilast\p{L}*|figures?|siffran?|siffror(?:na)?|luku|luvu(?:n|ssa|sta))$/u;
const LINKS = /^(?:of|for|from|från|för|av|vuoden|vuodelta|vuodesta|year)$/u;

/** "In that year", where the year itself stands before. */
const isThatYear = (tokens: readonly Token[], n: number): boolean =>
  /^(?:(?:sinä|samana|tuona) vuonna|(?:sen|saman) vuoden|(?:det|samma) år(?:et)?|(?:that|same) year)$/u.test(
    `${tokens[n - 1]?.word ?? ''} ${tokens[n]?.word ?? ''}`,
  );

function followsVerb(words: readonly Token[], { verb, loose, needs, apart }: Ways): boolean {
  const between: string[] = [];
  for (const { word } of [...words].reverse()) {
    if (verb.test(word) || (loose.test(word) && between.some((one) => needs.test(one)))) return true;
    if (apart.test(word)) return false;
    between.push(word);
  }
  return false;
}

function precedesName(words: readonly Token[], { name, apart }: Ways): boolean {
  for (const [n, { word }] of words.entries()) {
    if (name.test(word)) return !WHOSE.test(`${words[n - 1]?.word ?? ''} ${word}`);
    if (apart.test(word)) return false;
  }
  return false;
}
