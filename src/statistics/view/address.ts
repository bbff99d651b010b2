/** The canonical address of what is looked at: the same figures have one address, whoever made it. Pure. */
import { EVERYONE, type Observation } from '../catalogue.js';
import type { Tables } from '../find.js';
import { categoriesOf } from './categories.js';
import { lookAt, type View } from './look.js';
import { PARTS, type Part, wishOf } from './wish.js';

/** A query without `?`, in a fixed order; codes are what they are, so nothing in it needs escaping but occupations of other tables. */
export function addressOf({ series, by, codes, at, years }: View, tables: Tables): string {
  const { dataset, measure } = series;
  const query = new URLSearchParams({ measure });
  if (by !== null) query.set('by', by);
  const first = tables.catalogue.of(measure).find((each) => by === null || each.dataset.facts.roles[by]);
  if (first && first.dataset.id !== dataset.id) query.set('table', dataset.id);
  for (const part of PARTS) {
    if (part === by) for (const code of shortest(series, part, codes, years.single)) query.append(part, code);
    else if (dataset.facts.roles[part] && at[part] !== EVERYONE[part]) query.append(part, at[part]);
  }
  if (years.single) query.set('year', String(years.shown[0] ?? ''));
  else if (years.shown.length > 0) {
    query.set('from', String(years.shown[0]));
    query.set('to', String(years.shown.at(-1)));
  }
  return query.toString();
}

/** All of them in one year need not be named. */
const shortest = (series: View['series'], part: Part, codes: readonly string[], single: boolean) =>
  single && categoriesOf(series, part).every(({ code }) => codes.includes(code)) ? [] : codes;

/**
 * The address of the figures of an answer.
 * @returns null where no address gives exactly these: figures of several measures, of levels in several places, of years with a gap.
 */
export function addressOfAnswer(tables: Tables, observations: readonly Observation[]): string | null {
  const [first] = observations;
  if (!first) return null;
  const varied = PARTS.filter((part) => observations.some((each) => each[part] !== first[part]));
  const roles = first.series.dataset.facts.roles;
  const by: Part | null = varied[0] ?? PARTS.find((part) => roles[part] !== undefined) ?? null;
  if (varied.length > 1) return null;
  const shown = [...new Set(observations.map(({ year }) => year))].sort((a, b) => a - b);
  const codes = by === null ? [] : [...new Set(observations.map((each) => each[by]))];
  const view: View = {
    series: first.series,
    by,
    codes,
    at: first,
    years: { shown, all: shown, single: shown.length === 1 },
  };
  const address = addressOf(view, tables);
  const again = lookAt(tables, wishOf(new URLSearchParams(address))).observations;
  return sameFigures(again, observations) ? address : null;
}

function sameFigures(a: readonly Observation[], b: readonly Observation[]): boolean {
  const told = (all: readonly Observation[]) =>
    all
      .filter(({ value }) => value !== null)
      .map(({ series, place, level, occupation, year, value }) =>
        [series.dataset.id, series.measure, place, level, occupation, year, value].join(' '),
      )
      .sort()
      .join('\n');
  return told(a) === told(b);
}
