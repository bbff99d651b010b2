/** How often the range of an estimate holds the figure that comes: on made series, and on the published ones as far as they go. */
import type { Series } from '../../statistics/catalogue.js';
import { comparable } from '../../statistics/estimate.js';
import type { Tables } from '../../statistics/find.js';
import { backtest, FEWEST_POINTS, FURTHEST, project } from '../../statistics/forecast.js';
import { type Figure, figure } from './figure.js';
import { madeSeries, WAYS } from './made-series.js';

const SEED = 20_261_122;
/** Of each way and length. */
const EACH = 80;
/** Points that are known; the years after them are what comes. */
const LENGTHS = [FEWEST_POINTS, 8, 10, 14];
/** Of shares in whole percent. */
const HALF_STEP = 0.5;

interface Tried {
  readonly way: string;
  readonly known: number;
  readonly horizon: number;
  readonly held: boolean;
}

/** Three estimates of each made series. */
export function triedOnMade(seed = SEED, each = EACH): readonly Tried[] {
  return LENGTHS.flatMap((known) =>
    madeSeries(seed + known, each, [known + FURTHEST]).flatMap(({ way, points }) =>
      [1, 2, 3].flatMap((horizon) => {
        const made = project(points.slice(0, known), horizon, HALF_STEP);
        const came = points[known + horizon - 1];
        return made && came !== undefined
          ? [{ way, known, horizon, held: came >= made.low && came <= made.high }]
          : [];
      }),
    ),
  );
}

export function forecastFigures({ catalogue, names }: Tables): readonly Figure[] {
  const made = triedOnMade();
  const of = (measure: string, cases: readonly { readonly held: boolean }[]) =>
    figure({ set: 'forecast', lang: 'all', measure }, cases, ({ held }) => held);
  const regional = catalogue
    .of('employed_share')
    .find(({ dataset }) => dataset.facts.roles.place !== undefined);
  return [
    of(`held, ${LENGTHS.length * EACH * Object.keys(WAYS).length} made series`, made),
    ...[1, 2, 3].map((ahead) =>
      of(
        `held, made, ${ahead} ahead`,
        made.filter(({ horizon }) => horizon === ahead),
      ),
    ),
    ...LENGTHS.map((known) =>
      of(
        `held, made, ${known} points`,
        made.filter((each) => each.known === known),
      ),
    ),
    ...Object.keys(WAYS).map((way) =>
      of(
        `held, made, ${way}`,
        made.filter((each) => each.way === way),
      ),
    ),
    ...(regional ? [of('held, published regions', regionalCases(regional, names.regions))] : []),
  ];
}

const regionalCases = (series: Series, regions: readonly string[]) =>
  ['FI', ...regions].flatMap((place) =>
    backtest(
      comparable(series, { place, level: 'total', occupation: 'SSS' }).map(({ value }) => value ?? 0),
      HALF_STEP,
    ),
  );
