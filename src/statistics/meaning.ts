/**
 * What the symbol beside (or in the place of) a figure means, so that zero, missing, left out and not in use never get mixed up.
 * Sources: PX-file format 2013 (dots and dash), Eurostat's flags, SDMX code list CL_OBS_STATUS. Knows no file format.
 */

export type Meaning =
  | 'zero'
  | 'not_applicable'
  | 'missing'
  | 'suppressed'
  | 'provisional'
  | 'break'
  | 'low_reliability'
  | 'definition_differs'
  | 'estimated'
  | 'forecast'
  | 'revised'
  | 'not_significant'
  | 'incomplete'
  | 'other';

/** Four to six dots stand for kinds of missing that each publisher names (DATASYMBOL4..6); seven for a sum over such cells. */
const WHOLE: Readonly<Record<string, Meaning | null>> = {
  '-': 'zero',
  '.': 'not_applicable',
  '..': 'missing',
  '...': 'suppressed',
  '....': 'missing',
  '.....': 'missing',
  '......': 'missing',
  '.......': 'missing',
  ':': 'missing',
  A: null,
  B: 'break',
  D: 'definition_differs',
  E: 'estimated',
  F: 'forecast',
  H: 'missing',
  I: 'estimated',
  K: 'not_applicable',
  L: 'missing',
  M: 'not_applicable',
  N: 'not_significant',
  O: 'missing',
  P: 'provisional',
  Q: 'suppressed',
  U: 'low_reliability',
};

/** One letter each, and several may stand together: "bu". */
const LETTER: Readonly<Record<string, Meaning>> = {
  ':': 'missing',
  b: 'break',
  c: 'suppressed',
  d: 'definition_differs',
  e: 'estimated',
  f: 'forecast',
  i: 'incomplete',
  n: 'not_significant',
  p: 'provisional',
  r: 'revised',
  s: 'estimated',
  u: 'low_reliability',
  z: 'not_applicable',
};

/** Of these the more exact one is told: ":c" is left out, not just missing. */
const REASON = new Set<Meaning>(['suppressed', 'not_applicable']);

/**
 * All that a symbol says; symbols side by side are separated by spaces.
 * @param legend what the publisher shows for it: dots that stand for other dots (PX DATASYMBOL1="..") mean those.
 */
export function meaningsOf(symbol: string, legend?: string): readonly Meaning[] {
  const found = new Set<Meaning>();
  for (const part of symbol.split(' '))
    if (part !== '') for (const one of ofPart(part, legend)) found.add(one);
  if ([...found].some((one) => REASON.has(one))) found.delete('missing');
  return [...found];
}

function ofPart(part: string, legend: string | undefined): readonly Meaning[] {
  const dots = /^\.+$/.test(part);
  const shown = dots && (legend === '.' || legend === '..') ? legend : part;
  const whole = Object.hasOwn(WHOLE, shown) ? WHOLE[shown] : undefined;
  if (whole === null) return [];
  if (whole !== undefined) return [whole];
  const letters = [...shown].map((letter) => (Object.hasOwn(LETTER, letter) ? LETTER[letter] : undefined));
  return letters.every((one) => one !== undefined) ? letters : ['other'];
}
