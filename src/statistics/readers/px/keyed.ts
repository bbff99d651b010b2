/** Data with KEYS: every row begins with the values of the stub, and rows of zeros are left out. PX-file format 2013. */
import { Refusal, shown } from '../problem.js';
import type { CellReader } from './cell-reader.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

/** @throws Refusal */
export function readKeyed(table: PxTable, variables: Variables, reader: CellReader, total: number): void {
  const codes = keyedByCodes(table, variables);
  const width = variables.sizes.slice(variables.stubs).reduce((product, size) => product * size, 1);
  const seen = new Uint8Array(total / width);
  while (reader.next()) {
    const { at } = reader;
    const row = rowOf(variables, codes, reader);
    if (seen[row] === 1) throw new Refusal(at, 'a row with these keys stands here twice');
    seen[row] = 1;
    for (let cell = 0; cell < width; cell++) {
      if (!reader.next() || reader.isKey())
        throw new Refusal(reader.at, `the row has ${cell} cells, ${width} are declared`);
      reader.put(row * width + cell);
    }
  }
  for (const [row, there] of seen.entries())
    if (there === 0) for (let cell = 0; cell < width; cell++) reader.zero(row * width + cell);
}

/** For each variable of the stub whether its keys are codes; otherwise they are values. */
function keyedByCodes(table: PxTable, variables: Variables): readonly boolean[] {
  const all = table.all('KEYS', null);
  const kinds = variables.list.slice(0, variables.stubs).map(({ name }) => table.text('KEYS', null, name));
  if (kinds.includes(null) || all.length !== kinds.length)
    throw new Refusal(all[0]?.at ?? 0, 'KEYS is for every variable of the stub, and for no other');
  return kinds.map((kind) => kind === 'CODES');
}

function rowOf(variables: Variables, codes: readonly boolean[], reader: CellReader): number {
  let row = 0;
  for (const [n, byCode] of codes.entries()) {
    if (n > 0 && !reader.next()) throw new Refusal(reader.at, 'a row ends within its keys');
    const key = reader.key();
    const place = byCode ? variables.code(n, key) : variables.category(n, key, null);
    const { name, codes: all } = variables.list[n] ?? { name: '', codes: [] };
    if (place < 0)
      throw new Refusal(reader.at, `the row has ${shown(key)}, which is no value of ${shown(name)}`);
    row = row * all.length + place;
  }
  return row;
}
