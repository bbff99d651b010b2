/** Carries out one query over the tables: each operation is a function from the query to figures. Pure. */
import { change } from './change.js';
import { covered } from './covered.js';
import { estimated } from './estimate.js';
import { find, type Tables } from './find.js';
import { gainOf } from './gain.js';
import { listOf } from './list.js';
import { type Answer, NOTHING, refused } from './outcome.js';
import { endMissing, overTime, timesOverTime } from './over-time.js';
import type { Aside, Query } from './query.js';
import { rankOf, thresholdOf } from './rank.js';
import { shareOf } from './share.js';
import { bothSources, setAgainst } from './two-sources.js';
import { isRowOfUntold } from './untold-country.js';
import { first, keysOf, values } from './values.js';

export function operate(tables: Tables, query: Query, aside: Aside): Answer {
  if (isRowOfUntold(tables, query)) return values(tables, query, aside);
  switch (query.operation) {
    case 'definition':
    case 'source':
      return about(tables, query);
    case 'coverage':
      return covered(tables, query, first(query));
    case 'difference':
      return setAgainst(tables, query);
    case 'both':
      return bothSources(tables, query);
    case 'forecast':
      return estimated(tables, query, keysOf(query));
    case 'list':
      return listOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'rank':
      return rankOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'gain':
      return gainOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'threshold':
      return thresholdOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'share':
      return shareOf(tables, query, keysOf(query)) ?? values(tables, query, aside);
    case 'change':
      return keysOf(query).length > 1
        ? overTime(tables, { ...query, ends: query.to !== undefined }, aside)
        : (change(tables, query, first(query)) ??
            endMissing(tables, query, aside) ??
            overTime(tables, query, aside));
    case 'series':
      return overTime(tables, query, aside);
    case 'times':
      return timesOverTime(tables, query) ?? values(tables, query, aside);
    case 'value':
      return values(tables, query, aside);
  }
}

/** The measure is not there for each region or level: the nearest that there is. */
function nothingBy(tables: Tables, query: Query, aside: Aside): Answer {
  const nearest = values(tables, { ...query, year: undefined }, aside);
  return (query.year ?? 0) > tables.catalogue.newest
    ? { ...nearest, status: 'refused', refusal: 'out_of_range', reason: 'future' }
    : { ...nearest, status: 'refused', refusal: 'not_covered', reason: 'combination' };
}

function about(tables: Tables, query: Query): Answer {
  const found = find(tables, query.measure, first(query), query.year ?? null);
  const all = tables.catalogue.of(query.measure);
  const byLevel = query.by === 'level' ? all.find(({ dataset }) => dataset.facts.roles.level) : undefined;
  const byRegion = query.regional ? all.find(({ dataset }) => dataset.facts.roles.place) : undefined;
  const own = found.miss === null ? found.observations[0]?.series : undefined;
  const series = byLevel ?? byRegion ?? own ?? all[0] ?? null;
  const shape = query.operation === 'source' ? 'source' : 'definition';
  return series ? { ...NOTHING, status: 'answered', shape, series } : refused('not_covered', 'measure');
}
