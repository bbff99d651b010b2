/**
 * All figures that can be asked for: the tables that come with the program, and over them the newest vintages of what was imported.
 */
import { type Catalogue, createCatalogue } from './catalogue.js';
import type { Dataset } from './dataset.js';
import type { Tables } from './find.js';
import { keptDataset } from './kept/dataset.js';
import { createLending } from './kept/lending.js';
import type { Kept } from './kept/shelf.js';
import type { KeptTable } from './kept/table.js';
import type { Names } from './names.js';
import type { OwnFacts } from './schema.js';

export interface Library {
  /**
   * Does work that asks tables, such as `askQuestion`, with everything that is there now. It may be done several times, so it must
   * have no effects.
   */
  with<T>(work: (tables: Tables) => T): Promise<T>;
  /** All tables as they are now: imported ones, then those of the program that no import lies over. */
  current(): Promise<Current>;
}

export interface Current {
  /** Changes with every import. */
  readonly edition: number;
  readonly tables: Tables;
  readonly imported: readonly KeptTable[];
  readonly shipped: readonly Dataset[];
}

/** @param kept null where nothing can have been imported. */
export function createLibrary(shipped: Catalogue, names: Names, kept: Kept | null): Library {
  if (kept === null) return withoutImports({ catalogue: shipped, names });
  const lending = createLending(kept.runs);
  let known: Current | null = null;
  const current = async (): Promise<Current> => {
    const edition = await kept.edition();
    if (known?.edition === edition) return known;
    const imported = edition === 0 ? [] : await kept.tables();
    const over = new Set(imported.map(({ id }) => id));
    const left = shipped.datasets.filter(({ id }) => !over.has(id));
    const answering = imported.flatMap((table) => keptDataset(table, lending) ?? []);
    const catalogue = imported.length === 0 ? shipped : createCatalogue(inOrder(answering, left));
    const tables = { catalogue, names, surveys: surveysIn(imported) };
    known = { edition, tables, imported, shipped: left };
    return known;
  };
  return {
    current,
    async with(work) {
      const { tables } = await current();
      return lending.during(() => work(tables));
    },
  };
}

/** The newest first. */
const surveysIn = (imported: readonly KeptTable[]): readonly OwnFacts[] =>
  imported
    .filter(({ facts }) => facts?.survey !== undefined)
    .sort((a, b) => (a.taken < b.taken ? 1 : -1))
    .flatMap(({ facts }) => facts ?? []);

/** The first table that has a figure answers, so an imported one comes before the shipped ones unless they know of later years. */
function inOrder(imported: readonly Dataset[], shipped: readonly Dataset[]): readonly Dataset[] {
  const newest = ({ codes, facts }: Dataset) => Math.max(...codes(facts.roles.year ?? 'year').map(Number));
  const measuresOf = ({ facts }: Dataset) => [
    ...Object.keys(facts.measures),
    ...Object.keys(facts.derivations),
  ];
  const isOld = (one: Dataset): boolean =>
    shipped.some(
      (other) =>
        newest(other) > newest(one) && measuresOf(other).some((measure) => measuresOf(one).includes(measure)),
    );
  return [...imported.filter((one) => !isOld(one)), ...shipped, ...imported.filter(isOld)];
}

function withoutImports(tables: Tables): Library {
  const current = { edition: 0, tables, imported: [], shipped: tables.catalogue.datasets };
  return { current: async () => current, with: async (work) => work(tables) };
}
