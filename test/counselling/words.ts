/** What people have told, for tests of summaries: turns with words in them, and notes that point there. */
import type { ToldByPerson } from '../../src/guidance/profile.js';
import type { Vocabulary } from '../../src/guidance/vocabulary.js';

export const turn = (seq: number, text: string, conversation = 'c-1') => ({ conversation, seq, text });

export const note = (
  type: string,
  at: number,
  given: Record<string, string | number> = {},
  conversation = 'c-1',
) => ({
  conversation,
  note: { type, turn: at, start: 0, end: 5, ...given },
});

export const told = (notes: ToldByPerson['notes'], turns: ToldByPerson['turns']): ToldByPerson => ({
  notes,
  turns,
});

/** Every URI that begins with `skill:` is a concept named after its end. */
export const vocabulary: Pick<Vocabulary, 'find' | 'attributions'> = {
  attributions: [],
  find: (uri) => {
    const name = /^skill:(.+)$/.exec(uri)?.[1];
    if (name === undefined) return null;
    const labels = { fi: name, sv: name, en: name };
    return { uri, kind: 'skill', field: 'test', labels, synonyms: { fi: [], sv: [], en: [] } };
  },
};
