/** What imports go by: the tables and codes of the content, and the shelves of the database. */
import { readConfiguration } from '../configuration.js';
import type { Taking } from '../statistics/importing/take.js';
import type { Shelves } from '../statistics/kept/shelf.js';
import { createNames } from '../statistics/names.js';
import { shippedTables } from '../statistics/shipped.js';
import { readGazetteerFiles } from '../understanding/read-gazetteer.js';
import { loadSources } from '../wording/load-sources.js';
import { loadTables } from '../wording/load-tables.js';
import { problemLine } from '../wording/problem.js';
import type { Terminal } from './command.js';

/** @throws with every mistake of the content that an import rests on. */
export function takingOf({ environment }: Terminal, shelves: Shelves, now: string): Taking {
  const { content, ownContent } = readConfiguration(environment);
  const over = ownContent ?? undefined;
  const { catalogue, problems } = loadTables(content, over);
  const loaded = loadSources(content, over);
  const wrong = [...problems, ...loaded.problems];
  if (wrong.length > 0) throw new Error(wrong.map(problemLine).join('\n'));
  const names = createNames(readGazetteerFiles(content));
  const { sources, classifications } = loaded;
  return { shelves, classifications, sources, shipped: shippedTables(catalogue, names), now };
}
