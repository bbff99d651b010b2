/**
 * How well the language of short messages is heard on the development set, with the language of the turn before where one is given:
 * `node --import=tsx test/understanding/language-figures.ts [--errors]`.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { understanding } from './parts.js';

const language = z.enum(['fi', 'sv', 'en']);
const line = z.object({ lang: language, previous: language.nullable(), text: z.string() });
const file = new URL('../fixtures/understanding-dev/language.jsonl', import.meta.url);
const said = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((each) => line.parse(JSON.parse(each)))
  .map((each) => ({ ...each, heard: understanding.language(each.text, each.previous).language }));

const groups = {
  'nothing known': said.filter(({ previous }) => previous === null),
  'as before': said.filter(({ previous, lang }) => previous === lang),
  'another than before': said.filter(({ previous, lang }) => previous !== null && previous !== lang),
};
for (const [name, own] of Object.entries(groups)) {
  const right = own.filter(({ heard, lang }) => heard === lang).length;
  console.log(`${name}: ${right} of ${own.length} (${((100 * right) / own.length).toFixed(1)} %)`);
}
if (process.argv.includes('--errors'))
  for (const { lang, previous, text, heard } of said.filter((each) => each.heard !== each.lang))
    console.log(`${lang} after ${previous} -> ${heard}: ${text}`);
