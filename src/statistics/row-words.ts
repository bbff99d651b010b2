/** Figures side by side: over time, or one for each region, level or occupation. Each has a table and the same in words. Pure. */
import type { Localised } from '../conversation/activity.js';
import type { TableSpec } from '../conversation/dialog.js';
import type { Observation, Series } from './catalogue.js';
import {
  bySubject,
  byYear,
  grouped,
  inAll,
  joined,
  NO_PART,
  type Part,
  subjectTable,
  yearTable,
} from './figures.js';
import { EUROPEAN_MEASURE } from './measures.js';
import type { Names } from './names.js';

/** Sentences of their own say whose figures they are and of when; other forms need the paragraph. */
export function timing({ series }: Observation, said: boolean): string[] {
  if (said) return [];
  if (series.measure === EUROPEAN_MEASURE) return ['survey'];
  return series.dataset.facts.timing === 'graduated-the-year-before' ? ['timing'] : [];
}

export function overTime(
  names: Names,
  observations: readonly Observation[],
  first: Observation,
  way: Part = NO_PART,
): Part {
  const groups = grouped(names, observations);
  const list = inAll((language) =>
    groups
      .map(([name, of]) => (groups.length > 1 ? `${name[language]} ` : '') + byYear(of)[language])
      .join('; '),
  );
  const title = first.series.label;
  return {
    ids: ['series', ...way.ids, ...timing(first, false)],
    values: {
      ...way.values,
      measure: title,
      subject: joined(
        groups.map(([name]) => name),
        ' / ',
      ),
      list,
    },
    table: yearTable(names, title, dimensionName(first, 'year'), observations),
  };
}

export function listed(names: Names, observations: readonly Observation[], first: Observation): Part {
  return {
    ids: ['list', ...timing(first, false)],
    values: { measure: first.series.label, year: first.year, list: bySubject(names, observations) },
    table: listTable(names, first, observations),
  };
}

/** One row for each; the heading is what they differ in. */
export function listTable(names: Names, first: Observation, all: readonly Observation[]): TableSpec {
  const dimension =
    (['occupation', 'level', 'place'] as const).find((part) =>
      all.some((each) => each[part] !== first[part]),
    ) ?? 'place';
  return subjectTable(names, first.series.label, dimensionName(first, dimension), all);
}

export const dimensionName = ({ series }: Observation, part: Dimension): Localised =>
  dimensionLabel(series, part);

type Dimension = 'place' | 'level' | 'occupation' | 'year';

/** What the table calls its places, levels, occupations or years. */
export function dimensionLabel({ dataset, label }: Series, part: Dimension): Localised {
  const { labels, roles } = dataset.facts;
  return labels.dimensions[roles[part] ?? '']?.label ?? label;
}
