/**
 * An answer → which wordings to say, with what filled in: the one place that knows how a figure is told. A figure comes with its
 * unit, whom it is of, its year, its caveats and its source, always. Pure; the wordings are content/<language>/dialogs/statistics.md.
 */
import type { TableSpec, Values } from '../conversation/dialog.js';
import { caveatParagraphs } from './caveat-words.js';
import { figuresPart } from './figure-words.js';
import { inAll, joined, NO_PART, type Part } from './figures.js';
import { graduatedPart } from './graduated-words.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';

/** Paragraphs of one message: wording ids, and what fills all of them. */
export interface Told {
  readonly ids: readonly string[];
  readonly values: Values;
  readonly table?: TableSpec;
  /** Wording id of the suggestions under it. */
  readonly suggest: string;
}

export function tell(names: Names, answer: Answer): Told {
  const parts: Part[] = [
    refusalPart(names, answer),
    figuresPart(names, answer),
    graduatedPart(names, answer),
    exceptedPart(names, answer),
    caveatParagraphs(names, answer),
    sourcePart(answer),
  ];
  const table = parts.find((part) => part.table)?.table;
  return {
    ids: parts.flatMap(({ ids }) => ids),
    values: Object.assign({}, ...parts.map(({ values }) => values)) as Values,
    ...(table ? { table } : {}),
    suggest: suggestionsOf(answer),
  };
}

function refusalPart(names: Names, answer: Answer): Part {
  const { refusal, reason, aside, query, observations, tabled, shape } = answer;
  if (refusal === null || shape === 'difference') return NO_PART;
  const named = refusal === 'not_covered' || refusal === 'out_of_range' ? 'measure' : refusal;
  const places = query?.places ?? [];
  const lacking = lackingPlaces(names, answer);
  const ofSeveral = reason === 'country' && lacking.length > 1;
  return {
    ids: [ofSeveral ? 'refused.countries' : `refused.${reason ?? named}`],
    values: {
      asked: joined(aside?.asked.map(({ name }) => name) ?? [], ', '),
      regions: joined(
        places.map((code) => names.place(code)),
        ', ',
      ),
      asked_place: joined(
        lacking.map((place) => names.place(place, names.isCountry(place))),
        ', ',
      ),
      asked_year: lackingIn(answer),
      // Of a limit that none is over there is only the table.
      newest: Math.max(0, ...[...observations, ...tabled].map(({ year }) => year)),
      unread: inAll((language) => (aside?.unread ?? []).map((word) => QUOTES[language](word)).join(', ')),
      ...(aside?.horizon ? { horizon: aside.horizon } : {}),
    },
  };
}

/** The countries that were named and are not there, or else the first place. */
function lackingPlaces(names: Names, { query, observations }: Answer): readonly string[] {
  const places = query?.places ?? [];
  const countries = places.filter(names.isCountry);
  const lacking = countries.filter((country) => !observations.some(({ place }) => place === country));
  return lacking.length > 0 ? lacking : [countries[0] ?? places[0] ?? 'FI'];
}

/** The year that was named and is not there. */
function lackingIn({ query, reason, observations }: Answer): number {
  const { year, from, to } = query ?? {};
  const order = reason === 'later' || reason === 'future' ? [to, from, year] : [year, from, to];
  const named = order.flatMap((each) => each ?? []);
  return named.find((each) => observations.every((one) => one.year !== each)) ?? named[0] ?? 0;
}

/** What a row goes without, as it was asked. */
function exceptedPart(names: Names, { query, status }: Answer): Part {
  const { except = [] } = query ?? {};
  if (status !== 'answered' || except.length === 0) return NO_PART;
  const excepted = joined(
    except.map((code) => names.place(code)),
    ', ',
  );
  return { ids: ['excepted'], values: { excepted } };
}

const QUOTES: Readonly<Record<'fi' | 'sv' | 'en', (word: string) => string>> = {
  fi: (word) => `”${word}”`,
  sv: (word) => `”${word}”`,
  en: (word) => `“${word}”`,
};

function sourcePart({ observations, tabled, shape, series, surveys }: Answer): Part {
  const tables =
    (shape === 'definition' || shape === 'coverage') && series
      ? [series.dataset]
      : [...observations, ...tabled].map((each) => each.series.dataset);
  const sources = [...tables.map(({ facts }) => facts), ...surveys.slice(0, 1)];
  if (sources.length === 0 || shape === 'source') return NO_PART;
  return {
    ids: ['source'],
    values: {
      source: joined(
        sources.map(({ citation }) => citation),
        '; ',
      ),
    },
  };
}

function suggestionsOf({ refusal, shape, observations }: Answer): string {
  if (refusal === 'personal') return 'suggest.personal';
  if (shape === 'occupation') return 'suggest.occupation';
  if (refusal !== null && observations.length === 0) return 'suggest.general';
  const roles = observations[0]?.series.dataset.facts.roles ?? {};
  if (GENERAL.has(shape) || observations.length === 0) return 'suggest.general';
  if (roles.occupation) return 'suggest.occupation';
  return roles.level ? 'suggest.level' : 'suggest.region';
}

/** After these there is nothing more to ask of the same figure. */
const GENERAL: ReadonlySet<string> = new Set(['series', 'list', 'rank', 'threshold', 'change', 'forecast']);
