/** Whether a question asks for yes or no of everyone, and not which of several it is so of. Pure. */
import type { Token } from './tokens.js';

/** It begins with a verb, perhaps after a word or two: "so do", "eli onko", "har ens". */
const ASKS =
  /^(?:does|do|did|is|are|was|were|has|have|had|har|hade|är|jobbar|arbetar|får|fick|studerar|\p{L}{2,}k[oö]|onks)$/u;
const FIRST_WORDS = 2;
/** What there may be several of. */
const SEVERAL =
  /^(?:any|some|jossa\p{L}*|joissa\p{L}*|mikään|missään|någon\w*|några|nån\w*|maakun\p{L}*|aluee\p{L}*|landskap\p{L}*|region\p{L}*|provinc\p{L}*|count(?:y|ies|ries)|areas?|where|missä|var|ammat(?:ti|teja|it|eissa)\p{L}*|yrke\p{L}*|occupations?|levels?|nivå\p{L}*|vuo(?:tena|sina|nna)|år|year|years)$/u;

export const isYesOrNo = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, FIRST_WORDS).some(({ word }) => ASKS.test(word)) &&
  !tokens.some(({ word }) => SEVERAL.test(word));
