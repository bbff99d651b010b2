/**
 * Another reader of the shipped tables, for checking what is said from them: it reads the JSON files alone and shares no code with the
 * program, not even the rules by which a share is made of two cells.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../src/home.js';

export interface SourceCell {
  readonly dataset: string;
  readonly measure: string;
  readonly place: string;
  readonly level: string;
  readonly occupation: string;
  readonly year: number;
  readonly value: number;
  /** The sign of the publisher at the cell; `i` where a mean is of fewer than twelve months. */
  readonly symbol: string;
}

interface Table {
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly dimension: Readonly<
    Record<string, { category: { index: string[] | Readonly<Record<string, number>> } }>
  >;
  readonly value: readonly (number | null)[] | Readonly<Record<string, number | null>>;
  readonly status?: Readonly<Record<string, string>>;
}

/** Which dimension of the files says what; the others have one category. */
const ROLE: Readonly<Record<string, 'place' | 'level' | 'occupation' | 'year' | 'measure'>> = {
  region: 'place',
  geo: 'place',
  level: 'level',
  occupation: 'occupation',
  year: 'year',
  measure: 'measure',
};

/** The declared shares: this measure is these persons of those, in percent, to one decimal. */
const SHARES: readonly (readonly [share: string, of: string, among: string])[] = [
  ['employed_share', 'employed', 'graduates'],
  ['student_share', 'full_time_students', 'graduates'],
  ['unemployed_share', 'unemployed', 'graduates'],
  ['other_share', 'others', 'graduates'],
  ['employed_students_share', 'employed_students', 'students'],
  ['jobseeker_share', 'jobseekers', 'labour_force'],
];

/** A mean of no months is no figure. */
const COUNTED_MONTHS = 'months';

export const TABLES = join(HOME, 'content', 'statistics');

export function readSourceTables(folder: string = TABLES): readonly SourceCell[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const published = cellsOf(
        name.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as Table,
      );
      return [...published, ...sharesOf(published)];
    });
}

function cellsOf(dataset: string, table: Table): readonly SourceCell[] {
  const codes = table.id.map((name) => codesOf(table, name));
  const count = table.size.reduce((a, b) => a * b, 1);
  const all: SourceCell[] = [];
  for (let n = 0; n < count; n++) {
    const value = Array.isArray(table.value)
      ? table.value[n]
      : (table.value as Record<string, number | null>)[n];
    if (typeof value !== 'number') continue;
    const at = { place: 'FI', level: 'total', occupation: 'SSS', measure: '', year: '' };
    let rest = n;
    for (let d = table.id.length - 1; d >= 0; d--) {
      const size = table.size[d] as number;
      const role = ROLE[table.id[d] as string];
      if (role) at[role] = codes[d]?.[rest % size] as string;
      rest = Math.floor(rest / size);
    }
    all.push({ dataset, ...at, year: Number(at.year), value, symbol: table.status?.[n] ?? '' });
  }
  return all.filter((cell) => !isOfNoMonths(all, cell));
}

function codesOf(table: Table, name: string): readonly string[] {
  const index = table.dimension[name]?.category.index ?? [];
  return Array.isArray(index)
    ? index
    : Object.entries(index)
        .sort(([, a], [, b]) => a - b)
        .map(([code]) => code);
}

const monthless = new WeakMap<readonly SourceCell[], ReadonlySet<string>>();

function isOfNoMonths(all: readonly SourceCell[], cell: SourceCell): boolean {
  let empty = monthless.get(all);
  if (!empty) {
    empty = new Set(
      all
        .filter(({ measure, value }) => measure === COUNTED_MONTHS && value === 0)
        .map((each) => `${each.occupation} ${each.place} ${each.year}`),
    );
    monthless.set(all, empty);
  }
  return cell.measure !== COUNTED_MONTHS && empty.has(`${cell.occupation} ${cell.place} ${cell.year}`);
}

function sharesOf(published: readonly SourceCell[]): readonly SourceCell[] {
  const byKey = new Map(published.map((cell) => [keyOf(cell), cell]));
  return SHARES.flatMap(([measure, of, among]) =>
    published
      .filter((cell) => cell.measure === among && cell.value > 0)
      .flatMap((whole) => {
        const part = byKey.get(keyOf({ ...whole, measure: of }));
        return part ? [{ ...whole, measure, value: inPercent(part.value, whole.value), symbol: '' }] : [];
      }),
  );
}

/** Half up, to one decimal. */
const inPercent = (part: number, whole: number): number => Math.floor((part * 1000) / whole + 0.5) / 10;

export const keyOf = (cell: Omit<SourceCell, 'value' | 'symbol'>): string =>
  [cell.dataset, cell.measure, cell.place, cell.level, cell.occupation, cell.year].join(' ');
