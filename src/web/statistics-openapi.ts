/** What the addresses of the open data take and give, as OpenAPI 3.1 for programs. The routes are made from the same list. */
import { type Described, ref, SCHEMAS, text } from './statistics-schemas.js';

export const OPERATIONS = [
  '/api/statistics/datasets',
  '/api/statistics/datasets/:id',
  '/api/statistics/datasets/:id/vintages',
  '/api/statistics/catalog',
  '/api/statistics/ask',
  '/api/openapi.json',
] as const;
export type Operation = (typeof OPERATIONS)[number];

const query = (name: string, description: string, schema: Described, required = false): Described => ({
  name,
  in: 'query',
  description,
  required,
  schema,
});

const json = (schema: Described) => ({ 'application/json': { schema } });

const refusal = (description: string): Described => ({ description, content: json(ref('Error')) });
const always = {
  '304': { description: 'It is what If-None-Match names.' },
  '429': {
    ...refusal('Too many requests; Retry-After says how many seconds to wait.'),
    headers: { 'Retry-After': { schema: { type: 'integer' } } },
  },
};

/** Each address by itself; the type keeps the list and this table the same. */
const PATHS: Readonly<Record<Operation, Described>> = {
  '/api/statistics/datasets': {
    operationId: 'listDatasets',
    summary: 'All tables, page by page',
    parameters: [
      query('page', 'Which page, from 1', { type: 'integer', minimum: 1, default: 1 }),
      query('size', 'How many on a page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
    ],
    responses: {
      '200': { description: 'A page of the list', content: json(ref('DatasetList')) },
      '400': refusal('A parameter that is not understood'),
      '404': refusal('There is no such page'),
      ...always,
    },
  },
  '/api/statistics/datasets/:id': {
    operationId: 'getDataset',
    summary: 'A table, or a part of it, as JSON-stat 2.0 or CSV, or what the columns of that CSV are (CSVW)',
    description:
      'Every other parameter is a dimension with the codes that are wanted: ?region=MK04&year=2023,2024. Capitals in the name do not matter; codes are exact.',
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'As the list has it', schema: text },
      query('format', 'jsonstat unless given', { type: 'string', enum: ['jsonstat', 'csv', 'csvw'] }),
      query('vintage', 'The number of an earlier vintage of an imported table; the newest unless given', {
        type: 'integer',
        minimum: 1,
      }),
      {
        name: 'filters',
        in: 'query',
        required: false,
        description: 'Codes by dimension',
        style: 'form',
        explode: true,
        schema: { type: 'object', additionalProperties: text },
      },
    ],
    responses: {
      '200': {
        description: 'The table',
        content: {
          ...json({ type: 'object', description: 'https://json-stat.org/full/' }),
          'text/csv': { schema: text },
          'application/csvm+json': {
            schema: { type: 'object', description: 'https://www.w3.org/TR/tabular-metadata/' },
          },
        },
      },
      '400': refusal('A dimension or a code that is not there'),
      '404': refusal('There is no such dataset or vintage'),
      '413': refusal('More cells than are given at once'),
      ...always,
    },
  },
  '/api/statistics/datasets/:id/vintages': {
    operationId: 'listVintages',
    summary:
      'Every vintage of an imported table, the newest first; none of a table that comes with the program',
    parameters: [{ name: 'id', in: 'path', required: true, description: 'As the list has it', schema: text }],
    responses: {
      '200': { description: 'The vintages', content: json(ref('VintageList')) },
      '404': refusal('There is no such dataset'),
      ...always,
    },
  },
  '/api/statistics/catalog': {
    operationId: 'getCatalogue',
    summary: 'All tables as a DCAT-AP 3 catalogue, for data portals',
    responses: {
      '200': {
        description: 'JSON-LD',
        content: {
          'application/ld+json': {
            schema: { type: 'object', description: 'https://semiceu.github.io/DCAT-AP/releases/3.0.0/' },
          },
        },
      },
      '400': refusal('A parameter that is not understood'),
      ...always,
    },
  },
  '/api/statistics/ask': {
    operationId: 'ask',
    summary:
      'A question about figures in Finnish, Swedish or English, answered from the tables and nothing else',
    parameters: [
      query('q', 'The question', { type: 'string', minLength: 1, maxLength: 1000 }, true),
      query('lang', 'The language of the answer; that of the question unless given', {
        type: 'string',
        enum: ['fi', 'sv', 'en'],
      }),
    ],
    responses: {
      '200': { description: 'The answer; a refusal is one too', content: json(ref('Reply')) },
      '400': refusal('A parameter that is not understood'),
      ...always,
    },
  },
  '/api/openapi.json': {
    operationId: 'describe',
    summary: 'This description',
    responses: { '200': { description: 'OpenAPI 3.1', content: json({ type: 'object' }) }, ...always },
  },
};

/** @param origin of this service, as whoever asks sees it. */
export function openApi(origin: string): Described {
  const paths = OPERATIONS.map((path) => [path.replace(/:(\w+)/g, '{$1}'), { get: PATHS[path] }]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Urakaveri: figures about finding work',
      version: '1',
      description: 'Published figures as they were published, with their sources. No key is needed.',
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(paths),
    components: { schemas: SCHEMAS },
  };
}
