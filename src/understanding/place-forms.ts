/**
 * Finnish forms of the name of a place, made from the few that the files list: the other local cases, the spoken ones, "as Pori", "become
 * Pori", and who lives there. Pure.
 */

const LOCAL = /^(.+?)(ss|st|ll|lt)([aä])$/;
/** "Poriin", "Turkuun": the last vowel again. "Espooseen": after a long one. "maahan": after a word of one syllable. */
const INTO = [/^(.+([aeiouyäö]{2}))seen$/, /^(.+([aeiouyäö]))\2n$/, /^(.+)h[aeiouyäö]n$/];
const ONTO = /^(.+)lle$/;
/** What is weak before "-lle" and strong before "-na". */
const STRONG: readonly (readonly [weak: RegExp, strong: string])[] = [
  [/joe$/, 'joke'],
  [/mäe$/, 'mäke'],
  [/vede$/, 'vete'],
  [/lahde$/, 'lahte'],
  [/lamme$/, 'lampe'],
  [/kanka([ai])$/, 'kanka$1'],
  [/ranna$/, 'ranta'],
  [/pello$/, 'pelto'],
];
/** Names of two words that both inflect. */
const BOTH_INFLECT = /^uudellamaa$/i;

/** Where the cases that are like "Porissa" begin among given forms: before them stand name, genitive and partitive. */
const FIRST_LOCAL = 3;

/** Adds to given forms the others: Porissa gives Porista, Porilla, Poris, Porist, Poriksi; Poriin gives Porina. */
export function localForms(forms: readonly string[]): string[] {
  const all = new Set(forms);
  const vowel =
    forms
      .slice(FIRST_LOCAL)
      .map((form) => LOCAL.exec(form)?.[3])
      .find((each) => each !== undefined) ?? 'a';
  for (const [n, form] of forms.entries()) {
    // "Salla" itself is in no case.
    const [, stem] = n < FIRST_LOCAL ? [] : (LOCAL.exec(form) ?? []);
    if (stem !== undefined) for (const each of fromWeak(stem, vowel)) all.add(each);
    const strong = strongStem(form);
    if (strong !== null) for (const each of [`${strong}n${vowel}`, `${strong}n`]) all.add(each);
  }
  return [...all];
}

function fromWeak(stem: string, vowel: string): readonly string[] {
  if (BOTH_INFLECT.test(stem)) return ['uudeksimaaksi', 'uutenamaana', 'uudessamaassa', 'uudestamaasta'];
  return [
    ...['ss', 'st', 'll', 'lt'].flatMap((ending) => {
      const spoken = ending === 'ss' || ending === 'll' ? ending.slice(1) : ending;
      return [`${stem}${ending}${vowel}`, `${stem}${spoken}`];
    }),
    `${stem}lle`,
    `${stem}ksi`,
    `${stem}ks`,
  ];
}

/** What "-na" is added to: Poriin gives Pori, Espooseen Espoo, Seinäjoelle Seinäjoke. */
function strongStem(form: string): string | null {
  for (const into of INTO) {
    const stem = into.exec(form)?.[1];
    if (stem !== undefined) return stem;
  }
  const weak = ONTO.exec(form)?.[1];
  if (weak === undefined || BOTH_INFLECT.test(weak) || /uudelle/i.test(weak)) return null;
  return STRONG.reduce((stem, [from, to]) => stem.replace(from, to), weak);
}

const BACK = /[aou]/i;

/** "porilai*", "helsinkiläi*", "seinäjoki*": who lives there, in any form. */
export function inhabitants(name: string, where: string, to: string): readonly string[] {
  const ending = BACK.test(lastPart(name)) ? 'lai*' : 'läi*';
  const stems = new Set([name.replace(/nen$/, 's'), strongStem(to)?.replace(/ee$/, 'e') ?? name]);
  const spoken = LOCAL.exec(where)?.[1];
  if (spoken !== undefined && /kse$/.test(spoken)) stems.add(spoken.replace(/kse$/, 's'));
  return [
    ...[...stems].map((stem) => `${stem}${ending}`),
    ...(name.endsWith('joki') ? [`${name.slice(0, -1)}inen`, `${name.slice(0, -1)}is*`] : []),
  ];
}

/** The vowels of a compound's last part decide: "Seinäjoki" is a back word. */
const lastPart = (name: string): string => name.slice(-5);
