/**
 * From a wish to figures: the series, whose figures they are and of which years. What does not exist is told with the nearest that does,
 * and never silently taken for something else. Pure; over imported tables it is called inside `library.with`.
 */
import { createHash } from 'node:crypto';
import { EVERYONE, type Key, type Observation, type Series } from '../catalogue.js';
import type { Tables } from '../find.js';
import { DEFAULT_MEASURE } from '../measures.js';
import { categoriesOf, namedBy } from './categories.js';
import { type Notice, PARTS, type Part, type Wish } from './wish.js';
import { type Years, yearsOf } from './years.js';

export interface View {
  readonly series: Series;
  /** What is set side by side; null for a table that is of one thing. */
  readonly by: Part | null;
  /** Codes of `by`. */
  readonly codes: readonly string[];
  /** What is the same for all of them. */
  readonly at: Key;
  readonly years: Years;
}

export interface Look {
  readonly view: View;
  /** Every cell of the view, the empty ones too. */
  readonly observations: readonly Observation[];
  readonly notices: readonly Notice[];
}

/** Lines in one picture, and rows in one table of a comparison. */
const MOST = { series: 6, comparison: 40 } as const;
/** Of several hundred occupations the first ones are shown. */
const FIRST = 10;

export function lookAt(tables: Tables, wish: Wish): Look {
  const notices: Notice[] = [];
  const { series, by } = seriesOf(tables, wish, notices);
  const at = sameForAll(series, by, wish, notices);
  const chosen = by === null ? [] : codesOf(series, by, wish, notices);
  const single = wish.year !== null;
  const keys = (codes: readonly string[]): readonly Key[] =>
    by === null ? [at] : codes.map((code) => ({ ...at, [by]: code }));
  const usual = by === null ? [] : usualCodes(series, by, single);
  const years = yearsOf(series, keys(chosen.length > 0 ? chosen : usual), wish, notices);
  const most = single ? MOST.comparison : MOST.series;
  const wanted = chosen.length > 0 ? chosen : first(series, keys, usual, years, by);
  if (wanted.length > most) notices.push({ why: 'many', asked: String(most) });
  const codes = wanted.slice(0, most);
  const observations = keys(codes).flatMap((key) =>
    years.shown.flatMap((year) => series.at(key, year) ?? []),
  );
  return { view: { series, by, codes, at, years }, observations, notices };
}

const rolesOf = ({ dataset }: Series): readonly Part[] =>
  PARTS.filter((part) => dataset.facts.roles[part] !== undefined);

function seriesOf({ catalogue }: Tables, wish: Wish, notices: Notice[]): Pick<View, 'series' | 'by'> {
  const known = catalogue.of(wish.measure ?? DEFAULT_MEASURE);
  if (known.length === 0 && wish.measure !== null) notices.push({ why: 'measure', asked: wish.measure });
  const all = known.length > 0 ? known : everySeries(catalogue);
  const ofTable = all.filter(({ dataset }) => dataset.id === wish.table);
  const fits = (each: Series) => wish.by === null || rolesOf(each).includes(wish.by);
  const found = ofTable.find(fits) ?? all.find(fits);
  if (!found && wish.by !== null) notices.push({ why: 'by', asked: wish.by });
  const series = found ?? ofTable[0] ?? all[0];
  if (!series) throw new Error('there are no figures at all');
  return { series, by: found && wish.by !== null ? wish.by : (rolesOf(series)[0] ?? null) };
}

const everySeries = (catalogue: Tables['catalogue']): readonly Series[] => {
  const usual = catalogue.of(DEFAULT_MEASURE);
  const [measure = ''] = catalogue.datasets.flatMap(({ facts }) => Object.keys(facts.measures));
  return usual.length > 0 ? usual : catalogue.of(measure);
};

/** Of the parts that are not set side by side: what was asked for, or everyone. */
function sameForAll({ dataset }: Series, by: Part | null, { parts }: Wish, notices: Notice[]): Key {
  const at: Record<Part, string> = { ...EVERYONE };
  for (const part of PARTS) {
    if (part === by) continue;
    const role = dataset.facts.roles[part];
    const codes = role === undefined ? [] : dataset.codes(role);
    const [asked] = parts[part];
    const usual = dataset.facts.fixed[part] ?? EVERYONE[part];
    if (role !== undefined) at[part] = codes.includes(usual) ? usual : (codes[0] ?? usual);
    else at[part] = usual;
    if (asked === undefined || asked === at[part]) continue;
    if (codes.includes(asked)) at[part] = asked;
    else notices.push({ why: 'part', asked: part });
  }
  return at;
}

/** A code, or the name of one in any language, as a form sends it. */
function codesOf(series: Series, by: Part, { parts }: Wish, notices: Notice[]): readonly string[] {
  const categories = categoriesOf(series, by);
  return parts[by].flatMap((asked) => {
    const found = namedBy(categories, asked);
    if ('code' in found) return [found.code];
    notices.push({ why: 'code', asked, like: found.like });
    return [];
  });
}

/** Where nothing was chosen: over time everybody, in one year all of them. */
function usualCodes(series: Series, by: Part, single: boolean): readonly string[] {
  const codes = categoriesOf(series, by).map(({ code }) => code);
  if (single) return codes;
  return [codes.includes(EVERYONE[by]) ? EVERYONE[by] : (codes[0] ?? '')];
}

/** Of a long list those with the greatest figures. */
function first(
  series: Series,
  keys: (codes: readonly string[]) => readonly Key[],
  usual: readonly string[],
  { shown }: Years,
  by: Part | null,
): readonly string[] {
  if (usual.length <= MOST.comparison || by === null) return usual;
  const year = shown.at(-1) ?? 0;
  return keys(usual.filter((code) => !NOT_ONE_OF_THEM.test(code)))
    .map((key) => ({ code: key[by], value: series.at(key, year)?.value ?? -1 }))
    .sort((a, b) => b.value - a.value)
    .slice(0, FIRST)
    .map(({ code }) => code);
}

/** Codes of the occupation tables that are no occupations: all of them, none known, in training. */
const NOT_ONE_OF_THEM = /^(?:SSS|X)/;

/** Of the cells as they are now: another vintage with other figures has another. */
export const fingerprintOf = (observations: readonly Observation[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        observations
          .filter(({ value }) => value !== null)
          .map(({ place, level, occupation, year, value, symbol }) =>
            JSON.stringify([place, level, occupation, year, value, symbol]),
          )
          .sort(),
      ),
    )
    .digest('base64url')
    .slice(0, 10);
