/**
 * Takes a table that was read over into what is kept: as one that describes itself, as a table of content/statistics/sources.yaml, as a
 * new vintage of one that is there, or, where nothing is known of it, as open data only. Everything that was done is said; what is refused
 * leaves nothing behind.
 */
import type { Classifications } from '../classification.js';
import type { Cube } from '../cube.js';
import { frameText } from '../kept/frame-text.js';
import type { Shelves } from '../kept/shelf.js';
import type { KeptTable } from '../kept/table.js';
import type { OwnFacts } from '../schema.js';
import type { Remark, SeenAxis } from './axis.js';
import { type Compared, compareVintages } from './compare.js';
import { descriptionOf, type Sources } from './description.js';
import { factsFor, type Shipped } from './facts.js';
import { fitTable } from './fit.js';
import { ownIn, readOwnFacts, renewed } from './own.js';

export interface Taking {
  readonly shelves: Pick<Shelves, 'tables' | 'classes'>;
  readonly classifications: Classifications;
  readonly sources: Sources;
  readonly shipped: Shipped & { cube(id: string): Cube | null };
  /** ISO 8601. */
  readonly now: string;
}

export interface ReadTable {
  readonly cube: Cube;
  readonly sha256: string;
  /** A file name or an address. */
  readonly origin: string;
  /** Its id with us, where that is said. */
  readonly as: string | null;
}

export type Taken =
  | { readonly refused: readonly Remark[] }
  | {
      readonly id: string;
      /** Null where the newest vintage says all this already. */
      readonly vintage: number | null;
      readonly cells: number;
      readonly published: string | null;
      readonly answers: boolean;
      readonly remarks: readonly Remark[];
      /** Against the vintage before; null where there is none, or none that can be compared. */
      readonly compared: Compared | null;
    };

interface Understood {
  readonly id: string;
  readonly cube: Cube;
  readonly facts: OwnFacts | null;
  readonly totals: Readonly<Record<string, string>>;
  readonly remarks: readonly Remark[];
  readonly seen: readonly SeenAxis[];
}

export async function takeTable(read: ReadTable, taking: Taking): Promise<Taken> {
  const published = isoDay(read.cube.updated);
  const understood = await understand(read, published, taking);
  if ('refused' in understood) return understood;
  const { id, cube, facts, totals, remarks, seen } = understood;
  const { tables, classes } = taking.shelves;
  const told = { id, cells: cube.cells.length, published, answers: facts !== null, remarks };
  const newest = (await tables.vintages(id)).at(-1);
  const before = newest ? await tables.vintage(newest.number) : null;
  const earlier = before ? { ...before.table.frame, cells: before.cells } : taking.shipped.cube(id);
  const compared = earlier && compareVintages(earlier, cube);
  if (before && isSame(before.table, understood, published, compared))
    return { ...told, vintage: null, compared };
  const { cells, ...frame } = cube;
  const { sha256, origin } = read;
  const { now: taken } = taking;
  const vintage = await tables.keep(
    { id, published, taken, frame, facts, totals, sha256, origin, changes: compared },
    cells,
  );
  for (const axis of seen) await classes.see(axis.kind, axis.version, axis.classes, taken);
  return { ...told, vintage, compared };
}

/** Figures, names, publication and all that is known of it: a file that is read with better codes is another vintage. */
function isSame(
  kept: KeptTable,
  { cube, facts, totals }: Understood,
  published: string | null,
  compared: Compared | null,
): boolean {
  const plain = compared !== null && compared.revised + compared.added + compared.gone === 0;
  const known = (table: Pick<KeptTable, 'facts' | 'totals'>) => JSON.stringify([table.facts, table.totals]);
  return (
    plain &&
    kept.published === published &&
    frameText(kept.frame) === frameText(cube) &&
    known(kept) === known({ facts, totals })
  );
}

const refusal = (...what: readonly string[]): { readonly refused: readonly Remark[] } => ({
  refused: what.map((one) => ({ kind: 'refused' as const, what: one })),
});

async function understand(
  { cube, as, origin }: ReadTable,
  published: string | null,
  { shelves, classifications, sources, shipped }: Taking,
): Promise<Understood | { readonly refused: readonly Remark[] }> {
  if (ownIn(cube) !== undefined) return byItself(cube, as);
  const table = sources.tables.find(({ id }) => id === as);
  if (table) {
    const fitted = fitTable(cube, table, classifications);
    if ('refused' in fitted) return fitted;
    return { ...fitted, id: table.id, facts: factsFor(fitted.cube, table, published, shipped) };
  }
  const known = as === null ? null : ((await shelves.tables.table(as))?.facts ?? shipped.facts(as));
  if (known) {
    const fitted = fitTable(cube, descriptionOf(known, classifications), classifications);
    if ('refused' in fitted) return fitted;
    const same: Remark = {
      kind: 'kept',
      what: `the citation is the one of the vintage before: ${known.citation.en}`,
    };
    return {
      ...fitted,
      id: known.id,
      facts: renewed(known, fitted.cube),
      remarks: [...fitted.remarks, same],
    };
  }
  const id = slug(as ?? cube.name ?? origin.replace(/^.*[/\\]|\.[^.]*$/g, ''));
  if (id === '') return refusal('the table has no name: --as gives it one');
  if (cube.source === null && cube.notes.length === 0)
    return refusal('the file does not say who published it: no figure is shown without its source');
  const plain: Remark = {
    kind: 'kept',
    what: 'nothing is known of this table: it is given out as open data, and no question is answered from it',
  };
  return { id, cube, facts: null, totals: {}, remarks: [plain], seen: [] };
}

function byItself(cube: Cube, as: string | null): Understood | { readonly refused: readonly Remark[] } {
  const read = readOwnFacts(cube);
  if ('wrong' in read) return refusal(...read.wrong);
  const { id } = read.facts;
  if (as !== null && as !== id) return refusal(`the file says that it is ${id}, not ${as}`);
  return {
    id,
    cube,
    facts: read.facts,
    totals: {},
    remarks: [{ kind: 'mapped', what: 'the file describes itself' }],
    seen: [],
  };
}

/** An id as addresses have it. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 60);

/** 2026-01-23T06:00:00Z (JSON-stat), 20260123 08:00 (PX): the day; null for anything else. */
export function isoDay(updated: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(updated ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
