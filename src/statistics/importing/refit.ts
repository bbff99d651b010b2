/** A cube with the dimensions that were chosen of another one. What is told of categories that are not there any more goes. */
import type { Cells } from '../cells.js';
import type { Cube, Dimension, Role, Translation } from '../cube.js';
import type { Axis } from './axis.js';

const ROLE: Readonly<Record<string, Role>> = { measure: 'metric', year: 'time', region: 'geo' };

export function cubeOf(cube: Cube, axes: readonly Axis[], cells: Cells): Cube {
  const places = axes.map(({ source }) => cube.dimensions.indexOf(source));
  return {
    ...cube,
    dimensions: axes.map(dimensionOf),
    cells,
    cellNotes: [],
    translations: new Map(
      [...cube.translations].map(([language, one]) => [language, translated(one, axes, places)]),
    ),
  };
}

function dimensionOf({ id, source, classes }: Axis): Dimension {
  const chosen = classes.map(({ place }) => place);
  return {
    ...source,
    id,
    role: ROLE[id] ?? source.role,
    codes: classes.map(({ code }) => code),
    labels: chosen.map((place) => source.labels[place] ?? ''),
    units: renamed(source.units, source.codes, classes),
    categoryNotes: renamed(source.categoryNotes, source.codes, classes),
    children: new Map(),
    coordinates: renamed(source.coordinates, source.codes, classes),
  };
}

function renamed<T>(
  by: ReadonlyMap<string, T>,
  codes: readonly string[],
  classes: Axis['classes'],
): ReadonlyMap<string, T> {
  return new Map(
    classes.flatMap(({ code, place }) => {
      const found = by.get(codes[place] ?? '');
      return found === undefined ? [] : [[code, found] as const];
    }),
  );
}

function translated(one: Translation, axes: readonly Axis[], places: readonly number[]): Translation {
  const dimensions = axes.flatMap((axis, n) => {
    const found = one.dimensions[places[n] ?? -1];
    if (!found) return [];
    return [
      {
        ...found,
        labels: axis.classes.map(({ place, code }) => found.labels[place] ?? code),
        categoryNotes: renamed(found.categoryNotes, axis.source.codes, axis.classes),
        units: renamed(found.units, axis.source.codes, axis.classes),
      },
    ];
  });
  return { ...one, cellNotes: [], dimensions };
}
