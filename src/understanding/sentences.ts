/** Where a message can be cut: into its sentences, and after words with which somebody puts right what they just wrote. Pure. */

/** Sentences that end with a mark and begin with a capital letter. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+(?=\p{Lu}|\p{Ll}{3})/u);

/** "... 2019, no I mean ...", "eiku", "nej förresten": with a stop before it, or a word that is said for nothing else. */
const CORRECTION =
  /(?:[,.…–-]\s*(?:eikä kun|ei kun|ei vaan|siis tarkoitan|tarkoitan|nej förresten|nej|nä|förlåt|jag menar|no wait|no sorry|sorry|i mean|no)|(?<!\p{L})(?:eiku|eikun|rättare sagt))(?:[,:]\s*|\s+)/iu;

/** What stands after the last correction; null where nothing is put right. */
export function correctedPart(text: string): string | null {
  const parts = text.split(CORRECTION);
  return parts.length > 1 ? (parts.at(-1) ?? null) : null;
}
