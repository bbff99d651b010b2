/** Questions to pages: the rules on small packs, and how often the shipped pages are found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { createPackSearch } from '../../src/guidance/pack-search.js';
import { plain } from '../../src/guidance/sentences.js';
import { loadPacks } from '../../src/wording/load-packs.js';
import { pageOf } from './pages.js';

interface Asked {
  readonly ask: string;
  readonly pages: readonly string[];
}
type Queries = Record<
  Language,
  { readonly tuned: readonly Asked[]; readonly held: readonly Asked[]; readonly foreign: readonly string[] }
>;

const QUERIES: Queries = parse(
  readFileSync(fileURLToPath(new URL('../fixtures/packs/queries.yaml', import.meta.url)), 'utf8'),
);
const NONE = { fi: [], sv: [], en: [] };

describe('the search of the packs', () => {
  const small = { ...NONE, fi: ['mikä', 'on'], en: ['what', 'is', 'the'] };
  const pages = [
    pageOf({ id: 'trial', language: 'fi', title: 'Koeaika', body: 'Koeajalla kumpikin voi lopettaa työn.' }),
    pageOf({
      id: 'pay',
      language: 'fi',
      title: 'Palkka',
      body: 'Palkka maksetaan tilille.',
      pack: 'job-search',
    }),
    pageOf({ id: 'pay', language: 'en', title: 'Pay', body: 'Pay comes to your account.', also: ['wages'] }),
    pageOf({ id: 'cards', language: 'en', title: 'Cards', body: 'A card is needed for some jobs.' }),
  ];
  const { find } = createPackSearch(pages, small);
  const ids = (language: Language, question: string) => find(language, question).map(({ page }) => page.id);

  it('finds Finnish words in another form, with a typing mistake and without dots', () => {
    for (const question of ['koeaikana', 'mikä on koeaika', 'koeajkalla', 'KOEAIKA?', 'palkan tyolle']) {
      assert.equal(ids('fi', question)[0], question.startsWith('palkan') ? 'pay' : 'trial', question);
    }
  });

  it('looks in the language of the question only', () => {
    assert.deepEqual(ids('sv', 'koeaika'), []);
    assert.deepEqual(ids('en', 'koeaika'), []);
  });

  it('finds a page by other words for it, which are never shown', () => {
    const [hit] = find('en', 'wages');
    assert.equal(hit?.page.id, 'pay');
    assert.doesNotMatch(hit?.passage.text ?? '', /wages/);
  });

  it('keeps to the packs that it is given and to as many pages as asked for', () => {
    assert.deepEqual(find('fi', 'palkka', { packs: ['cv'] }), []);
    assert.equal(find('fi', 'palkka koeaika', { most: 1 }).length, 1);
  });

  it('finds nothing by words that say nothing, by signs or by nothing at all', () => {
    for (const question of ['', '???', 'what is the', '😀', ' '.repeat(5000)]) {
      assert.deepEqual(find('en', question), []);
    }
  });

  it('takes a very long question', () => {
    assert.equal(find('fi', `koeaika ${'x'.repeat(100_000)}`).length <= 3, true);
  });
});

describe('the shipped packs', () => {
  const { pages, small } = loadPacks(fileURLToPath(new URL('../../content', import.meta.url)));
  const { find } = createPackSearch(pages, small);
  const rankOf = (language: Language, { ask, pages: right }: Asked) =>
    find(language, ask).findIndex(({ page }) => right.includes(page.id));

  for (const language of LANGUAGES) {
    const { tuned, held, foreign } = QUERIES[language];
    for (const [name, asked] of [
      ['that the search was made with', tuned],
      ['written afterwards', held],
    ] as const) {
      const ranks = asked.map((each) => rankOf(language, each));
      const first = ranks.filter((rank) => rank === 0).length;
      const found = ranks.filter((rank) => rank >= 0).length;
      it(`answer questions in ${language} ${name}: best ${first}, among three ${found} of ${asked.length}`, () => {
        const missed = asked.filter((_, n) => (ranks[n] ?? -1) < 0).map(({ ask }) => ask);
        assert.ok(found / asked.length >= 0.9, missed.join(' | '));
        assert.ok(first / asked.length >= 0.8);
      });
    }

    const answered = foreign.filter((question) => find(language, question).length > 0);
    it(`leave ${foreign.length - answered.length} of ${foreign.length} foreign questions in ${language} unanswered`, () => {
      assert.ok(answered.length <= foreign.length / 4, answered.join(' | '));
    });

    it(`name a page of their own for every title in ${language}`, () => {
      for (const page of pages.filter((each) => each.language === language)) {
        assert.equal(find(language, page.title)[0]?.page.id, page.id, page.title);
      }
    });

    it(`show passages in ${language} word for word, short enough to be read in a chat`, () => {
      for (const { ask } of [...tuned, ...held]) {
        for (const { page, passage } of find(language, ask)) {
          const told = passage.parts.map(({ start, end }) => plain(page.body.slice(start, end)));
          assert.ok([told.join(' '), told.join(' … ')].includes(passage.text));
          assert.ok(passage.text.length <= 420, passage.text);
        }
      }
    });
  }

  it('are asked about in at least 20 questions a language', () => {
    for (const language of LANGUAGES) assert.ok(QUERIES[language].tuned.length >= 20);
  });
});
