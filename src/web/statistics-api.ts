/**
 * Open data over HTTP: the tables as JSON-stat 2.0 and CSV, questions about them, and the description of these addresses. Anybody may
 * read it from any page; nothing here knows a person.
 */
import { Refusal } from '../channel/refusal.js';
import { LANGUAGES } from '../conversation/activity.js';
import { csvwOf } from '../statistics/open/csvw.js';
import { dcatOf } from '../statistics/open/dcat.js';
import type { Card } from '../statistics/open/entry.js';
import type { Filters } from '../statistics/open/select.js';
import { harmless, writeCsv } from '../statistics/writers/csv.js';
import { writeJsonStat } from '../statistics/writers/jsonstat.js';
import { given, shared } from './open-answer.js';
import type { Limiter } from './rate.js';
import type { Route, WebAnswer, WebRequest } from './route.js';
import type { StatisticsDoor } from './statistics-door.js';
import { type Operation, openApi } from './statistics-openapi.js';

/** Cells in one answer; a larger part has to be asked for in smaller ones. */
export const MOST_CELLS = 200_000;
const PAGE = { usual: 50, most: 200 };
const LONGEST_QUESTION = 1_000;

const JSON_TYPE = 'application/json; charset=utf-8';
const LINKED = 'application/ld+json; charset=utf-8';
/** Of what describes a CSV file (https://www.w3.org/TR/tabular-metadata/). */
const TABULAR = 'application/csvm+json';
const FORMATS = ['jsonstat', 'csv', 'csvw'] as const;

export function statisticsRoutes(door: StatisticsDoor, limiter: Limiter): Route[] {
  const answers: Readonly<Record<Operation, Route['answer']>> = {
    '/api/statistics/datasets': async (request) => list(await door.list(), request),
    '/api/statistics/datasets/:id': (request) => dataset(door, request),
    '/api/statistics/datasets/:id/vintages': (request) => vintages(door, request),
    '/api/statistics/catalog': (request) => catalogue(door, request),
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
    throw new Refusal(
      400,
      'BadParameter',
      known.length === 0
        ? `There is no "${unknown}" here.`
        : `"${unknown}" is not one of ${known.join(', ')}.`,
    );
}

async function dataset(door: StatisticsDoor, request: WebRequest): Promise<WebAnswer> {
  const { id = '' } = request.params;
  const wanted = request.query.get('format') ?? 'jsonstat';
  const format = FORMATS.find((one) => one === wanted);
  if (format === undefined) throw new Refusal(400, 'BadParameter', `format is one of ${FORMATS.join(', ')}.`);
  const part = await door.part(id, filtersOf(request.query), MOST_CELLS, vintageOf(request.query));
  if ('missing' in part)
    throw new Refusal(
      404,
      'NotFound',
      'There is no such dataset or vintage: /api/statistics/datasets lists all, and /vintages under each its vintages.',
    );
  if ('wrong' in part) throw new Refusal(400, 'BadFilter', part.wrong);
  if ('tooMany' in part)
    throw new Refusal(
      413,
      'TooManyCells',
      `These are ${part.tooMany} cells, and at most ${MOST_CELLS} are given at once: ask for some categories of a dimension.`,
    );
  if (format === 'jsonstat') return given(request, writeJsonStat([part.cube]), JSON_TYPE);
  if (format === 'csvw') {
    const described = csvwOf({ ...part, url: addressAs(request, 'csv') }, door.words);
    return given(request, JSON.stringify(described), `${TABULAR}; charset=utf-8`);
  }
  // A byte order mark: without it spreadsheets take UTF-8 for something else.
  const body = `\ufeff${[...writeCsv(part.cube, harmless)].join('\r\n')}\r\n`;
  return given(request, body, 'text/csv; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${id}.csv"`,
    Link: `<${addressAs(request, 'csvw')}>; rel="describedby"; type="${TABULAR}"`,
  });
}

/** The same part in another format. */
function addressAs({ origin, path, query }: WebRequest, format: (typeof FORMATS)[number]): string {
  const wanted = new URLSearchParams(query);
  wanted.set('format', format);
  return `${origin}${path}?${wanted}`;
}

/** Undefined: the newest. */
function vintageOf(query: URLSearchParams): number | undefined {
  const written = query.get('vintage');
  if (written === null) return undefined;
  if (!/^\d{1,9}$/.test(written))
    throw new Refusal(400, 'BadParameter', 'vintage is a number from the list of vintages.');
  return Number(written);
}

async function vintages(door: StatisticsDoor, request: WebRequest): Promise<WebAnswer> {
  only(request.query, []);
  const { id = '' } = request.params;
  const known = await door.vintages(id);
  if (known === null)
    throw new Refusal(404, 'NotFound', 'There is no such dataset: /api/statistics/datasets lists all.');
  const href = `${request.origin}/api/statistics/datasets/${id}`;
  const told = known.map(({ number, published, taken, sha256, cells, changes }) => {
    const own = { number, published, taken, sha256, cells, changes };
    return { ...own, href: `${href}?vintage=${number}` };
  });
  return given(request, JSON.stringify({ dataset: id, vintages: told }), JSON_TYPE);
}

async function catalogue(door: StatisticsDoor, request: WebRequest): Promise<WebAnswer> {
  only(request.query, []);
  const linked = dcatOf(await door.entries(), request.origin, door.words);
  return given(request, JSON.stringify(linked), LINKED);
}

/** Parameters that are no dimensions. */
const OWN: ReadonlySet<string> = new Set(['format', 'vintage']);

function filtersOf(query: URLSearchParams): Filters {
  const filters: [string, string[]][] = [];
  for (const [name, value] of query) {
    if (OWN.has(name)) continue;
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
