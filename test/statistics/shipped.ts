/** The shipped figures, names and words, put together once for the tests of this folder. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/conversation/activity.js';
import { type Asking, askQuestion, type Reply } from '../../src/statistics/ask.js';
import { createNames } from '../../src/statistics/names.js';
import { createGazetteer } from '../../src/understanding/gazetteer.js';
import { readGazetteerFiles } from '../../src/understanding/read-gazetteer.js';
import { createSlots } from '../../src/understanding/slots.js';
import { loadWording } from '../../src/wording/load.js';
import { loadTables } from '../../src/wording/load-tables.js';
import { plainText } from '../../src/wording/markdown.js';
import { createWording } from '../../src/wording/render.js';

export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

const lists = readGazetteerFiles(CONTENT);
const { catalogue, problems } = loadTables(CONTENT);
if (problems.length > 0) throw new Error(JSON.stringify(problems));
/** Strict: a wording that is missing, or a variable that is not filled, throws. */
const wording = createWording(loadWording(CONTENT).files, { strict: true });

export const tables = { catalogue, names: createNames(lists) };
export const slots = createSlots(createGazetteer(lists));
export const asking: Asking = {
  tables,
  slots,
  say: (language, id, values) => plainText(wording.render(language, 'statistics', id, values)),
};

export const ask = (language: Language, question: string): Reply => askQuestion(question, language, asking);

export const file = (id: string): unknown =>
  JSON.parse(readFileSync(`${CONTENT}/statistics/${id}.json`, 'utf8'));
