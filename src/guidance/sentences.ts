/** Cuts the Markdown of a page into sentences, with their places, so that a passage can be shown word for word. Pure and linear. */

export interface Sentence {
  /** `body.slice(start, end)` is the sentence as it stands there. */
  readonly start: number;
  readonly end: number;
  /** Without list marks and emphasis. */
  readonly text: string;
  /** Sentences of one paragraph, or of one list item, have the same block. */
  readonly block: number;
  /** Items of one list have the same group; every paragraph has its own. */
  readonly group: number;
  /** For an item: the place of the sentence that introduces its list ("You need:"), or null. */
  readonly intro: number | null;
}

const ITEM = /^\* /;
/** An end of a sentence: what follows begins with a capital, a number or a mark of its own. "**Who sees?** Nobody." is one sentence. */
const END = /[.!?…]["”’)]*\s+(?=(?:\*\*)?["“”‘(]*[\p{Lu}\p{N}])/gu;
/** Not the end of a sentence: "1. kesäkuuta", "t.ex. A". */
const ABBREVIATED = /(?:^|[\s(])(?:\d{1,2}|\p{L}|esim|mm|ns|bl\.a|t\.ex|e\.g|i\.e)\.$/u;

/** Markdown of ours as plain text on one line. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/^\* /gm, '')
    .replaceAll('**', '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

export function sentencesOf(body: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let group = -1;
  let intro: number | null = null;
  let inList = false;
  for (const [block, { start, text }] of blocksOf(body).entries()) {
    const item = ITEM.test(text);
    if (!(item && inList)) {
      group++;
      intro =
        item && sentences.length > 0 && !/[.!?…”’")]$/.test(sentences.at(-1)?.text ?? '')
          ? sentences.length - 1
          : null;
    }
    inList = item;
    for (const { from, to } of cutsOf(text)) {
      const raw = text.slice(from, to);
      const place = { start: start + from, end: start + to };
      sentences.push({ ...place, text: plain(raw), block, group, intro });
    }
  }
  return sentences;
}

/** Paragraphs and list items, each a line or a few. */
function blocksOf(body: string): readonly { readonly start: number; readonly text: string }[] {
  const blocks: { start: number; text: string }[] = [];
  let start = 0;
  let open = false;
  for (const line of body.split('\n')) {
    const last = blocks.at(-1);
    if (line.trim() === '') open = false;
    else if (open && last && !ITEM.test(line)) last.text += `\n${line}`;
    else {
      blocks.push({ start, text: line });
      open = true;
    }
    start += line.length + 1;
  }
  return blocks;
}

/** Where the sentences of a block begin and end. */
function cutsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const ends = [...text.matchAll(END)]
    .filter(({ index }) => !ABBREVIATED.test(text.slice(Math.max(0, index - 8), index + 1)))
    .map(({ index, 0: found }) => index + found.length);
  return [...ends, text.length]
    .map((to, n) => ({ from: n === 0 ? 0 : (ends[n - 1] ?? 0), to }))
    .map(({ from, to }) => ({ from, to: from + text.slice(from, to).trimEnd().length }))
    .filter(({ from, to }) => to > from);
}
