/**
 * How well intents are understood on the development set (test/fixtures/understanding-dev), whatever the choice: for tuning, by
 * `node --import=tsx test/understanding/intent-figures.ts [--errors]`. What is tuned on it is no proof; `evaluate` has the blind sets.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readUtterance } from '../../src/understanding/reading.js';
import { parts } from './parts.js';

const line = z.object({ lang: z.enum(['fi', 'sv', 'en']), intent: z.string(), text: z.string() });
const file = new URL('../fixtures/understanding-dev/intents.jsonl', import.meta.url);
const said = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((each) => line.parse(JSON.parse(each)))
  .map((each) => ({ ...each, heard: readUtterance({ ...parts, slots: () => ({}) }, each.text, each.lang) }));

const NONE = 'out_of_scope';
const percent = (
  of: readonly (typeof said)[number][],
  right: (one: (typeof said)[number]) => boolean,
): string => `${((100 * of.filter(right).length) / of.length).toFixed(1)} %`;

for (const language of ['fi', 'sv', 'en', null]) {
  const own = said.filter(({ lang }) => language === null || lang === language);
  const wishes = own.filter(({ intent }) => intent !== NONE);
  const others = own.filter(({ intent }) => intent === NONE);
  console.log(
    `${language ?? 'all'}: ${percent(wishes, ({ intent, heard }) => heard.intent === intent)} right of ${wishes.length} wishes ` +
      `(${percent(wishes, ({ intent, heard }) => heard.intent === intent && heard.confidence >= 0.6)} surely, ` +
      `${percent(wishes, ({ intent, heard }) => heard.intent !== intent && heard.intent !== NONE && heard.confidence >= 0.6)} surely wrong, ` +
      `${percent(wishes, ({ heard }) => heard.intent === NONE)} refused), ` +
      `${percent(others, ({ heard }) => heard.intent === NONE)} of ${others.length} others refused ` +
      `(${percent(others, ({ heard }) => heard.intent === NONE || heard.confidence < 0.6)} not begun)`,
  );
}
if (process.argv.includes('--errors'))
  for (const { lang, intent, text, heard } of said.filter(({ intent, heard }) => heard.intent !== intent))
    console.log(`${lang} ${intent} -> ${heard.intent} ${heard.confidence} ${text}`);
