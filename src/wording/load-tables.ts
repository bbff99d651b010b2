/** Reads the published tables, content/statistics/*.json. A school's own folder adds tables, and replaces one of the same name. */
import { type Catalogue, createCatalogue } from '../statistics/catalogue.js';
import { type Dataset, openDataset } from '../statistics/dataset.js';
import { readFolder } from './load.js';
import { error, type Problem } from './problem.js';

const FILE_NAME = /^[a-z0-9-]+\.json$/;

export interface LoadedTables {
  /** In the order of their names. */
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

export function loadTables(content: string, over?: string): LoadedTables {
  const problems: Problem[] = [];
  const datasets = new Map<string, Dataset>();
  for (const folder of over === undefined ? [content] : [content, over]) {
    for (const { path, text, wrong } of readFolder(folder, 'statistics', FILE_NAME)) {
      const dataset = wrong === undefined ? open(path, text, problems) : null;
      if (wrong !== undefined) problems.push(error(path, 1, wrong));
      if (dataset) datasets.set(dataset.id, dataset);
    }
  }
  const ordered = [...datasets.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { catalogue: createCatalogue(ordered), problems };
}

function open(path: string, text: string, problems: Problem[]): Dataset | null {
  try {
    const dataset = openDataset(JSON.parse(text));
    if (!path.endsWith(`${dataset.id}.json`)) {
      problems.push(error(path, 1, `the id is "${dataset.id}", the file name is not`));
    }
    return dataset;
  } catch (reason) {
    problems.push(error(path, 1, reason instanceof Error ? reason.message : String(reason)));
    return null;
  }
}
