/** The shapes of what the open data gives, as JSON Schema for its OpenAPI description. */

export type Described = Readonly<Record<string, unknown>>;

export const text = { type: 'string' };
const localised = {
  type: 'object',
  required: ['fi', 'sv', 'en'],
  properties: { fi: text, sv: text, en: text },
};
const or = (type: string) => ({ type: [type, 'null'] });
const array = (items: Described) => ({ type: 'array', items });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

export const SCHEMAS = {
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
      'ownSurvey',
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
      ownSurvey: {
        type: ['object', 'null'],
        description: 'Null of official figures; of a survey of our own how many answered, protected',
        properties: {
          answers: text,
          invited: or('string'),
          responseRate: or('number'),
          minimum: { type: 'integer' },
        },
      },
      href: text,
      csv: text,
    },
  },
  VintageList: {
    type: 'object',
    required: ['dataset', 'vintages'],
    properties: {
      dataset: text,
      vintages: array({
        type: 'object',
        required: ['number', 'published', 'taken', 'sha256', 'cells', 'changes', 'href'],
        properties: {
          number: { type: 'integer' },
          published: or('string'),
          taken: text,
          sha256: text,
          cells: { type: 'integer' },
          changes: {
            type: ['object', 'null'],
            properties: {
              revised: { type: 'integer' },
              added: { type: 'integer' },
              gone: { type: 'integer' },
            },
          },
          href: text,
        },
      }),
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
