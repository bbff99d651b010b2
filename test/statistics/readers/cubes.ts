/** Cubes drawn by chance, as odd as a publisher could make them: for laws that hold of every cube. */
import fc from 'fast-check';
import { CellColumns } from '../../../src/statistics/cells.js';
import type {
  CellNote,
  Cube,
  Dimension,
  Json,
  JsonObject,
  Note,
  Translation,
} from '../../../src/statistics/cube.js';
import { NumberReader } from '../../../src/statistics/readers/number.js';

/** Plain objects, as the readers make them. */
const record = <T>(members: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(members, { noNullPrototype: true }) as fc.Arbitrary<T>;

/** Quotation marks, line ends, separators, "__proto__", letters of every script. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    '__proto__',
    'a;b',
    '"',
    'x\r\ny',
    ' x ',
    '01',
    '1',
    '=1+1',
    'value',
    'status',
    '\ufeffx',
  ),
);
const note: fc.Arbitrary<Note> = record({ text, mandatory: fc.boolean() });
const notes = fc.array(note, { maxLength: 2 });
/** What survives JSON: no -0. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

const other: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constant({}),
  record({ href: text, link: record({ x: json }), extension: record({ x: json }) }),
);

const unit: fc.Arbitrary<JsonObject> = record({ label: text, decimals: fc.nat(9) });

const perCode = <T>(codes: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> =>
  fc
    .subarray([...codes])
    .chain((some) =>
      fc
        .tuple(...some.map(() => value))
        .map((values) => new Map(some.map((code, n) => [code, values[n] as T]))),
    );

const filledNotes = fc.array(note, { minLength: 1, maxLength: 2 });

const dimension = (id: string): fc.Arbitrary<Dimension> =>
  fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).chain((codes) =>
    record({
      id: fc.constant(id),
      label: text,
      role: fc.constantFrom(null, 'time' as const, 'geo' as const, 'metric' as const),
      codes: fc.constant(codes),
      labels: fc.tuple(...codes.map((code) => fc.oneof(fc.constant(code), text))),
      units: perCode(codes, unit),
      notes,
      categoryNotes: perCode(codes, filledNotes),
      children: fc.constant(new Map(codes.length > 1 ? [[codes[0] ?? '', codes.slice(1)]] : [])),
      coordinates: perCode(codes, fc.tuple(fc.integer(), fc.integer())),
      other,
    }),
  );

const figure = fc.oneof(
  fc.integer().map(String),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(6))
    .map(([whole, decimals]) => (whole / 7).toFixed(decimals)),
  fc.constantFrom(
    '0',
    '0.00',
    '-0.0',
    '0.30000000000000001',
    '12345678901234567890',
    '1e-7',
    '2.50E+03',
    '1e21',
  ),
);
const words = text.filter((one) => one.trim() !== '' && !Number.isFinite(Number(one.replace(',', '.'))));
const symbol = fc.oneof(fc.constantFrom('', '', '', '-', '.', '..', '...', ':', 'b', 'bu', 'p'), text);
const cell = fc.tuple(fc.oneof(record({ figure }), record({ words }), fc.constant({})), symbol);

type Drawn = readonly [{ readonly figure?: string; readonly words?: string }, string];

function cellsOf(drawn: readonly Drawn[], legend: Readonly<Record<string, string>>): CellColumns {
  const cells = new CellColumns(drawn.length, legend);
  const number = new NumberReader();
  for (const [position, [content, beside]] of drawn.entries()) {
    cells.setMark(position, { symbol: beside, words: content.words ?? null });
    if (content.figure === undefined) continue;
    number.read(content.figure, 0);
    cells.put(position, number.value, number.decimals, number.digits);
  }
  return cells;
}

const cellNote = (dimensions: readonly Dimension[]): fc.Arbitrary<CellNote> =>
  fc.tuple(note, fc.subarray([...dimensions]), fc.nat()).map(([one, some, n]) => ({
    ...one,
    at: new Map(some.map(({ id, codes }) => [id, codes[n % codes.length] ?? ''])),
  }));

const translation = (dimensions: readonly Dimension[]): fc.Arbitrary<Translation> =>
  record({
    label: fc.option(text),
    source: fc.option(text),
    notes,
    cellNotes: fc.array(cellNote(dimensions), { maxLength: 2 }),
    dimensions: fc.tuple(
      ...dimensions.map(({ codes }) =>
        record({
          label: text,
          labels: fc.tuple(...codes.map(() => text)),
          notes,
          categoryNotes: perCode(codes, notes),
          units: perCode(codes, text),
        }),
      ),
    ),
  });

const legend = fc
  .dictionary(
    text.filter((one) => one !== '__proto__'),
    text,
    { maxKeys: 3 },
  )
  .map((one) => ({ ...one }));

export const cubes: fc.Arbitrary<Cube> = fc
  .uniqueArray(text, { minLength: 1, maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map(dimension)))
  .chain((dimensions) => {
    const size = dimensions.reduce((product, { codes }) => product * codes.length, 1);
    return record({
      name: fc.option(text),
      language: fc.option(fc.constantFrom('fi', 'sv', 'en')),
      label: fc.option(text),
      source: fc.option(text),
      updated: fc.option(text),
      notes,
      cellNotes: fc.array(cellNote(dimensions), { maxLength: 2 }),
      dimensions: fc.constant(dimensions),
      legend,
      translations: fc
        .option(translation(dimensions))
        .map((one) => new Map<string, Translation>(one ? [['sv', one]] : [])),
      other,
      drawn: fc.array(cell, { minLength: size, maxLength: size }),
    }).map(({ drawn, ...frame }) => ({ ...frame, cells: cellsOf(drawn, frame.legend) }));
  });
