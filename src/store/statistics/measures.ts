/** The measures of a table as rows, so that they can be looked up and compared by SQL too. */
import type { OwnFacts } from '../../statistics/schema.js';
import type { Statement } from '../database.js';

/** Replaces what was kept of the measures of a table. */
export function measureRows(dataset: string, facts: OwnFacts | null): readonly Statement[] {
  const clear: Statement = { sql: 'DELETE FROM measures WHERE dataset = ?', params: [dataset] };
  if (facts === null) return [clear];
  const { measures, derivations, labels, reference } = facts;
  const published = Object.entries(measures).map(([id, one]) => ({
    id,
    ...one,
    label: labels.dimensions.measure?.categories[id] ?? { fi: id, sv: id, en: id },
  }));
  const derived = Object.entries(derivations).map(([id, one]) => ({
    id,
    ...one,
    population: measures[one.denominator]?.population ?? one.definition,
  }));
  const rows = [...published, ...derived].map((one) => [
    dataset,
    one.id,
    one.unit,
    one.decimals,
    JSON.stringify(one.label),
    JSON.stringify(one.definition),
    JSON.stringify(one.population),
    JSON.stringify(reference),
    one.comparable ?? null,
  ]);
  const columns = [
    'dataset',
    'measure',
    'unit',
    'decimals integer',
    'label',
    'definition',
    'population',
    'reference',
    'comparable',
  ];
  const names = columns.map((column) => column.split(' ')[0]).join(', ');
  return [
    clear,
    { sql: `INSERT INTO measures (${names}) SELECT ${names} FROM given WHERE true`, columns, rows },
  ];
}
