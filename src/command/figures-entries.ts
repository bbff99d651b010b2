/** The commands that take in and give out statistics files. */
import type { CommandEntry } from './command.js';

export const convert: CommandEntry = {
  usage: 'convert FILE --to jsonstat|csv [--mapping FILE.json] [--dataset NAME]',
  summary: 'writes a statistics file (JSON-stat, PX or CSV) in another format, whole or not at all',
  options: {
    '--to jsonstat|csv': 'JSON-stat 2.0, or CSV with a row for each cell',
    '--mapping FILE.json': 'for a CSV file: which column is what',
    '--dataset NAME': 'which one, where the file holds several',
  },
  notes: [
    'A file that cannot be read as it stands is refused: FILE:LINE: reason on standard error, exit status 1.',
    'docs/tasks/convert-a-table.md tells what is read and how a mapping is written.',
  ],
  load: () => import('./convert.js'),
};

export const importing: CommandEntry = {
  usage:
    'import dataset FILE|URL [--mapping FILE.json] [--as ID] [--dataset NAME] | esco DIR [--version V] | esco --list | esco --use VERSION',
  summary: 'takes a statistics file, or all of ESCO, over, so that the bot answers from it too',
  options: {
    '--mapping FILE.json': 'for a CSV file: which column is what',
    '--as ID': 'which table it is: one of content/statistics, of its sources.yaml, or a new one',
    '--dataset NAME': 'which one, where the file holds several',
    '--version V': 'of ESCO, where the names of its files do not tell',
    '--list': 'which versions of ESCO have been imported, and which is in use',
    '--use VERSION': 'goes back to an earlier one',
  },
  notes: [
    'It says what was read, mapped, left out and refused, a line each, and what was revised since the last vintage. Of a file',
    'that is refused nothing is imported. Earlier vintages are kept. docs/tasks/import-a-table.md and docs/tasks/import-esco.md tell more.',
  ],
  load: () => import('./import.js'),
};

export const sync: CommandEntry = {
  usage: 'sync [ID…] [--list] [--restart]',
  summary:
    'fetches the tables of content/statistics/sources.yaml from their publishers, and imports what is new',
  options: {
    '--list': 'only says which tables there are, and what is known of them here',
    '--restart': 'fetches anew what was broken off, instead of going on where it was',
  },
  notes: [
    'It needs a way to the internet; nothing else does. All tables unless ids are given. A table that was renamed is found by its',
    'classifications. What is broken off goes on at the next call. Ends with 1 when a table could not be fetched.',
  ],
  load: () => import('./sync.js'),
};

export const report: CommandEntry = {
  usage: 'report --region MK06|all [--year YYYY] [--lang fi|sv|en] --out FILE.pdf|FOLDER',
  summary: 'writes the yearly report of a region as a PDF, from the published tables and nothing else',
  options: {
    '--region MK06|all': 'the code or the name of a region, or all of them',
    '--year YYYY': 'the newest with figures unless given',
    '--lang fi|sv|en': 'the school’s first language unless given; of all regions all three',
    '--out FILE.pdf|FOLDER':
      'where to write it; for all regions a folder, with a file such as MK06-2024-fi.pdf for each',
  },
  notes: [
    'Every number in it is a cell, or worked out from cells and told as such; a report with any other number is not written.',
    'An estimate of the next year, with its range, is in it only where enough years compare.',
  ],
  load: () => import('./report.js'),
};
