/**
 * Everything that the page of figures shows of one view: the picture in words, the table, what the figures mean, their caveats and source,
 * and where to fetch them. The same words and caveats as in the chat. Pure.
 */
import type { Localised } from '../../conversation/activity.js';
import type { Values } from '../../conversation/dialog.js';
import { caveatParagraphs } from '../caveat-words.js';
import { caveatsOf } from '../caveats.js';
import { altOf, type Say } from '../chart-words.js';
import { grouped, joined } from '../figures.js';
import type { Tables } from '../find.js';
import { type Answer, NOTHING } from '../outcome.js';
import type { Query } from '../query.js';
import { timing } from '../row-words.js';
import type { OwnFacts } from '../schema.js';
import { addressOf } from './address.js';
import { type Form, formOf } from './form.js';
import { type Grid, gridOf } from './grid.js';
import { type Look, lookAt } from './look.js';
import { chartOfLook } from './picture.js';
import { type Notice, PARTS, type Wish } from './wish.js';

export interface Sheet {
  readonly id: string;
  readonly measure: Localised;
  /** Whose figures, and of when. */
  readonly subjects: Localised;
  readonly from: number;
  readonly to: number;
  readonly address: string;
  readonly notices: readonly Notice[];
  readonly form: Form;
  /** What the picture shows, in words; null where there is none. */
  readonly alt: Localised | null;
  readonly grid: Grid;
  /** Wordings of the dialog `statistics`, and what fills them. */
  readonly said: { readonly ids: readonly string[]; readonly values: Values };
  readonly definition: Localised;
  readonly population: Localised;
  readonly unit: string;
  readonly facts: OwnFacts;
  /** Query of the open data that has the same figures. */
  readonly part: string;
}

export function sheetOf(tables: Tables, wish: Wish, say: Say): Sheet {
  const look = lookAt(tables, wish);
  const { view, observations } = look;
  const { series, years } = view;
  const chart = chartOfLook(tables.names, look);
  const groups = grouped(tables.names, observations);
  return {
    id: series.measure,
    measure: series.label,
    subjects: joined(
      groups.map(([name]) => name),
      ', ',
    ),
    from: years.shown[0] ?? 0,
    to: years.shown.at(-1) ?? 0,
    address: addressOf(view, tables),
    notices: look.notices.map((notice) => named(notice, tables)),
    form: formOf(tables, view),
    alt: chart && altOf(chart, say),
    grid: gridOf(tables.names, view, observations),
    said: saidOf(tables, look),
    definition: series.definition,
    population: series.population,
    unit: series.unit,
    facts: series.dataset.facts,
    part: partOf(look),
  };
}

/** A place that another table has is told by its name. */
function named(notice: Notice, { names }: Tables): Notice {
  if (notice.why !== 'code') return notice;
  const regions = names.place(notice.asked);
  return regions.fi === notice.asked ? notice : { ...notice, name: regions };
}

/** Whose figures they are, and what has to be known beside them. */
function saidOf(tables: Tables, { view, observations }: Look): Sheet['said'] {
  const { series, years } = view;
  const there = observations.filter(({ value }) => value !== null);
  const query = { ...(years.single ? {} : { to: undefined }) } as Query;
  const answer: Answer = {
    ...NOTHING,
    status: 'answered',
    shape: years.single ? 'list' : 'series',
    observations: there,
    series,
  };
  const caveats = caveatsOf(tables, query, answer);
  const told = caveatParagraphs(tables.names, { ...answer, caveats });
  const [first] = there;
  return { ids: [...(first ? timing(first, false) : []), ...told.ids], values: told.values };
}

/** The same cells by the names of the table's own dimensions. */
function partOf({ view, observations }: Look): string {
  const { series, at, by, codes, years } = view;
  const { facts } = series.dataset;
  const query = new URLSearchParams();
  const derivation = facts.derivations[series.measure];
  for (const measure of derivation ? [derivation.numerator, derivation.denominator] : [series.measure])
    query.append('measure', measure);
  for (const part of PARTS) {
    const role = facts.roles[part];
    if (role === undefined) continue;
    for (const code of part === by ? codes : [at[part]]) query.append(role, code);
  }
  const shown = years.shown.filter((year) => observations.some((each) => each.year === year));
  for (const year of shown) query.append(facts.roles.year ?? 'year', String(year));
  return query.toString();
}
