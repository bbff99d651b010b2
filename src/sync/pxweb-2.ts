/**
 * PxWeb API version 2, as Statistics Sweden and Statistics Norway speak it: one list of tables, metadata as JSON-stat without figures,
 * figures by POST of a selection. https://github.com/statisticssweden/PxApiSpecs
 */
import { z } from 'zod';
import { FetchError, type Http } from './http.js';
import { noneOf, parsed, strict } from './pxweb-1.js';
import { CAUTIOUS, type Listed, type Service, type Variable } from './service.js';

const text = z.string();
const config = z.object({
  maxDataCells: z.number(),
  maxCallsPerTimeWindow: z.number(),
  timeWindow: z.number(),
});
const listing = z.object({
  tables: z.array(z.object({ id: text, label: text.default(''), updated: text.nullish() })),
  page: z.object({ totalPages: z.number().int() }).optional(),
});
const index = z.union([z.array(text), z.record(text, z.number())]);
const metadata = z.object({
  label: text.default(''),
  updated: text.nullish(),
  source: text.nullish(),
  id: z.array(text),
  role: z.object({ time: z.array(text).optional() }).default({}),
  dimension: z.record(
    text,
    z.object({
      label: text.default(''),
      category: z.object({ index, label: z.record(text, text).default({}) }),
    }),
  ),
});

/** Of a list that never ends no more is read. */
const MOST_PAGES = 50;

/** @param address with <lang> where the language stands, or without: the language is a parameter there. */
export function pxWeb2(http: Http, address: string): Service {
  const base = address.replace('<lang>', '').replace(/\/+$/, '');
  const at = (path: string, parameters: Readonly<Record<string, string>>): string =>
    `${base}/${path}?${new URLSearchParams(parameters)}`;
  return {
    async limits() {
      const where = `${base}/config`;
      const read = parsed(config, await http.get(where).catch(noneOf), where);
      if (read === null) return CAUTIOUS;
      return { cells: read.maxDataCells, calls: read.maxCallsPerTimeWindow, window: read.timeWindow };
    },
    async list(folder, language) {
      const found: Listed[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const where = at('tables', {
          lang: language,
          query: folder,
          pageNumber: String(page),
          pageSize: '100',
        });
        const { tables, page: of } = strict(listing, await http.get(where), where);
        found.push(
          ...tables.map(({ id, label, updated }) => ({ name: id, label, updated: updated ?? null })),
        );
        if (page >= (of?.totalPages ?? 1)) break;
      }
      return found;
    },
    async metadata(_folder, name, language) {
      const where = at(`tables/${encodeURIComponent(name)}/metadata`, {
        lang: language,
        outputFormat: 'json-stat2',
      });
      const read = strict(metadata, await http.get(where), where);
      const variables = read.id.map((id): Variable => {
        const dimension = read.dimension[id];
        if (!dimension) throw new FetchError(`${where}: nothing is told of ${id}`, null, false);
        const codes = codesOf(dimension.category.index);
        const labels = codes.map((code) => dimension.category.label[code] ?? code);
        return { id, label: dimension.label, codes, labels, time: read.role.time?.includes(id) ?? false };
      });
      return { label: read.label, updated: read.updated ?? null, source: read.source ?? null, variables };
    },
    figures: (_folder, name, wanted) =>
      http.post(at(`tables/${encodeURIComponent(name)}/data`, { lang: 'en', outputFormat: 'json-stat2' }), {
        selection: wanted.map(({ id, codes }) => ({ variableCode: id, valueCodes: codes })),
      }),
  };
}

/** By the value: as keys of an object "10" would come before "01". */
const codesOf = (given: z.infer<typeof index>): readonly string[] =>
  Array.isArray(given)
    ? given
    : Object.entries(given)
        .sort(([, a], [, b]) => a - b)
        .map(([code]) => code);
