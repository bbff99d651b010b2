/**
 * Open data over HTTP: the tables as JSON-stat 2.0 and CSV, questions about them, and the description of these addresses. Anybody may
 * read it from any page; nothing here knows a person.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '../channel/refusal.js';
import { LANGUAGES } from '../conversation/activity.js';
import type { Card } from '../statistics/open/published.js';
import type { Filters } from '../statistics/open/select.js';
import { harmless, writeCsv } from '../statistics/writers/csv.js';
import { writeJsonStat } from '../statistics/writers/jsonstat.js';
import type { Limiter } from './rate.js';
import { type Route, refused, type WebAnswer, type WebRequest } from './route.js';
import type { StatisticsDoor } from './statistics-door.js';
import { type Operation, openApi } from './statistics-openapi.js';

/** Cells in one answer; a larger part has to be asked for in smaller ones. */
export const MOST_CELLS = 200_000;
const PAGE = { usual: 50, most: 200 };
const LONGEST_QUESTION = 1_000;

/** Any page may read, and see these headers; no cookie is looked at. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
/** Kept by whoever asks, and asked again whether it is still so: an import must be seen at once. */
const CACHE = 'public, no-cache';

const JSON_TYPE = 'application/json; charset=utf-8';

export function statisticsRoutes(door: StatisticsDoor, limiter: Limiter): Route[] {
  const answers: Readonly<Record<Operation, Route['answer']>> = {
    '/api/statistics/datasets': async (request) => list(await door.list(), request),
    '/api/statistics/datasets/:id': (request) => dataset(door, request),
    '/api/statistics/ask': (request) => ask(door, request),
    '/api/openapi.json': (request) => given(request, JSON.stringify(openApi(request.origin)), JSON_TYPE),
  };
  return Object.entries(answers).map(([path, answer]) => ({
    method: 'GET',
    path,
    guard: 'open',
    answer: (request) => shared(request, limiter, answer),
  }));
}

/** Refusals are for any page to read too. */
async function shared(request: WebRequest, limiter: Limiter, answer: Route['answer']): Promise<WebAnswer> {
  try {
    limiter.take(request.address);
    return await answer(request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const told = refused(error);
    return { ...told, headers: { ...told.headers, ...SHARED } };
  }
}

/** The body with its fingerprint, or that it is the one that whoever asks has already. */
function given(
  request: WebRequest,
  body: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): WebAnswer {
  const tag = `"${createHash('sha256').update(`${type}\n`).update(body).digest('base64url').slice(0, 32)}"`;
  const always = { ...SHARED, ETag: tag, 'Cache-Control': CACHE, ...headers };
  const known = (request.header('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return { status: 304, headers: always };
  return { status: 200, headers: { ...always, 'Content-Type': type }, body };
}

function list(cards: readonly Card[], request: WebRequest): WebAnswer {
  const { page, size } = pageOf(request, ['page', 'size']);
  const pages = Math.max(1, Math.ceil(cards.length / size));
  if (page > pages) throw new Refusal(404, 'NotFound', `There are ${pages} pages.`);
  const address = (n: number) => `${request.origin}/api/statistics/datasets?page=${n}&size=${size}`;
  const datasets = cards.slice((page - 1) * size, page * size).map((card) => {
    const href = `${request.origin}/api/statistics/datasets/${card.id}`;
    return { ...card, href, csv: `${href}?format=csv` };
  });
  const next = page < pages ? address(page + 1) : null;
  const body = JSON.stringify({ total: cards.length, page, pages, next, datasets });
  return given(request, body, JSON_TYPE, next === null ? {} : { Link: `<${next}>; rel="next"` });
}

function pageOf(
  { query }: WebRequest,
  known: readonly string[],
): { readonly page: number; readonly size: number } {
  only(query, known);
  const number = (name: string, usual: number, most: number): number => {
    const text = query.get(name);
    if (text === null) return usual;
    if (!/^\d{1,6}$/.test(text) || Number(text) < 1 || Number(text) > most)
      throw new Refusal(400, 'BadParameter', `${name} is a whole number from 1 to ${most}.`);
    return Number(text);
  };
  return { page: number('page', 1, 999_999), size: number('size', PAGE.usual, PAGE.most) };
}

/** A misspelt name must not give the whole in the place of a part. */
function only(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refusal(400, 'BadParameter', `"${unknown}" is not one of ${known.join(', ')}.`);
}

async function dataset(door: StatisticsDoor, request: WebRequest): Promise<WebAnswer> {
  const { id = '' } = request.params;
  const format = request.query.get('format') ?? 'jsonstat';
  if (format !== 'jsonstat' && format !== 'csv')
    throw new Refusal(400, 'BadParameter', 'format is jsonstat or csv.');
  const part = await door.part(id, filtersOf(request.query), MOST_CELLS);
  if ('missing' in part)
    throw new Refusal(404, 'NotFound', 'There is no such dataset: /api/statistics/datasets lists all.');
  if ('wrong' in part) throw new Refusal(400, 'BadFilter', part.wrong);
  if ('tooMany' in part)
    throw new Refusal(
      413,
      'TooManyCells',
      `These are ${part.tooMany} cells, and at most ${MOST_CELLS} are given at once: ask for some categories of a dimension.`,
    );
  if (format === 'jsonstat') return given(request, writeJsonStat([part.cube]), JSON_TYPE);
  // A byte order mark: without it spreadsheets take UTF-8 for something else.
  const body = `\ufeff${[...writeCsv(part.cube, harmless)].join('\r\n')}\r\n`;
  return given(request, body, 'text/csv; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${id}.csv"`,
  });
}

function filtersOf(query: URLSearchParams): Filters {
  const filters: [string, string[]][] = [];
  for (const [name, value] of query) {
    if (name === 'format') continue;
    const known = filters.find(([one]) => one === name);
    if (known) known[1].push(value);
    else filters.push([name, [value]]);
  }
  return filters;
}

async function ask(door: StatisticsDoor, request: WebRequest): Promise<WebAnswer> {
  only(request.query, ['q', 'lang']);
  const question = request.query.get('q')?.trim() ?? '';
  const wanted = request.query.get('lang');
  const language = LANGUAGES.find((one) => one === wanted) ?? null;
  if (question === '' || question.length > LONGEST_QUESTION)
    throw new Refusal(400, 'BadParameter', `q is a question of at most ${LONGEST_QUESTION} characters.`);
  if (wanted !== null && language === null)
    throw new Refusal(400, 'BadParameter', `lang is one of ${LANGUAGES.join(', ')}.`);
  return given(request, JSON.stringify(await door.ask(question, language)), JSON_TYPE);
}
