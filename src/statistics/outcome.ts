/** What an answer about figures is made of. Types, and the empty answer to start from. */
import type { Observation, Series } from './catalogue.js';
import type { Dataset } from './dataset.js';
import type { Derived } from './derived.js';
import type { Caveat } from './find.js';
import type { Aside, Query } from './query.js';
import type { OwnFacts } from './schema.js';

export type Refusal =
  | 'not_covered'
  | 'out_of_range'
  | 'suppressed'
  | 'not_comparable'
  | 'personal'
  | 'not_statistics'
  | 'injection';

/** What the words of the answer are about; the observations are its figures. */
export type Shape =
  | 'value'
  | 'occupation'
  | 'interval'
  | 'series'
  | 'change'
  | 'share'
  | 'list'
  | 'rank'
  | 'gain'
  | 'threshold'
  | 'position'
  | 'forecast'
  | 'coverage'
  | 'definition'
  | 'source'
  | 'difference'
  | 'surveys'
  | 'none';

export interface Answer {
  readonly status: 'answered' | 'refused' | 'clarify';
  readonly refusal: Refusal | null;
  /** Why not: a miss, an untold topic, `municipality`, `horizon`. */
  readonly reason: string | null;
  readonly shape: Shape;
  readonly query: Query | null;
  readonly aside: Aside | null;
  /** For `clarify`: the regions that a name may mean. */
  readonly between: readonly string[];
  readonly observations: readonly Observation[];
  /** More figures of the same kind, for the table beside the words: the whole of a rank, the years between two. */
  readonly tabled: readonly Observation[];
  /** Beside figures of those who graduated in the year that was asked: those of the year itself, which are of others. */
  readonly ofYear: readonly Observation[];
  /** What was computed from the figures; nothing else may be computed. */
  readonly derived: readonly Derived[];
  /** The series that a definition, a source or a list speaks of. */
  readonly series: Series | null;
  /** For `coverage` of nothing in particular: all tables. */
  readonly datasets: readonly Dataset[];
  /** For `surveys`: what was released of our own, the newest first. */
  readonly surveys: readonly OwnFacts[];
  readonly caveats: readonly Caveat[];
}

export const NOTHING: Omit<Answer, 'status'> = {
  refusal: null,
  reason: null,
  shape: 'none',
  query: null,
  aside: null,
  between: [],
  observations: [],
  tabled: [],
  ofYear: [],
  derived: [],
  series: null,
  datasets: [],
  surveys: [],
  caveats: [],
};

export const refused = (refusal: Refusal, reason: string | null = null): Answer => ({
  ...NOTHING,
  status: 'refused',
  refusal,
  reason,
});
