/** CVs for the tests: one in each language, of people who say in their own text that they are samples. */
import type { Language, Localised } from '../../src/conversation/activity.js';
import type { CvWords, Outline } from '../../src/document/outline.js';
import type { Cv, CvEntry, CvLine, CvSkill } from '../../src/guidance/cv.js';

/** Headings that are their own names, so that a test sees which is where. */
export const WORDS: CvWords = { document: 'CV', heading: (of) => of };

let told = 0;
export const line = (text: string): CvLine => ({
  text,
  source: { conversation: 'c1', turn: ++told, start: 0, end: text.length },
});
const lineOrNull = (text: string): CvLine | null => (text === '' ? null : line(text));

export const entry = (what: string, where: string, when: string, ...lines: readonly string[]): CvEntry => ({
  what: lineOrNull(what),
  where: lineOrNull(where),
  when: lineOrNull(when),
  lines: lines.map(line),
});

const skill = (label: Localised, ...lines: readonly string[]): CvSkill => ({
  uri: `http://data.europa.eu/esco/skill/${label.en}`,
  label,
  lines: lines.map(line),
});

const SKILLS = {
  serve: { fi: 'palvella asiakkaita', sv: 'betjäna kunder', en: 'serve customers' },
  till: { fi: 'käyttää kassakonetta', sv: 'använda kassaapparat', en: 'operate cash register' },
  team: { fi: 'työskennellä tiimeissä', sv: 'arbeta i team', en: 'work in teams' },
  bake: { fi: 'valmistaa leipomotuotteita', sv: 'tillaga bageriprodukter', en: 'prepare bakery products' },
};

export const empty = (language: Language): Cv => ({
  language,
  name: null,
  contact: [],
  about: [],
  skills: [],
  sections: [],
});

const fi: Cv = {
  language: 'fi',
  name: line('Aino Esimerkki'),
  contact: [line('Pori'), line('040 000 0000'), line('aino@example.com')],
  about: [
    line(
      'Olen rauhallinen ja tykkään tehdä käsilläni. Herään aikaisin, joten leipomon vuorot sopivat minulle hyvin.',
    ),
  ],
  skills: [
    skill(SKILLS.serve, 'palvelin asiakkaita tiskillä ja kassalla'),
    skill(SKILLS.till, 'laskin kassan joka ilta'),
    skill(SKILLS.bake),
    skill(SKILLS.team),
  ],
  sections: [
    {
      kind: 'work',
      entries: [
        entry(
          'Kesätyöntekijä',
          'Leipomo Esimerkki',
          'kesä 2026',
          'myin leipää ja pullaa, palvelin asiakkaita tiskillä ja kassalla',
          'laskin kassan joka ilta ja siivosin koneet, ja kun toinen myyjä oli kipeänä, hoidin aamuvuoron yksin ja avasin ovet kuudelta',
        ),
        entry('Lehdenjakaja', '', '2024–2025', 'jaoin lehdet viitenä aamuna viikossa'),
      ],
    },
    {
      kind: 'placement',
      entries: [
        entry(
          '',
          'Ravintola Malli',
          'syksy 2025',
          'tein lounaan salaatit 120 ihmiselle',
          'tiskasin ja täytin linjastoa',
        ),
      ],
    },
    {
      kind: 'studies',
      entries: [entry('Ravintola- ja catering-alan perustutkinto, 2. vuosi', 'Esimerkkiopisto', '2025–')],
    },
    {
      kind: 'hobby',
      entries: [entry('', '', '', 'valmennan 8-vuotiaiden salibandyjoukkuetta kerran viikossa')],
    },
    {
      kind: 'languages',
      entries: [
        entry('', '', '', 'suomi, äidinkieli', 'ruotsi, pystyn palvelemaan asiakkaita', 'englanti, hyvä'),
      ],
    },
    { kind: 'cards', entries: [entry('', '', '', 'hygieniapassi', 'AM-kortti')] },
  ],
};

const sv: Cv = {
  language: 'sv',
  name: line('Olle Exempel'),
  contact: [line('Jakobstad'), line('050 000 0000'), line('olle@example.com')],
  about: [line('Jag gillar motorer och är inte rädd för att bli smutsig. Jag kommer alltid i tid.')],
  skills: [skill(SKILLS.team), skill(SKILLS.serve)],
  sections: [
    {
      kind: 'placement',
      entries: [
        entry(
          'Praktikant',
          'Exempelverkstaden',
          'våren 2026',
          'bytte däck och olja på sådär fyrtio bilar',
          'tog emot kunder och skrev upp vad som var fel',
        ),
      ],
    },
    {
      kind: 'studies',
      entries: [entry('Grundexamen inom fordonsbranschen', 'Yrkesskolan Exempel', '2024–2027')],
    },
    { kind: 'service', entries: [entry('', '', '', 'sex månader, jag körde lastbil')] },
    {
      kind: 'home',
      entries: [entry('', '', '', 'hämtar min lillebror från dagis och lagar mat två gånger i veckan')],
    },
    { kind: 'languages', entries: [entry('', '', '', 'svenska, modersmål', 'finska, helt okej')] },
  ],
};

const en: Cv = {
  language: 'en',
  name: line('Sam Sample'),
  contact: [line('Vaasa'), line('sam@example.com')],
  about: [],
  skills: [skill(SKILLS.serve), skill(SKILLS.till), skill(SKILLS.team)],
  sections: [
    {
      kind: 'work',
      entries: [
        entry(
          'Cleaner',
          'Sample Hotel',
          '2023–2026',
          'I cleaned 14 rooms a day with a partner',
          'I taught two new cleaners how we do it',
        ),
      ],
    },
    { kind: 'studies', entries: [entry('Practical nurse, second year', 'Sample College', 'since 2025')] },
    {
      kind: 'languages',
      entries: [entry('', '', '', 'English, fluent', 'Finnish, I can manage at work', 'Dari, mother tongue')],
    },
  ],
};

export const SAMPLES: Readonly<Record<Language, Cv>> = { fi, sv, en };

/** The lines of an outline from top to bottom. */
export const linesOf = ({ blocks }: Outline): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => item.map(({ text }) => text).join('')) : [block.text],
  );
