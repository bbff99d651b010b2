/** What a yearly report is made of: tables, names and wordings, and nothing else of the content, so that it is there at once. */
import { readConfiguration } from '../configuration.js';
import type { Language } from '../conversation/activity.js';
import type { Values } from '../conversation/dialog.js';
import { openFigures } from '../figures.js';
import type { Library } from '../statistics/library.js';
import { createNames, type Names } from '../statistics/names.js';
import type { ReportWords } from '../statistics/report/section.js';
import { readGazetteerFiles } from '../understanding/read-gazetteer.js';
import { loadWording } from '../wording/load.js';
import { loadSchools } from '../wording/load-schools.js';
import { loadTables } from '../wording/load-tables.js';
import { plainText } from '../wording/markdown.js';
import { problemLine } from '../wording/problem.js';
import { createWording } from '../wording/render.js';
import type { Terminal } from './command.js';

export interface ReportDesk {
  readonly names: Names;
  readonly library: Library;
  /** The first language of the first school. */
  readonly language: Language;
  wordsIn(language: Language): ReportWords;
}

/** @throws with every mistake of the content that a report rests on. */
export async function atReportDesk<T>(
  terminal: Terminal,
  work: (desk: ReportDesk) => Promise<T>,
): Promise<T> {
  const { content, ownContent, figuresUrl } = readConfiguration(terminal.environment);
  const over = ownContent ?? undefined;
  const tables = loadTables(content, over);
  const words = loadWording(content, over);
  const wrong = [...tables.problems, ...words.problems];
  if (wrong.length > 0) throw new Error(wrong.map(problemLine).join('\n'));
  const names = createNames(readGazetteerFiles(content));
  const wording = createWording(words.files, { strict: true });
  const say = (dialog: string) => (language: Language, id: string, values: Values) =>
    plainText(wording.render(language, dialog, id, values));
  const figures = openFigures(
    { catalogue: tables.catalogue, names },
    figuresUrl,
    () => new Date().toISOString(),
    (reason) => terminal.error(`Imported figures cannot be read: ${reason}`),
  );
  try {
    return await work({
      names,
      library: figures.library,
      language: loadSchools(content, over).schools[0]?.languages[0] ?? 'fi',
      wordsIn: (language) => ({
        language,
        say: (id, values = {}) => say('report')(language, id, values),
        figures: say('statistics'),
      }),
    });
  } finally {
    await figures.close();
  }
}
