/** What the addresses of the open data take and give, as OpenAPI 3.1 for programs. The routes are made from the same list. */

export const OPERATIONS = [
  '/api/statistics/datasets',
  '/api/statistics/datasets/:id',
  '/api/statistics/ask',
  '/api/openapi.json',
] as const;
export type Operation = (typeof OPERATIONS)[number];

type Described = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const localised = {
  type: 'object',
  required: ['fi', 'sv', 'en'],
  properties: { fi: text, sv: text, en: text },
};
const or = (type: string) => ({ type: [type, 'null'] });
const array = (items: Described) => ({ type: 'array', items });

const query = (name: string, description: string, schema: Described, required = false): Described => ({
  name,
  in: 'query',
  description,
  required,
  schema,
});

const json = (schema: Described) => ({ 'application/json': { schema } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

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
    summary: 'A table, or a part of it, as JSON-stat 2.0 or CSV',
    description:
      'Every other parameter is a dimension with the codes that are wanted: ?region=MK04&year=2023,2024. Capitals in the name do not matter; codes are exact.',
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'As the list has it', schema: text },
      query('format', 'jsonstat unless given', { type: 'string', enum: ['jsonstat', 'csv'] }),
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
        },
      },
      '400': refusal('A dimension or a code that is not there'),
      '404': refusal('There is no such dataset'),
      '413': refusal('More cells than are given at once'),
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

const SCHEMAS = {
  Error: {
    type: 'object',
    required: ['error'],
    properties: {
      error: { type: 'object', required: ['code', 'message'], properties: { code: text, message: text } },
    },
  },
  DatasetList: {
    type: 'object',
    required: ['total', 'page', 'pages', 'next', 'datasets'],
    properties: {
      total: { type: 'integer' },
      page: { type: 'integer' },
      pages: { type: 'integer' },
      next: or('string'),
      datasets: array(ref('Dataset')),
    },
  },
  Dataset: {
    type: 'object',
    required: [
      'id',
      'title',
      'source',
      'licence',
      'updated',
      'cells',
      'dimensions',
      'imported',
      'href',
      'csv',
    ],
    properties: {
      id: text,
      title: localised,
      source: text,
      licence: or('string'),
      updated: or('string'),
      cells: { type: 'integer' },
      dimensions: array({
        type: 'object',
        properties: { id: text, label: text, role: or('string'), size: { type: 'integer' } },
      }),
      imported: { type: 'boolean' },
      href: text,
      csv: text,
    },
  },
  Value: {
    type: 'object',
    required: ['dataset', 'measure', 'year', 'value', 'unit', 'status'],
    properties: {
      dataset: text,
      measure: text,
      place: text,
      level: text,
      occupation: text,
      year: { type: 'integer' },
      value: { type: 'number' },
      unit: text,
      status: text,
    },
  },
  Reply: {
    type: 'object',
    required: ['status', 'answer', 'values', 'caveats', 'source'],
    properties: {
      status: { type: 'string', enum: ['answered', 'refused', 'clarify'] },
      refusal: text,
      answer: text,
      values: array(ref('Value')),
      caveats: array(text),
      source: text,
    },
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
