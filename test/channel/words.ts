import type { CardWords } from '../../src/channel/wire.js';

/** Words of a card for tests; the real ones live in content. */
export const WORDS: CardWords = {
  choose: { fi: 'Valitse yksi', sv: 'Välj en', en: 'Choose one' },
  send: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  missing: { fi: 'Valitse ensin', sv: 'Välj först', en: 'Choose first' },
};
