/** An imported table as the questions know tables: the same exact look-up by codes, cells borrowed from where they are kept. */
import type { Cell, Dataset } from '../dataset.js';
import { type Meaning, meaningsOf } from '../meaning.js';
import type { OwnFacts } from '../schema.js';
import type { Borrowed, Lending } from './lending.js';
import { type KeptTable, layoutOf, positionIn } from './table.js';

/** What a symbol of any publisher is among ours (schema.ts); the rest says nothing that a question needs. */
const OURS: Readonly<Partial<Record<Meaning, string>>> = {
  zero: '-',
  not_applicable: '.',
  missing: ':',
  suppressed: '...',
  break: 'b',
  low_reliability: 'u',
  definition_differs: 'd',
  provisional: 'p',
  incomplete: 'i',
};

/** Null for a table that we know too little of to answer from, and for a release of an own survey: `Tables.surveys` has those. */
export function keptDataset(
  table: KeptTable,
  lending: Lending,
): (Dataset & { readonly table: KeptTable }) | null {
  const { facts, frame, totals, vintage } = table;
  if (facts === null || facts.survey !== undefined) return null;
  const layout = layoutOf(frame);
  const codesOf = new Map(frame.dimensions.map(({ id, codes }) => [id, codes]));
  return {
    id: table.id,
    facts: withCodes(facts, table),
    updated: table.published?.slice(0, 10) ?? null,
    table,
    codes: (dimension) => codesOf.get(dimension) ?? [],
    cell(at) {
      const position = positionIn(layout, totals, at);
      const found = position === null ? null : lending.cell(vintage, position);
      return found && cellOf(found, frame.legend);
    },
  };
}

function cellOf({ text, mark }: Borrowed, legend: Readonly<Record<string, string>>): Cell {
  const value = text === null ? null : Number(text);
  const meanings =
    text === null && mark.symbol === '' ? ['missing' as const] : meaningsOf(mark.symbol, legend[mark.symbol]);
  const symbols = meanings.flatMap((one) => OURS[one] ?? []);
  // A dash in the place of a figure is a figure: none at all.
  if (value === null && meanings.includes('zero')) return { value: 0, symbol: '-' };
  return { value, symbol: symbols.join('') };
}

/** Only measures that the table has: a description may know more. */
function withCodes(facts: OwnFacts, { frame }: KeptTable): OwnFacts {
  const codes = new Set(frame.dimensions.find(({ id }) => id === 'measure')?.codes ?? []);
  const measures = Object.fromEntries(Object.entries(facts.measures).filter(([code]) => codes.has(code)));
  const derivations = Object.fromEntries(
    Object.entries(facts.derivations).filter(
      ([, { numerator, denominator }]) => codes.has(numerator) && codes.has(denominator),
    ),
  );
  return { ...facts, measures, derivations };
}
