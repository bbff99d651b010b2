/**
 * A query and what the words said besides → an answer: figures, refusal or question, with every caveat it needs. Deterministic: the
 * same query over the same tables is always the same answer. No words here; tell.ts chooses those.
 */
import { caveatsOf } from './caveats.js';
import { type Caveat, findSeries, type Tables } from './find.js';
import { ofGraduated } from './graduated.js';
import { EUROPEAN_MEASURE, EUROPEAN_YEARS } from './measures.js';
import { operate } from './operate.js';
import { type Answer, NOTHING, type Refusal, refused } from './outcome.js';
import type { Aside, Asked, Query } from './query.js';

/** Topics of which no figure is near enough to be of use. */
const NOTHING_NEAR: ReadonlySet<string> = new Set(['salary', 'survey']);

/** What a table is and says of itself does not hang on each word. */
const ABOUT_TABLES: ReadonlySet<string> = new Set(['definition', 'source', 'coverage']);

/** When it is not said what the figure is of. */
const OFFERED = {
  any: ['employed_share', 'graduates', 'jobseekers', 'vacancies'],
  unemployed: ['unemployed_share', 'jobseekers'],
  students: ['student_share', 'employed_students_share'],
};

export function answerTo(tables: Tables, asked: Asked): Answer {
  if (asked.kind === 'which') return { ...NOTHING, status: 'clarify', between: asked.regions };
  if (asked.kind === 'measure' && isOfNoYear(tables, asked.plainly.query))
    return answerTo(tables, asked.plainly);
  if (asked.kind === 'measure')
    return { ...NOTHING, status: 'clarify', reason: 'measure', between: OFFERED[asked.among] };
  const { aside } = asked;
  const query = dated(tables, asked.query);
  if (aside.injection) return refused('injection');
  if (aside.fewPeople) return refused('suppressed');
  const { surveys = [] } = tables;
  if (aside.untold === 'survey' && surveys.length > 0)
    return { ...NOTHING, status: 'answered', shape: 'surveys', surveys };
  if (aside.untold && NOTHING_NEAR.has(aside.untold)) return refused('not_covered', aside.untold);
  // What the tables do not tell cannot be listed either: the figure of everyone is the nearest.
  const listed = ['list', 'rank', 'gain', 'threshold'].includes(query.operation);
  // Beside a refusal stands what is known, no estimate.
  const isBeside = aside.personal || aside.untold !== null || aside.unread.length > 0;
  const ahead = isBeside && query.operation === 'forecast';
  const near: Query = (aside.untold && listed) || ahead ? { ...query, operation: 'value' } : query;
  const told = ofGraduated(near, (asking) => withCaveats(tables, asking, operate(tables, asking, aside)));
  return withAside({ ...told, query: near, aside }, query, aside);
}

/** "The oldest year of the table" is the first that has a figure of what is asked about. */
function dated(tables: Tables, query: Query): Query {
  const { earliest, measure, places, levels, occupation } = query;
  const [place, level] = [places[0], levels[0]];
  if (!earliest || query.year !== undefined || place === undefined || level === undefined) return query;
  const year =
    findSeries(tables, measure, { place, level, occupation })?.years[0] ?? oldestOf(tables, measure);
  return year === undefined ? query : { ...query, year };
}

/** Of a table that has no figure of the whole country. */
function oldestOf({ catalogue }: Tables, measure: string): number | undefined {
  const [dataset] = catalogue.of(measure).map((series) => series.dataset);
  const years = dataset?.facts.roles.year;
  return dataset && years ? Math.min(...dataset.codes(years).map(Number)) : undefined;
}

/** Of a year that is in no table nothing can be told, whatever figure is meant. */
const isOfNoYear = ({ catalogue }: Tables, { year, to }: Query): boolean =>
  (year ?? 0) > catalogue.newest || (to ?? year ?? catalogue.oldest) < catalogue.oldest;

const withCaveats = (tables: Tables, query: Query, plain: Answer): Answer => ({
  ...plain,
  caveats: [...new Set([...plain.caveats, ...caveatsOf(tables, query, plain)])],
});

/** What was asked beside the tables turns an answer into an honest refusal that still shows the nearest figure. */
function withAside(found: Answer, query: Query, aside: Aside): Answer {
  const broader: readonly Caveat[] = [...new Set<Caveat>([...found.caveats, 'broader_group'])];
  // What a figure means is the same in each town.
  const isOfTown =
    query.operation !== 'definition' && aside.asked.some(({ kind }) => kind === 'municipality');
  // Whatever else is refused: the nearest figure of a town is that of its region.
  const answer = isOfTown && found.observations.length > 0 ? { ...found, caveats: broader } : found;
  const refuse = (refusal: Refusal, reason: string | null): Answer => ({
    ...answer,
    status: 'refused',
    refusal,
    reason,
  });
  if (aside.personal) return refuse('personal', null);
  if (aside.untold) return refuse('not_covered', aside.untold);
  // Eurostat's figure is of one to three years after.
  const isWithin = query.measure === EUROPEAN_MEASURE && (aside.horizon ?? 0) <= EUROPEAN_YEARS;
  if (aside.horizon !== null && !isWithin) return refuse('not_covered', 'horizon');
  if (aside.unread.length > 0 && answer.status === 'answered' && !ABOUT_TABLES.has(query.operation))
    return refuse('not_covered', 'unread');
  if (answer.status !== 'answered') return answer;
  if (isOfTown) return { ...refuse('not_covered', 'municipality'), caveats: broader };
  return aside.asked.length > 0 || aside.qualification ? { ...answer, caveats: broader } : answer;
}
