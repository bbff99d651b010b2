/** A made-up table in the shape of a real one, with figures that follow from their place. Nothing of it is published anywhere. */
import type { Cube } from '../../src/statistics/cube.js';
import { readStatistics } from '../../src/statistics/readers/read.js';

export interface Axis {
  readonly label: string;
  readonly codes: readonly string[];
  readonly role?: 'time' | 'metric' | 'geo';
}
export type Axes = Readonly<Record<string, Axis>>;

export const REGIONS = [
  '01',
  '02',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '21',
];

/** As Statistics Finland names them since June 2026. */
export const AXES: Axes = {
  timeperiod_y: { label: 'Vuosi', codes: ['2022', '2023', '2024'], role: 'time' },
  koulutusaste_17_20180101: { label: 'Koulutusaste', codes: ['SSS', '31', '32'] },
  sukupuoli_1_20120101: { label: 'Sukupuoli', codes: ['S', '1', '2'] },
  maakunta_2_20130101: { label: 'Asuinmaakunta', codes: ['SS', ...REGIONS] },
  koulutusala_1_20160101: { label: 'Koulutusala', codes: ['SS', '07', '09'] },
  contentscode: {
    label: 'Tiedot',
    codes: ['tutkinto1vaiemmin', 'tyollinen1vpaastayhtosuus'],
    role: 'metric',
  },
};

/** A figure for each place: counts of the first measure, shares of the second. Some are left out. */
export const figureAt = (
  codes: readonly string[],
): { readonly value: number | null; readonly symbol: string } => {
  const sum = [...codes.join(' ')].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 9973, 7);
  if (sum % 23 === 0) return { value: null, symbol: '...' };
  return codes.some((code) => code.startsWith('tutkinto'))
    ? { value: 1000 + sum, symbol: '' }
    : { value: 50 + (sum % 40), symbol: '' };
};

/** The table as JSON-stat 2.0. @param revise what a later vintage says instead. */
export function madeUp(
  axes: Axes = AXES,
  {
    updated = '2026-06-08T06:00:00Z',
    revise = (_codes: readonly string[], value: number | null) => value,
  } = {},
): string {
  const entries = Object.entries(axes);
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  for (const codes of placesOf(entries.map(([, { codes }]) => codes))) {
    const found = figureAt(codes);
    if (found.symbol !== '') status[value.length] = found.symbol;
    value.push(revise(codes, found.value));
  }
  const named = (role: Axis['role']) => entries.filter(([, axis]) => axis.role === role).map(([id]) => id);
  const dimension = entries.map(([id, { label, codes }]) => [
    id,
    {
      label,
      category: { index: codes, label: Object.fromEntries(codes.map((code) => [code, `Nimi ${code}`])) },
    },
  ]);
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: 'Esimerkkitaulukko',
    source: 'Sample agency, made up for tests',
    updated,
    id: entries.map(([id]) => id),
    size: entries.map(([, { codes }]) => codes.length),
    role: {
      time: named('time'),
      metric: named('metric'),
      ...(named('geo').length > 0 ? { geo: named('geo') } : {}),
    },
    dimension: Object.fromEntries(dimension),
    value,
    status,
  });
}

export function* placesOf(axes: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...rest] = axes;
  if (!first) {
    yield [];
    return;
  }
  for (const code of first) for (const other of placesOf(rest)) yield [code, ...other];
}

export function cubeIn(text: string | Uint8Array): Cube {
  const reading = readStatistics(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  const [cube] = reading.cubes;
  if (!cube) throw new Error('no cube');
  return cube;
}

/** Every cell as it is told: figure, symbol and words. */
export const tell = ({ cells }: Cube): readonly string[] =>
  Array.from({ length: cells.length }, (_, at) => {
    const { symbol, words } = cells.mark(at);
    return `${cells.text(at) ?? ''}|${symbol}|${words ?? ''}`;
  });
