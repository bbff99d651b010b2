/**
 * PxWeb API version 1, as Statistics Finland speaks it: folders of tables, metadata by GET, figures by POST of a query.
 * https://www.scb.se/en/services/open-data-api/pxwebapi/
 */
import { z } from 'zod';
import { FetchError, type Http } from './http.js';
import { CAUTIOUS, type Service, type Variable } from './service.js';

const text = z.string();
const config = z.object({
  maxValues: z.number(),
  maxCells: z.number().optional(),
  maxCalls: z.number(),
  timeWindow: z.number(),
});
const listing = z.array(
  z.object({ id: text, type: text.optional(), text: text.default(''), updated: text.nullish() }),
);
const metadata = z.object({
  title: text.default(''),
  variables: z.array(
    z.object({
      code: text,
      text,
      values: z.array(text),
      valueTexts: z.array(text),
      time: z.boolean().default(false),
    }),
  ),
});

/** @param address with <lang> where the language stands. */
export function pxWeb1(http: Http, address: string): Service {
  const at = (language: string, ...parts: readonly string[]): string =>
    [address.replace('<lang>', language).replace(/\/+$/, ''), ...parts.map(encodeURIComponent)].join('/');
  return {
    async limits() {
      const root = `${address.slice(0, address.indexOf('<lang>'))}en/?config`;
      const read = parsed(config, await http.get(root).catch(noneOf), root);
      if (read === null) return CAUTIOUS;
      return { cells: read.maxCells ?? read.maxValues, calls: read.maxCalls, window: read.timeWindow };
    },
    async list(folder, language) {
      const where = at(language, folder);
      const read = strict(listing, await http.get(where), where);
      return read
        .filter(({ type }) => type === undefined || type === 't')
        .map(({ id, text: label, updated }) => ({ name: id, label, updated: updated ?? null }));
    },
    async metadata(folder, name, language) {
      const where = at(language, folder, name);
      const { title, variables } = strict(metadata, await http.get(where), where);
      const all = variables.map(({ code, text: label, values, valueTexts, time }): Variable => {
        if (values.length !== valueTexts.length)
          throw new FetchError(
            `${where}: ${code} has ${values.length} codes and ${valueTexts.length} names`,
            null,
            false,
          );
        return { id: code, label, codes: values, labels: valueTexts, time };
      });
      return { label: title, updated: null, source: null, variables: all };
    },
    figures: (folder, name, wanted) =>
      http.post(at('en', folder, name), {
        query: wanted.map(({ id, codes }) => ({ code: id, selection: { filter: 'item', values: codes } })),
        response: { format: 'json-stat2' },
      }),
  };
}

/** An older service has no such address; one that is busy is not the same. */
export function noneOf(error: unknown): null {
  if (error instanceof FetchError && !error.again && error.status !== null) return null;
  throw error;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Null for nothing, and for what is not of the shape. */
export function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array | null, _where: string): T | null {
  const read = bytes === null ? null : schema.safeParse(jsonIn(bytes));
  return read?.success ? read.data : null;
}

/** @throws FetchError that says what is not as the API has it. */
export function strict<T>(schema: z.ZodType<T>, bytes: Uint8Array, where: string): T {
  const read = schema.safeParse(jsonIn(bytes));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new FetchError(
    `${where} does not answer as PxWeb does: ${issue?.path.map(String).join('.')} ${issue?.message}`,
    null,
    false,
  );
}
