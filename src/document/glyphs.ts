/** What a font can show of a text. A letter that it lacks becomes an empty box: visible, so that nobody sends a file with a gap in it. Pure. */

export interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

const BOX = '\u25a1';
const JOINERS = /[\u200c\u200d]/gu;
const characters = new Intl.Segmenter('fi', { granularity: 'grapheme' });

export function shown(text: string, font: Glyphs): string {
  const has = (part: string) =>
    [...part].every((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
  if (has(text)) return text;
  return [...characters.segment(text)]
    .map(({ segment }) => {
      const bare = segment.replace(JOINERS, '');
      return has(bare) ? bare : BOX;
    })
    .join('');
}
