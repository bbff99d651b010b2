/**
 * What the columns of a CSV file are, for programs: W3C Metadata Vocabulary for Tabular Data (https://www.w3.org/TR/tabular-metadata/).
 * It describes exactly the file that `writeCsv` makes of the same cube. Pure.
 */
import { LANGUAGES, type Localised } from '../../conversation/activity.js';
import type { Cube, Dimension, Json, JsonObject } from '../cube.js';
import type { OwnFacts } from '../schema.js';
import { columnsOf, harmless } from '../writers/csv.js';
import { dayOf, inLanguages, plainText } from './linked.js';
import type { OpenWords } from './words.js';

export interface Described {
  readonly cube: Cube;
  readonly facts: OwnFacts | null;
  /** Where the file is. */
  readonly url: string;
}

export function csvwOf({ cube, facts, url }: Described, words: OpenWords): JsonObject {
  const { dimensions, value, status } = columnsOf(cube);
  const language = languageOf(cube, facts);
  const columns = dimensions.flatMap(({ column, labelColumn }, n): JsonObject[] => {
    const dimension = cube.dimensions[n] as Dimension;
    const label = facts?.labels.dimensions[dimension.id]?.label ?? null;
    const code = { ...named(column, label), datatype: typeOf(dimension), required: true };
    const labels = labelColumn === null ? [] : [{ ...labelsOf(labelColumn, words), lang: language }];
    return [code, ...labels];
  });
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    ...aboutOf(cube, facts),
    dialect: {
      encoding: 'utf-8',
      header: true,
      delimiter: ',',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      columns: [
        ...columns,
        { ...named(value, words.value), datatype: 'decimal', null: ['', ...wordsIn(cube)] },
        { ...named(status, words.status), datatype: 'string', null: '' },
      ],
      primaryKey: dimensions.map(({ column }) => nameOf(column)),
    },
  };
}

/** The head as it stands in the file, which is of no language, and what it is called in ours. */
const named = (column: string, label: Localised | null): JsonObject => ({
  name: nameOf(column),
  titles: { und: harmless(column), ...(label ?? {}) },
});

const labelsOf = (column: string, words: OpenWords): JsonObject => ({
  ...named(column, null),
  'dc:description': inLanguages(words.label),
  datatype: 'string',
});

/** A variable name of URI templates (RFC 6570); a line below at the beginning is kept for the standard. */
const nameOf = (column: string): string =>
  column
    .replace(/[^A-Za-z0-9_]/gu, (sign) =>
      [...new TextEncoder().encode(sign)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    )
    .replace(/^_/, '%5F');

const typeOf = ({ role, codes }: Dimension): string =>
  role === 'time' && codes.every((code) => /^\d{4}$/.test(code)) ? 'gYear' : 'string';

/** Words that stand where a figure would. */
function wordsIn({ cells }: Cube): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at < cells.length; at++) {
    const { words } = cells.mark(at);
    if (words !== null && cells.text(at) === null) found.add(harmless(words));
  }
  return [...found];
}

/** Of the labels in the file. */
const languageOf = ({ language, label }: Cube, facts: OwnFacts | null): string =>
  language ?? LANGUAGES.find((one) => label !== null && facts?.labels.dataset[one] === label) ?? 'und';

function aboutOf({ label, source, updated }: Cube, facts: OwnFacts | null): JsonObject {
  const day = dayOf(updated);
  const modified: JsonObject = day === null ? {} : { 'dc:modified': { '@value': day, '@type': 'date' } };
  if (facts === null)
    return {
      ...(label === null ? {} : { 'dc:title': label }),
      ...(source === null ? {} : { 'dc:source': source }),
      ...modified,
    };
  const { labels, citation, publisher, licence, licenceUrl, url, notes, breaks } = facts;
  const told = [...breaks.map(({ note }) => note), ...notes];
  const description: readonly Json[] = told.length === 0 ? [] : inLanguages(plainText(told));
  return {
    'dc:title': inLanguages(labels.dataset),
    ...(description.length === 0 ? {} : { 'dc:description': description }),
    'dc:publisher': inLanguages(publisher),
    'dc:bibliographicCitation': inLanguages(citation),
    'dc:source': { '@id': url.en },
    'dc:license': licenceUrl === null ? licence : { '@id': licenceUrl },
    ...modified,
  };
}
