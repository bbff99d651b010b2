/** Where a message can be cut: into its sentences, and after words with which somebody puts right what they just wrote. Pure. */

/** Sentences that end with a mark and begin with a capital letter, and what stands before a colon; greetings at the end are left out. */
export function sentencesOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.replace(SPACES, ' ').split(CUT)) {
    if (parts.length > 0 && CLOSING.test(part)) break;
    // "Is it better in Uusimaa? Vocational." is one question.
    if (/\s|:$/.test(part.trim()) || parts.length === 0) parts.push(part);
    else parts.push(`${parts.pop()} ${part}`);
  }
  return parts;
}

/** Made one first: to look for a cut from each of ten thousand would take their square. */
const SPACES = /\s+/g;
/** Before a capital letter, after a colon, and before what only a letter ends with. */
const CUT =
  /(?<=[.!?]) (?=\p{Lu}|\p{Ll}{3})|(?<=\p{L}{4}[.!?]) (?=\p{L})|(?<=\p{L}{2}:) (?=\p{L})| (?=(?:[Bb]est|[Kk]ind|[Ww]arm) (?:regards|wishes)(?!\p{L}))/u;
/** "Best regards, Anna": what a letter ends with. */
const CLOSING =
  /^(?:(?:best|kind|warm|many) (?:regards|wishes|thanks)|all the best|regards|cheers|sincerely|yours|(?:parhain|ystävällisin) terveisin|terveisin|terv\b|(?:med )?(?:vänliga|bästa|många) hälsningar|hälsningar|mvh)(?!.*\?)/iu;

/** "... 2019, no I mean ...", "eiku", "nej förresten": with a stop before it, or a word that is said for nothing else. */
const CORRECTION =
  /(?:[,.…–-]\s*(?:eikä kun|ei kun|ei vaan|siis tarkoitan|siis(?= (?:paljonko|montako|kuinka|mikä|missä|moniko))|tarkoitan|nej förresten|nej|nä|förlåt|jag menar|no wait|no sorry|sorry|i mean|no)|(?<!\p{L})(?:eiku|eikun|rättare sagt))(?:[,:]\s*|\s+)/iu;

/** "Not graduates but the unemployed": what is meant stands after it. "Not only" denies nothing. */
const RATHER =
  /(?<!\p{L})(?:inte|int|ej|not|ei|eivät|en)\s+(?!(?:bara|enbart|only|just|vain|pelkästään)(?!\p{L}))(?:[\p{L}\d]+\s+){1,4}?(?:utan|but|vaan)(?!\p{L})/giu;

/** A text without what it says that it does not mean. */
export const withoutOpposite = (text: string): string => text.replace(RATHER, ' ');

/** "Under 5,000 v. 2019" is of a year, not of an age. */
const YEAR_IN_SHORT = /(?<!\p{L})v\.?\s+(?=(?:19|20)\d\d(?!\d))/giu;
/** "I Lappland -16, de som gått ut", "-18 -19". */
const WITHOUT_CENTURY = /(?<=\p{L} |[-–][12]\d,? )[-–](?=[12]\d(?![\d%]))/gu;

/** "Satakunta 2018 19 20 21?" */
const SHORT_YEARS = /(?<=\b20\d\d)(?:[ ,/]+(?:och |å |ja |and |n )?[12]\d\b)+(?=\s*\p{P}?\s*$)/gu;
/** "No. of graduates" counts them. */
const NUMBER_OF = /(?<!\p{L})no\. (?=of )/giu;

/** "Uusimaa... Pirkanmaa and Satakunta": who waits has not ended. */
const PAUSE = /\s*(?:\.{2,}|…)\s*(?=\S)/gu;
/** "Montako pros. valmistuneista" */
const IN_SHORT = /(\s)pros\.\s+/giu;

/** "2017 t.o.m. 2020". */
const UP_TO = /(?<!\p{L})t\.?\s?o\.?\s?m\.?(?=\s)/giu;

/** "The competition 4 welding jobs". */
const FOR =
  /(?<=\b(?:jobs?|competition|vacanc\w+|posts?|work|openings?|like|tough|hard|chances?) )4 (?=\p{L})/giu;

export const withWholeYears = (text: string): string =>
  text
    .replace(YEAR_IN_SHORT, 'vuonna ')
    .replace(WITHOUT_CENTURY, '20')
    .replace(SHORT_YEARS, (years) => years.replace(/[12]\d\b/g, '20$&'))
    .replace(PAUSE, ', ')
    .replace(IN_SHORT, '$1prosenttia ')
    .replace(NUMBER_OF, 'number ')
    .replace(UP_TO, 'till och med')
    .replace(FOR, 'for ');

/** What stands before and after the last correction; null where nothing is put right. */
export function correctedPart(text: string): { readonly before: string; readonly after: string } | null {
  const parts = text.split(CORRECTION);
  return parts.length > 1 ? { before: parts.slice(0, -1).join(', '), after: parts.at(-1) ?? '' } : null;
}
