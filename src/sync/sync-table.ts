/**
 * Fetches one table: finds it, asks for its metadata in three languages, plans its parts, fetches those that have not come yet, and hands
 * the whole over. Whatever breaks off leaves the parts that have come; the next call goes on there.
 */
import { createHash } from 'node:crypto';
import { type Classifications, matchKinds } from '../statistics/classification.js';
import type { SourceTable } from '../statistics/importing/description.js';
import { isoDay, type ReadTable } from '../statistics/importing/take.js';
import type { Shelves } from '../statistics/kept/shelf.js';
import { ChangedMeanwhile, readPart, Whole } from './assemble-parts.js';
import { type FoundTable, findTable } from './find-table.js';
import { FetchError } from './http.js';
import { partsOf, type Wanted } from './plan.js';
import type { Limits, Service, TableMetadata } from './service.js';

export interface Syncing {
  readonly service: Service;
  /** Told what the service allows, before the figures are asked for. */
  readonly allow: (limits: Limits) => void;
  readonly shelves: Shelves;
  readonly classifications: Classifications;
  /** ISO 8601. */
  readonly now: string;
  /** Begin anew, and fetch what seems to be unchanged. */
  readonly restart: boolean;
  /** Progress, a line each. */
  readonly tell: (line: string) => void;
}

/** The first is the one that labels are in; the others are its translations. */
const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** Null where the newest vintage is here already. */
export async function fetchTable(table: SourceTable, syncing: Syncing): Promise<ReadTable | null> {
  const { service, shelves, classifications, now, tell } = syncing;
  const limits = await service.limits();
  syncing.allow(limits);
  const found = await findTable(
    service,
    table,
    await shelves.classes.aliases(table.id),
    classifications,
    LANGUAGES[0],
  );
  if (found.renamed) tell(`${table.id} is called ${found.name} now: found by its classifications`);
  await shelves.classes.call(table.id, found.name, now);
  const published = isoDay(found.updated ?? found.metadata.updated);
  const kept = await shelves.tables.table(table.id);
  if (!syncing.restart && published !== null && kept?.published === published) return null;
  const wanted = wantedOf(found.metadata, table, classifications);
  const parts = partsOf(wanted, limits.cells);
  await beginOrGoOn(table.id, found, parts, syncing);
  const bodies = await fetchParts(table, found.name, parts, syncing);
  const metadata = await wordsIn(table, found, syncing);
  const whole = new Whole(wanted);
  try {
    for (const [n, part] of parts.entries()) whole.add(readPart(await bodies.body(n), part));
  } catch (error) {
    // What does not fit together is fetched anew the next time.
    await shelves.fetches.end(table.id);
    throw error instanceof ChangedMeanwhile ? new Error(`${error.message}: call again`) : error;
  }
  const cube = whole.cube(metadata);
  const source = cube.source ?? found.metadata.source ?? table.citation?.en ?? table.label.en;
  return {
    cube: { ...cube, updated: cube.updated ?? found.updated, source },
    sha256: bodies.sha256(),
    origin: `${table.service} ${found.name}`,
    as: table.id,
  };
}

/** The description's measures, all of its dimensions, and of every other one its total where that is known. */
export function wantedOf(
  { variables }: TableMetadata,
  { dimensions, measures }: SourceTable,
  classifications: Classifications,
): Wanted {
  const names = Object.values(measures ?? {}).flatMap(({ from }) => from);
  const isMeasure = (code: string) => names.some((name) => code === name || code.endsWith(`-${name}`));
  const metric = measures && variables.find(({ codes }) => codes.some(isMeasure));
  const kinds = Object.values(dimensions).flatMap(({ kind }) => classifications.get(kind) ?? []);
  const described = new Set(
    matchKinds(
      kinds,
      variables.filter((one) => one !== metric),
    ).values(),
  );
  return variables.map((variable) => {
    const { id, codes } = variable;
    if (variable === metric) return { id, codes: codes.filter(isMeasure) };
    if (!measures || described.has(variable)) return { id, codes };
    const [kind] = matchKinds([...classifications.values()], [variable]).keys();
    const total = codes.find((code) => classifications.get(kind ?? '')?.classOf(code).how === 'total');
    return { id, codes: total === undefined ? codes : [total] };
  });
}

async function beginOrGoOn(
  id: string,
  found: FoundTable,
  parts: readonly Wanted[],
  { shelves, now, restart, tell }: Syncing,
): Promise<void> {
  const { fetches } = shelves;
  const plan = createHash('sha256')
    .update(JSON.stringify([found.name, found.updated, parts]))
    .digest('hex');
  const begun = await fetches.plan(id);
  const come = begun?.plan === plan && !restart ? await fetches.come(id) : null;
  if (come === null) await fetches.begin(id, plan, now);
  else if (come.size > 0)
    tell(`${id}: goes on where it broke off, ${come.size} of ${parts.length} parts are here`);
}

async function fetchParts(
  table: SourceTable,
  name: string,
  parts: readonly Wanted[],
  { service, shelves, tell }: Syncing,
) {
  const { fetches } = shelves;
  const come = await fetches.come(table.id);
  for (const [n, part] of parts.entries()) {
    if (come.has(n)) continue;
    const bytes = await service.figures(table.folder, name, part);
    // Looked at before it is kept: what is broken must not be found only at the end.
    readPart(bytes, part);
    await fetches.keep(table.id, n, new TextDecoder().decode(bytes));
    if (parts.length > 1) tell(`${table.id}: part ${n + 1} of ${parts.length}`);
  }
  const hash = createHash('sha256');
  return {
    body: async (n: number): Promise<Uint8Array> => {
      const body = await fetches.part(table.id, n);
      if (body === null) throw new Error(`part ${n + 1} is not here`);
      hash.update(body);
      return new TextEncoder().encode(body);
    },
    sha256: () => hash.digest('hex'),
  };
}

/** A language that the publisher does not have is told, and its labels are those of the first one. */
async function wordsIn(
  table: SourceTable,
  { name, metadata }: FoundTable,
  { service, tell }: Syncing,
): Promise<ReadonlyMap<string, TableMetadata>> {
  const words = new Map<string, TableMetadata>([[LANGUAGES[0], metadata]]);
  for (const language of LANGUAGES.slice(1)) {
    try {
      words.set(language, await service.metadata(table.folder, name, language));
    } catch (error) {
      if (!(error instanceof FetchError) || error.again) throw error;
      tell(`${table.id}: no labels in ${language}`);
    }
  }
  return words;
}
