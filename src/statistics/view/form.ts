/** What can be chosen on the page of figures, and what is chosen now. Pure. */
import type { Localised } from '../../conversation/activity.js';
import type { Tables } from '../find.js';
import { dimensionLabel } from '../row-words.js';
import { type Category, categoriesOf } from './categories.js';
import type { View } from './look.js';
import { PARTS, type Part } from './wish.js';

export interface Choice extends Category {
  readonly chosen: boolean;
}

export interface Form {
  readonly measures: readonly Choice[];
  /** What figures can be set side by side by, in any table. */
  readonly parts: readonly { readonly part: Part; readonly chosen: boolean }[];
  /** What is set side by side; null for a table of one thing. */
  readonly by: Part | null;
  readonly choices: readonly Choice[];
  /** What is the same for all figures, where the table has several of it. */
  readonly others: readonly {
    readonly part: Part;
    readonly label: Localised;
    readonly choices: readonly Choice[];
  }[];
  readonly years: readonly number[];
  readonly shown: readonly number[];
  readonly single: boolean;
}

/** Says of other figures how complete they are. */
const NOT_SHOWN = 'months';

export function formOf({ catalogue }: Tables, { series, by, codes, at, years }: View): Form {
  const { roles } = series.dataset.facts;
  const all = catalogue.datasets.flatMap(({ facts }) => [
    ...Object.keys(facts.measures),
    ...Object.keys(facts.derivations),
  ]);
  const measures = [...new Set(all)].filter((measure) => measure !== NOT_SHOWN);
  const parts = PARTS.filter((part) => catalogue.datasets.some(({ facts }) => facts.roles[part]));
  const chosen = (part: Part, of: readonly string[]): readonly Choice[] =>
    categoriesOf(series, part).map((each) => ({ ...each, chosen: of.includes(each.code) }));
  return {
    measures: measures.flatMap((code) => {
      const [first] = catalogue.of(code);
      return first ? [{ code, label: first.label, chosen: code === series.measure }] : [];
    }),
    parts: parts.map((part) => ({ part, chosen: part === by })),
    by,
    choices: by === null ? [] : chosen(by, codes),
    others: PARTS.filter((part) => part !== by && roles[part]).map((part) => ({
      part,
      label: dimensionLabel(series, part),
      choices: chosen(part, [at[part]]),
    })),
    years: years.all,
    shown: years.shown,
    single: years.single,
  };
}
