/**
 * Numbers written in figures, in the three languages' ways: "3 200", "3.200,50", "3,200.50", "3,2k". A separator that could be read
 * two ways gives no number. Pure.
 */
import type { Language } from '../../conversation/activity.js';

export interface Figure {
  /** NaN where the writing has two meanings. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const FIGURE = /\d[\d .,']*\d|\d/g;

/** Every number in the text, as large as it can be read: "3 200" is one. */
export function figuresIn(text: string, language: Language): readonly Figure[] {
  return [...text.matchAll(FIGURE)].map(({ 0: found, index }) => ({
    value: numberOf(found, language),
    from: index,
    to: index + found.length,
  }));
}

/** Groups of three after a space or an apostrophe mean thousands everywhere. */
const SPACED = /^(\d{1,3}(?:[ ']\d{3})+|\d+)(?:[.,](\d{1,2}))?$/;
/** A dot before three figures is Finnish and Swedish for thousands, a comma English; the other way round is unclear. */
const DOTTED = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;
const COMMAED = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;

function numberOf(written: string, language: Language): number {
  const found = SPACED.exec(written) ?? (language === 'en' ? COMMAED : DOTTED).exec(written);
  if (!found) return Number.NaN;
  return Number(`${(found[1] ?? '').replace(/\D/g, '')}.${found[2] ?? '0'}`);
}
