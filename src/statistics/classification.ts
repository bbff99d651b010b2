/**
 * What the codes of a publisher are among ours, and which classification a dimension is of: found by its codes, and by its name only
 * where codes are alike (01 is a region, a field and a month). An unknown code is none of ours, never the nearest one.
 */
import { z } from 'zod';

const code = z.string().min(1);
const pattern = code.refine((text) => isPattern(text), 'is not a regular expression');

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** The shape of content/classifications/codes.yaml. */
export const codesSchema = z.strictObject({
  kinds: z.record(
    code,
    z.strictObject({
      hints: z.array(code).min(1),
      total: z.strictObject({ code, spelled: z.array(code) }).optional(),
      codes: z.record(code, z.array(code)).optional(),
      pattern: pattern.optional(),
      headings: pattern.optional(),
      merged: z.record(code, z.strictObject({ into: code, from: z.number().int() })).optional(),
    }),
  ),
});
export type Codes = z.infer<typeof codesSchema>;

/** `merged`: a part of ours by now. `heading`: looks like one of ours and is another class. `none`: not known. */
export type How = 'same' | 'total' | 'merged' | 'heading' | 'none';

export interface Class {
  readonly ours: string | null;
  readonly how: How;
}

export interface Classification {
  readonly kind: string;
  /** The code of everyone; null where the kind has none. */
  readonly total: string | null;
  classOf(code: string): Class;
  /** How sure it is that a dimension is of this kind, 0 to 2: the share of its codes that are known, and 1 for its name. */
  sureness(dimension: {
    readonly id: string;
    readonly label: string;
    readonly codes: readonly string[];
  }): number;
}

export type Classifications = ReadonlyMap<string, Classification>;

/** Fewer known codes than this make another classification. */
const MOST = 0.6;
const NONE: Class = { ours: null, how: 'none' };

export const createClassifications = ({ kinds }: Codes): Classifications =>
  new Map(Object.entries(kinds).map(([kind, spec]) => [kind, classification(kind, spec)]));

function classification(kind: string, spec: Codes['kinds'][string]): Classification {
  const totals = new Set(spec.total ? [spec.total.code, ...spec.total.spelled] : []);
  const spelled = new Map(
    Object.entries(spec.codes ?? {}).flatMap(([ours, others]) => [ours, ...others].map((one) => [one, ours])),
  );
  const pattern = spec.pattern === undefined ? null : new RegExp(spec.pattern);
  const headings = spec.headings === undefined ? null : new RegExp(spec.headings);
  const merged = new Map(Object.entries(spec.merged ?? {}));
  const classOf = (given: string): Class => {
    if (totals.has(given) && spec.total) return { ours: spec.total.code, how: 'total' };
    if (headings?.test(given)) return { ours: null, how: 'heading' };
    const found = pattern?.exec(given);
    const ours = spelled.get(given) ?? (found ? (found[1] ?? given) : undefined);
    if (ours === undefined) return NONE;
    const into = merged.get(ours)?.into;
    return into === undefined ? { ours, how: 'same' } : { ours: into, how: 'merged' };
  };
  return {
    kind,
    total: spec.total?.code ?? null,
    classOf,
    sureness({ id, label, codes }) {
      const classes = codes.map(classOf).filter(({ how }) => how !== 'total');
      const known = classes.filter(({ how }) => how !== 'none').length;
      const share = classes.length === 0 ? 0 : known / classes.length;
      const names = `${id} ${label}`.toLowerCase();
      const named = spec.hints.some((hint) => names.includes(hint));
      // Of an unnamed dimension most codes must be known; a named one may have many that are new.
      if (named && (known > 0 || classes.length === 0)) return 1 + share;
      return share >= MOST ? share : 0;
    },
  };
}

/**
 * Which of the dimensions is of which kind: the surest pair first, each used once. Kinds that are not found are not in the result.
 */
export function matchKinds<
  D extends { readonly id: string; readonly label: string; readonly codes: readonly string[] },
>(kinds: readonly Classification[], dimensions: readonly D[]): ReadonlyMap<string, D> {
  const pairs = kinds.flatMap((kind) =>
    dimensions.map((dimension) => ({ kind: kind.kind, dimension, sure: kind.sureness(dimension) })),
  );
  const found = new Map<string, D>();
  const used = new Set<D>();
  for (const { kind, dimension, sure } of pairs.sort((a, b) => b.sure - a.sure)) {
    if (sure === 0 || found.has(kind) || used.has(dimension)) continue;
    found.set(kind, dimension);
    used.add(dimension);
  }
  return found;
}
