/** The tables that come with the program, as imports need them: their texts, their figures as a cube, and the names of codes. */
import type { Localised } from '../conversation/activity.js';
import type { Catalogue } from './catalogue.js';
import type { Cube } from './cube.js';
import type { FileDataset } from './dataset.js';
import type { Shipped } from './importing/facts.js';
import type { Names } from './names.js';
import { readJsonStat } from './readers/jsonstat/read.js';

export interface ShippedTables extends Shipped {
  /** Null where there is none of this id. */
  cube(id: string): Cube | null;
}

export function shippedTables({ datasets }: Pick<Catalogue, 'datasets'>, names: Names): ShippedTables {
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const cubes = new Map<string, Cube>();
  return {
    facts: (id) => byId.get(id)?.facts ?? null,
    nameOf: (kind, code) => nameOf(names, kind, code),
    cube(id) {
      const dataset = byId.get(id);
      const known = cubes.get(id);
      if (known || !dataset) return known ?? null;
      const reading = readJsonStat(JSON.stringify((dataset as FileDataset).file));
      const cube = 'cubes' in reading ? reading.cubes[0] : undefined;
      if (!cube) throw new Error(`${id} cannot be read as JSON-stat`);
      cubes.set(id, cube);
      return cube;
    },
  };
}

function nameOf(names: Names, kind: string, code: string): Localised | null {
  const found = kind === 'region' ? names.place(code) : kind === 'level' ? names.level(code) : null;
  // A code without a name comes back as it is.
  return found && found.fi !== code ? found : null;
}
