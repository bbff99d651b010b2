/**
 * Pictures of figures by their address: the same query as the page of figures. Made when they are asked for, outside every turn of a
 * conversation; for anybody and any page, as the open data they show.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '../channel/refusal.js';
import { LANGUAGES } from '../conversation/activity.js';
import { STYLE_HASH } from '../statistics/charts/svg.js';
import { WIDTHS, type Width } from '../statistics/view/picture.js';
import { wishOf } from '../statistics/view/wish.js';
import type { FiguresDoor } from './figures-door.js';
import type { Limiter } from './rate.js';
import type { Route, WebAnswer, WebRequest } from './route.js';

/** Teams and other pages show them too. Whoever has one asks whether it is still so: an import must be seen. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, no-cache',
};
const SVG_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; frame-ancestors 'none'`;
/** Pixels for each unit of a picture: sharp on a telephone. */
const SHARP = { narrow: 3, wide: 2 } as const;
/** PNGs remembered; of some 40 kB each. */
const REMEMBERED = 100;

export function chartRoutes(door: FiguresDoor, limiter: Limiter): Route[] {
  const png = remembering(door.toPng);
  const route = (
    path: string,
    answer: (svg: string, width: Width) => Promise<string | Uint8Array>,
  ): Route => ({
    method: 'GET',
    path,
    guard: 'open',
    answer: async (request) => {
      limiter.take(request.address);
      const width = request.query.get('width') === 'wide' ? 'wide' : 'narrow';
      const svg = await pictureFor(door, request, width);
      return given(request, path, svg, () => answer(svg, width));
    },
  });
  return [
    route('/statistics/chart.svg', async (svg) => svg),
    route('/statistics/chart.png', (svg, width) => png(svg, WIDTHS[width] * SHARP[width])),
  ];
}

async function pictureFor(door: FiguresDoor, { query }: WebRequest, width: Width): Promise<string> {
  const language = LANGUAGES.find((one) => one === query.get('lang')) ?? 'fi';
  const svg = await door.picture(wishOf(query), width, language);
  if (svg === null) throw new Refusal(404, 'NotFound', 'There is no picture of these figures.');
  return svg;
}

async function given(
  request: WebRequest,
  path: string,
  svg: string,
  body: () => Promise<string | Uint8Array>,
): Promise<WebAnswer> {
  const tag = `"${tagOf(path + svg)}"`;
  const headers = { ...SHARED, ETag: tag };
  if (request.header('if-none-match') === tag) return { status: 304, headers };
  const type = path.endsWith('.png')
    ? { 'Content-Type': 'image/png' }
    : { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Content-Security-Policy': SVG_POLICY };
  return { status: 200, headers: { ...headers, ...type }, body: await body() };
}

const tagOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);

/** The same picture is painted once, also when several ask at the same time; the one asked for longest ago goes first. */
function remembering(paint: FiguresDoor['toPng']): FiguresDoor['toPng'] {
  const painted = new Map<string, Promise<Uint8Array>>();
  return (svg, width) => {
    const key = tagOf(`${width} ${svg}`);
    const known = painted.get(key) ?? paint(svg, width);
    painted.delete(key);
    painted.set(key, known);
    known.catch(() => painted.delete(key));
    if (painted.size > REMEMBERED) painted.delete(painted.keys().next().value ?? '');
    return known;
  };
}
