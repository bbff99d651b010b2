/** What the app's command menu sends is what the bot understands, in each language. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../src/conversation/activity.js';
import { HOME } from '../../src/home.js';
import { loadUnderstanding } from '../../src/understanding/load.js';
import { createUnderstanding } from '../../src/understanding/understanding.js';

const read = (name: string): unknown => JSON.parse(readFileSync(join(HOME, 'manifest', name), 'utf8'));
const Manifest = z.object({
  bots: z.array(
    z.object({ commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })) }),
  ),
});

/** Titles by their path, as localisation files name them. */
function titles(language: Language): readonly string[] {
  const lists = Manifest.parse(read('manifest.json')).bots[0]?.commandLists ?? [];
  const finnish = lists.flatMap(({ commands }, list) =>
    commands.map(({ title }, n) => [`bots[0].commandLists[${list}].commands[${n}].title`, title] as const),
  );
  if (language === 'fi') return finnish.map(([, title]) => title);
  const strings = z.record(z.string(), z.string()).parse(read(`${language}.json`));
  return finnish.map(([path]) => strings[path] ?? '');
}

describe('The commands of the Teams app', () => {
  const understanding = createUnderstanding({
    ...loadUnderstanding(join(HOME, 'content')),
    slots: () => ({}),
  });
  const heard = (language: Language) =>
    titles(language).map((title) => {
      const intent = understanding.intent(title, language);
      return (
        understanding.command(title, language) ?? (intent && intent.confidence > 0.8 ? intent.intent : null)
      );
    });

  it('are understood in Finnish', () => {
    assert.ok(heard('fi').length > 0);
    assert.deepEqual(
      heard('fi').filter((one) => one === null),
      [],
    );
  });

  for (const language of ['sv', 'en'] as const) {
    it(`mean the same in ${language}`, () => assert.deepEqual(heard(language), heard('fi')));
  }
});
