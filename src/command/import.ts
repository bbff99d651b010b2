/** `urakaveri import dataset`: a statistics file, from disk or from the network, into what questions and open data are answered from. */
import { createHash } from 'node:crypto';
import { readConfiguration } from '../configuration.js';
import type { Remark } from '../statistics/importing/axis.js';
import { type Taken, takeTable } from '../statistics/importing/take.js';
import { readStatistics } from '../statistics/readers/read.js';
import { openStatistics } from '../store/statistics/open.js';
import { readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { bytesAt, openMapping, refuse } from './statistics-file.js';
import { takingOf } from './taking.js';

const USE = 'write: import dataset FILE|URL [--mapping FILE.json] [--as ID], or import esco DIR';

export const run: Run = async (args, terminal) => {
  if (args[0] === 'esco') return (await import('./import-esco.js')).run(args.slice(1), terminal);
  const { values, positionals } = readArguments(args, {
    mapping: { type: 'string' },
    as: { type: 'string' },
    dataset: { type: 'string' },
  });
  const [what, origin, ...more] = positionals;
  if (what !== 'dataset' || origin === undefined || more.length > 0) throw new UsageError(USE);
  const mapping = values.mapping === undefined ? null : openMapping(values.mapping, terminal);
  if (mapping === undefined) return 1;
  const bytes = await bytesAt(origin, terminal);
  const reading = readStatistics(bytes, mapping);
  if ('problems' in reading) return refuse(origin, reading.problems, terminal);
  for (const { line, reason } of reading.remarks) terminal.error(`${origin}:${line}: note: ${reason}`);
  const cubes = reading.cubes.filter(({ name }) => values.dataset === undefined || name === values.dataset);
  const [cube] = cubes;
  if (!cube || cubes.length > 1) {
    const names = reading.cubes.map(({ name, label }) => name ?? label ?? '?').join(', ');
    return refuse(origin, [{ line: 1, reason: `holds ${names}: --dataset NAME says which one` }], terminal);
  }
  const { figuresUrl } = readConfiguration(terminal.environment);
  const now = new Date().toISOString();
  const store = await openStatistics(figuresUrl, () => now);
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const read = { cube, sha256, origin: withoutSecrets(origin), as: values.as ?? null };
    const sizes = cube.dimensions.map(({ id, codes }) => `${id} ${codes.length}`).join(', ');
    terminal.out(`read: ${cube.cells.length} cells, ${sizes}`);
    return tell(origin, await takeTable(read, takingOf(terminal, store, now)), terminal);
  } finally {
    await store.close();
  }
};

/** What is kept of an address: not what stands before the host or after the question mark. */
function withoutSecrets(origin: string): string {
  if (!URL.canParse(origin) || !/^https?:/.test(origin)) return origin.replace(/^.*[/\\]/, '');
  const { protocol, host, pathname } = new URL(origin);
  return `${protocol}//${host}${pathname}`;
}

const WORDS: Readonly<Record<Remark['kind'], string>> = {
  mapped: 'mapped',
  'left-out': 'left out',
  refused: 'refused',
  kept: 'note',
};

/** A line for everything; the exit status. */
export function tell(origin: string, taken: Taken, { out, error }: Terminal): number {
  const remarks = 'refused' in taken ? taken.refused : taken.remarks;
  for (const { kind, what } of remarks)
    if (kind === 'refused') error(`${origin}: refused: ${what}`);
    else out(`${WORDS[kind]}: ${what}`);
  if ('refused' in taken) {
    error(`${origin}: nothing was imported`);
    return 1;
  }
  const { id, vintage, cells, published, compared } = taken;
  if (vintage === null) {
    out(`unchanged: the newest vintage of ${id} says all this already`);
    return 0;
  }
  for (const { at, before, now } of compared?.examples ?? []) {
    const where = Object.entries(at).map(([dimension, code]) => `${dimension} ${code}`);
    out(
      `revised: ${where.join(', ')}: ${before === '' ? 'nothing' : before} → ${now === '' ? 'nothing' : now}`,
    );
  }
  const changes = compared
    ? `; ${compared.revised} revised, ${compared.added} new, ${compared.gone} gone`
    : '';
  out(
    `imported: ${id}, vintage ${vintage}${published === null ? '' : ` of ${published}`}: ${cells} cells${changes}`,
  );
  return 0;
}
