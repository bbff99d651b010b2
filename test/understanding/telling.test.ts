import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../src/conversation/activity.js';
import { openSkills } from '../../src/understanding/open-skills.js';
import type { TellingReader } from '../../src/understanding/telling.js';
import { loadSkills } from '../../src/wording/load-skills.js';
import { CONTENT } from './parts.js';

describe('reading what somebody tells of themselves', () => {
  let reader: TellingReader;
  before(function () {
    this.timeout(20_000);
    const { vocabulary, words } = loadSkills(CONTENT);
    assert.ok(words);
    reader = openSkills(CONTENT, vocabulary, words);
  });
  const kinds = (text: string, language: Language) =>
    reader.read(text, language).experiences.map(({ kind }) => kind);

  const KINDS: Readonly<Record<Language, Readonly<Record<string, readonly (string | null)[]>>>> = {
    fi: {
      'Olin kesätöissä Prismassa kassalla': ['work'],
      'olin intissä kuskina ja ajoin kuorma-autoa': ['service'],
      'TETissä päiväkodissa leikin lasten kanssa': ['placement'],
      'hoidan pikkusiskoa iltaisin': ['home'],
      'harrastan partiota ja järjestän leirejä': ['hobby'],
      'Opiskelen AMK:ssa koodausta': ['studies'],
      'siivosin kaupassa': ['work'],
      'siivosin ja tiskasin': [null],
      'olin harkassa raksalla. Vapaa-ajalla valmennan junnuja': ['placement', 'hobby'],
      'en ole ollut töissä': [],
      'äiti on töissä': [],
      'teen ruokaa kun äiti on töissä': ['home'],
    },
    sv: {
      'Jag sommarjobbade i butik': ['work'],
      'var beväring i Dragsvik': ['service'],
      'var på praktik på en verkstad och bytte däck': ['placement'],
      'jag tar hand om min mommo': ['home'],
      'jag är scoutledare': ['hobby'],
    },
    en: {
      'I worked at a supermarket': ['work'],
      'I did my military service': ['service'],
      'my internship was in an office': ['placement'],
      'I take care of my two younger siblings': ['home'],
      'I coach a floorball team': ['hobby'],
      'never had a job': [],
    },
  };
  for (const [language, cases] of Object.entries(KINDS)) {
    for (const [text, expected] of Object.entries(cases))
      it(`${language} "${text}": ${expected.join(', ') || 'nothing'}`, () => {
        assert.deepEqual(kinds(text, language as Language), expected);
      });
  }

  it('keeps experiences on lines of their own apart, and gives each its skills', () => {
    const text = 'kesätyö Prisma: kassa\nkesätyö hotelli: siivosin huoneita\nintti: ajoin kuorma-autoa';
    const { experiences, skills } = reader.read(text, 'fi');
    assert.deepEqual(
      experiences.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
      text.split('\n').map((line) => [line.startsWith('intti') ? 'service' : 'work', line]),
    );
    const till = skills.find(({ quote }) => quote.includes('kassa'));
    const lorry = skills.find(({ quote }) => quote.includes('kuorma'));
    assert.deepEqual([till?.part, lorry?.part], [0, 2]);
  });

  it('tells a telling from a question and from a wish', () => {
    const tells = (text: string, language: Language) => reader.read(text, language).tells;
    assert.ok(tells('olen ollut kaupassa kassalla ja hyllyttänyt', 'fi'));
    assert.ok(tells('jag har jobbat i butik och kört truck', 'sv'));
    assert.ok(tells('I have worked as a cleaner and I take care of my little brother', 'en'));
    assert.ok(!tells('miten pääsen kassalle töihin', 'fi'));
    assert.ok(!tells('haluan töihin kauppaan kassalle ja hyllyttämään', 'fi'));
    assert.ok(!tells('what am i good at?', 'en'));
    assert.ok(!tells('hur blir man kock', 'sv'));
  });

  it('hears who wants to see, to remove, or to stop', () => {
    const wish = (text: string, language: Language) => reader.read(text, language).wish;
    assert.equal(wish('näytä taitoni', 'fi'), 'show');
    assert.equal(wish('mitä taitoja mulla on', 'fi'), 'show');
    assert.equal(wish('visa mina färdigheter', 'sv'), 'show');
    assert.equal(wish('show my skills', 'en'), 'show');
    assert.equal(wish('poista yksi taito', 'fi'), 'drop');
    assert.equal(wish('ta bort en färdighet', 'sv'), 'drop');
    assert.equal(wish('ei mulla muuta', 'fi'), 'end');
    assert.equal(wish('olin kassalla', 'fi'), null);
  });

  it('quotes a short word with what stands beside it', () => {
    const { skills } = reader.read('i worked last summer, sat at the till, stacked shelves', 'en');
    assert.ok(skills.some(({ quote }) => quote === 'sat at the till'));
  });

  it('reads anything: parts in order, apart, and every quote from the text', () => {
    const word = fc.constantFrom(
      'olin',
      'kassalla',
      'intissä',
      'ja',
      'en',
      'harkassa',
      '.',
      '\n',
      'koodaan',
      'ole',
      'mat',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
    );
    const law = fc.property(text, fc.constantFrom<Language>('fi', 'sv', 'en'), (said, language) => {
      const { experiences, skills } = reader.read(said, language);
      let last = 0;
      for (const { start, end } of experiences) {
        assert.ok(start >= last && end > start && end <= said.length);
        last = end;
      }
      for (const { quote, start, end, part } of skills) {
        assert.equal(said.slice(start, end), quote);
        assert.ok(experiences[part]);
      }
    });
    fc.assert(law, { numRuns: 300 });
  }).timeout(60_000);
});
