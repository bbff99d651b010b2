/**
 * What somebody wants to look at, as an address says it: everything may be missing, and nothing need exist. look.ts makes of it what
 * there is. The one way from a query of an address to figures, for pages, pictures and links alike.
 */
import type { Localised } from '../../conversation/activity.js';

export const PARTS = ['place', 'level', 'occupation'] as const;
export type Part = (typeof PARTS)[number];

export interface Wish {
  readonly measure: string | null;
  /** What is set side by side. */
  readonly by: Part | null;
  /** Of several tables with the measure, this one. */
  readonly table: string | null;
  readonly parts: Readonly<Record<Part, readonly string[]>>;
  readonly from: number | null;
  readonly to: number | null;
  /** One year side by side; without it the years from `from` to `to`. */
  readonly year: number | null;
  /** The figures that a picture was made of, so that another vintage is not taken for them. */
  readonly fingerprint: string | null;
}

/** What was asked for and is not there. `like`: names that are near to what was written. */
export interface Notice {
  readonly why: 'measure' | 'by' | 'part' | 'code' | 'year' | 'empty' | 'many';
  readonly asked: string;
  readonly like?: readonly { readonly code: string; readonly label: Localised }[];
  /** Of a code that is known elsewhere. */
  readonly name?: Localised;
}

/** So many codes are looked at; more are nobody's wish. */
const MOST_CODES = 60;
const LONGEST = 120;

/** Names that are not known are let be: the language of a page is in the same query. */
export function wishOf(query: URLSearchParams): Wish {
  const one = (name: string): string | null => query.get(name)?.trim().slice(0, LONGEST) || null;
  const year = (name: string): number | null => (/^\d{4}$/.test(one(name) ?? '') ? Number(one(name)) : null);
  const several = (name: Part): readonly string[] => {
    const written = query.getAll(name).flatMap((each) => (CODES.test(each) ? each.split(',') : [each]));
    const known = written.map((each) => each.trim().slice(0, LONGEST)).filter((each) => each !== '');
    return [...new Set(known)].slice(0, MOST_CODES);
  };
  return {
    measure: one('measure'),
    by: PARTS.find((part) => part === one('by')) ?? null,
    table: one('table'),
    parts: { place: several('place'), level: several('level'), occupation: several('occupation') },
    from: year('from'),
    to: year('to'),
    // A form sends the year also where it is not what was chosen.
    year: one('show') === 'time' ? null : year('year'),
    fingerprint: one('v'),
  };
}

/** Codes in a row; the names of occupations have commas too, and letters of other kinds. */
const CODES = /^[\w,-]+$/;
