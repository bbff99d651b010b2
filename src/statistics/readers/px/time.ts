/** TIMEVAL: the points of time behind the categories. PX-file format 2013: TLIST(A1),"2003","2004" or TLIST(A1,"2003"-"2004"). */
import type { Entry, Value } from './entries.js';

/** How many there are in a year. */
const PARTS: Readonly<Record<string, number>> = { A1: 1, H1: 2, Q1: 4, T1: 3, M1: 12 };
const LONGEST = 10_000;

/** The points, or why they cannot be told; null where the file gives an interval of weeks or days. */
export function pointsOf({ values }: Entry): readonly string[] | null | { readonly wrong: string } {
  const [head, ...rest] = values;
  if (head?.text !== 'TLIST' || head.quoted || head.inside.length === 0)
    return { wrong: 'begins with TLIST(A1) or another scale' };
  const [scale, ...inside] = head.inside;
  const [from, to] = inside;
  if (from === undefined) return rest.map(({ text }) => text);
  if (to?.after !== '-' || inside.length !== 2 || rest.length > 0)
    return { wrong: 'has an interval as in TLIST(A1,"2003"-"2004")' };
  return interval(scale?.text ?? '', from, to);
}

function interval(
  scale: string,
  from: Value,
  to: Value,
): readonly string[] | null | { readonly wrong: string } {
  const parts = PARTS[scale];
  if (parts === undefined) return null;
  const first = ordinal(from.text, parts);
  const last = ordinal(to.text, parts);
  if (first === null || last === null || last < first || last - first > LONGEST)
    return { wrong: `has no interval of ${scale} from ${from.text} to ${to.text}` };
  const digits = parts > 9 ? 2 : 1;
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const year = String(Math.floor((first + n) / parts)).padStart(4, '0');
    return parts === 1 ? year : `${year}${String(((first + n) % parts) + 1).padStart(digits, '0')}`;
  });
}

function ordinal(text: string, parts: number): number | null {
  const [, year, part = '1'] = /^(\d{4})(\d{1,2})?$/.exec(text) ?? [];
  if (year === undefined || Number(part) < 1 || Number(part) > parts) return null;
  return Number(year) * parts + Number(part) - 1;
}
