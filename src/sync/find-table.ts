/** Finds a publisher's table by what it has been called, and else by its classifications: ids change, what a table is about does not. */
import { type Classifications, matchKinds } from '../statistics/classification.js';
import type { SourceTable } from '../statistics/importing/description.js';
import type { Listed, Service, TableMetadata } from './service.js';

export interface FoundTable {
  readonly name: string;
  readonly metadata: TableMetadata;
  readonly updated: string | null;
  /** It was called otherwise before. */
  readonly renamed: boolean;
}

/** Metadata of at most so many tables is looked at for one that was renamed. */
const MOST_LOOKED_AT = 40;

/** `111l.px`, `statfin_sijk_pxt_111l.px` and `StatFin/sijk/111l` are one name each without what surrounds it. */
const bare = (name: string): string => name.replace(/^.*\//, '').replace(/\.px$/i, '').toLowerCase();

/**
 * @param aliases names that were seen earlier, the newest first.
 * @throws where there is none, or where several fit alike: none is guessed.
 */
export async function findTable(
  service: Service,
  table: SourceTable,
  aliases: readonly string[],
  classifications: Classifications,
  language: string,
): Promise<FoundTable> {
  const listed = await service.list(table.folder, language);
  const names = [...aliases, ...table.names].map(bare);
  const known = listed
    .filter(({ name }) => names.includes(bare(name)))
    .sort((a, b) => names.indexOf(bare(a.name)) - names.indexOf(bare(b.name)));
  const lookAt = async ({ name, updated }: Listed) => ({
    name,
    updated,
    metadata: await service.metadata(table.folder, name, language),
  });
  for (const each of known) {
    const found = await lookAt(each);
    if (fits(found.metadata, table, classifications)) return { ...found, renamed: false };
  }
  const others = listed.filter((each) => !known.includes(each)).slice(0, MOST_LOOKED_AT);
  const fitting: Omit<FoundTable, 'renamed'>[] = [];
  for (const each of others) {
    const found = await lookAt(each);
    if (fits(found.metadata, table, classifications)) fitting.push(found);
  }
  const [only, second] = fitting;
  if (!only)
    throw new Error(
      `no table of ${table.folder} is ${table.names.join(' or ')}, and none has its classifications${known.length > 0 ? ' any more' : ''}`,
    );
  if (second)
    throw new Error(
      `${fitting.map(({ name }) => name).join(', ')} all have the classifications of ${table.id}: put the right name into sources.yaml`,
    );
  return { ...only, renamed: true };
}

/** Every classification and, where measures are described, at least one of them. */
export function fits(
  { variables }: TableMetadata,
  { dimensions, measures }: SourceTable,
  classifications: Classifications,
): boolean {
  const wanted = Object.values(measures ?? {}).flatMap(({ from }) => from);
  const metric = variables.find(({ codes }) =>
    codes.some((code) => wanted.some((one) => code === one || code.endsWith(`-${one}`))),
  );
  if (measures && !metric) return false;
  const kinds = Object.values(dimensions).map(({ kind }) => kind);
  const found = matchKinds(
    kinds.flatMap((kind) => classifications.get(kind) ?? []),
    variables.filter((one) => one !== metric),
  );
  return kinds.every((kind) => found.has(kind));
}
