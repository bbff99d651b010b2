/** A file that describes itself in our own words (`extension.urakaveri`): what is missing in it, before a figure of it is shown. */
import type { Cube, JsonObject } from '../cube.js';
import { type OwnFacts, ownFacts } from '../schema.js';

/** Undefined where the file has no such part. */
export function ownIn({ other }: Pick<Cube, 'other'>): unknown {
  const { extension } = other;
  const isObject = typeof extension === 'object' && extension !== null && !Array.isArray(extension);
  return isObject ? (extension as JsonObject).urakaveri : undefined;
}

export function readOwnFacts(
  cube: Cube,
): { readonly facts: OwnFacts } | { readonly wrong: readonly string[] } {
  const parsed = ownFacts.safeParse(ownIn(cube));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      ({ path, message }) => `extension.urakaveri.${path.map(String).join('.')}: ${message}`,
    );
    return { wrong };
  }
  const wrong = mistakes(cube, parsed.data);
  return wrong.length > 0 ? { wrong } : { facts: parsed.data };
}

function mistakes({ dimensions }: Cube, { labels, measures, roles }: OwnFacts): readonly string[] {
  const wrong: string[] = [];
  const known = new Map(dimensions.map(({ id, codes }) => [id, codes]));
  for (const [id, codes] of known) {
    const names = labels.dimensions[id]?.categories ?? {};
    const nameless = codes.filter((code) => !Object.hasOwn(names, code));
    if (nameless.length > 0)
      wrong.push(`no names of ${id} ${nameless.slice(0, 5).join(', ')} in three languages`);
  }
  for (const [part, id] of Object.entries(roles))
    if (!known.has(id)) wrong.push(`${part} is said to be ${id}, which is no dimension`);
  const codes = known.get('measure');
  if (codes === undefined) wrong.push('no dimension is called measure');
  for (const code of codes ?? []) if (!measures[code]) wrong.push(`no definition of the measure ${code}`);
  return wrong;
}

/** What is known of a table, with names for the categories that a new vintage has brought. */
export function renewed(facts: OwnFacts, { dimensions }: Cube): OwnFacts {
  const named = Object.entries(facts.labels.dimensions).map(([id, own]) => {
    const now = dimensions.find((one) => one.id === id);
    const added = (now?.codes ?? []).flatMap((code, n) => {
      const label = now?.labels[n] || code;
      return Object.hasOwn(own.categories, code)
        ? []
        : [[code, { fi: label, sv: label, en: label }] as const];
    });
    return [id, { ...own, categories: { ...own.categories, ...Object.fromEntries(added) } }] as const;
  });
  return { ...facts, labels: { ...facts.labels, dimensions: Object.fromEntries(named) } };
}
