/** Everything that the bot says and knows, read once at start: wording, schools, understanding, figures. Knows only readers. */
import { LANGUAGES, type Language, type Localised } from './conversation/activity.js';
import type { Understanding, Wording } from './conversation/ports.js';
import type { Values } from './conversation/value.js';
import type { School, SchoolOf } from './counselling/school.js';
import { type CompanyDesk, createCompanyDesk } from './guidance/companies.js';
import { nameOf, sentenceOf } from './guidance/field.js';
import { type PackPage, pagesOf } from './guidance/pack.js';
import { createPackDesk, type PackDesk } from './guidance/pack-desk.js';
import { createStoryDesk, type StoryDesk } from './guidance/stories.js';
import type { Vocabulary } from './guidance/vocabulary.js';
import type { Tables } from './statistics/find.js';
import { createNames, type Names } from './statistics/names.js';
import type { EscoIndex } from './understanding/esco/linker.js';
import { openEsco, withEsco } from './understanding/esco/open.js';
import { createFields, type HearField, withFields } from './understanding/fields.js';
import { createGazetteer } from './understanding/gazetteer.js';
import type { LinkWords } from './understanding/linker-words.js';
import { loadUnderstanding } from './understanding/load.js';
import { openSkills } from './understanding/open-skills.js';
import { readGazetteerFiles } from './understanding/read-gazetteer.js';
import { createSlots, type Slots } from './understanding/slots.js';
import type { TellingReader } from './understanding/telling.js';
import { createUnderstanding } from './understanding/understanding.js';
import { loadWording } from './wording/load.js';
import { loadCompanies } from './wording/load-companies.js';
import { loadFields } from './wording/load-fields.js';
import { loadPacks } from './wording/load-packs.js';
import { loadSchools, schoolsById } from './wording/load-schools.js';
import { loadSkills } from './wording/load-skills.js';
import { loadStories } from './wording/load-stories.js';
import { loadTables } from './wording/load-tables.js';
import { plainText } from './wording/markdown.js';
import { packWording } from './wording/pack-wording.js';
import { problemLine } from './wording/problem.js';
import { createWording } from './wording/render.js';
import { storyWording } from './wording/story-wording.js';

export interface Content {
  readonly wording: Wording;
  readonly schools: readonly School[];
  readonly schoolOf: SchoolOf;
  readonly understanding: Understanding;
  /** The published figures, and what takes a question about them apart. */
  readonly figures: {
    readonly tables: Tables;
    readonly slots: Slots;
    /** A message of the dialog on figures as plain text. */
    readonly say: (language: Language, id: string, values: Values) => string;
  };
  readonly packs: PackDesk;
  readonly stories: StoryDesk;
  readonly companies: CompanyDesk;
  /** The pages of the pack for teachers, in the order of reading. */
  readonly lessons: (language: Language) => readonly PackPage[];
  /** The concepts that skills are named by, opened at the first call. */
  readonly vocabulary: () => Vocabulary;
  /** Finds skills and experiences in people's words. Opened at the first call, which takes most of a second. */
  readonly skills: () => TellingReader;
  /** A message of the house in all three languages, e.g. the words on a card's button. */
  readonly common: (id: string) => Localised;
}

export interface ContentOptions {
  /** The content that comes with the program. */
  readonly folder: string;
  /** A school's own additions (CONTENT_DIR), laid over it by id. */
  readonly own: string | null;
  /** Where an imported classification of skills lies; without it, or where none was imported, the shipped vocabulary is used. */
  readonly data?: string;
  /** Throw at what is missing or broken instead of falling back to plain words. */
  readonly strict: boolean;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

/** @throws when the content cannot be used at all, with every mistake on a line of its own. */
export function loadContent({ folder, own, data, strict, log }: ContentOptions): Content {
  const over = own ?? undefined;
  const words = loadWording(folder, over);
  const schools = loadSchools(folder, over);
  const { catalogue, problems } = loadTables(folder, over);
  const packs = loadPacks(folder, over);
  const shelved = loadShelves(folder, over);
  const wrong = [...packs.problems, ...shelved.problems, ...words.problems, ...schools.problems, ...problems];
  if (wrong.length > 0) throw new Error(`The content cannot be used:\n${wrong.map(problemLine).join('\n')}`);
  const wording = createWording(
    [...words.files, ...packWording(packs.pages), ...storyWording(shelved.stories)],
    {
      strict,
      onProblem: (reason) => log('wording-broken', { reason }),
    },
  );
  const common = (id: string): Localised => {
    const [fi = '', sv = '', en = ''] = LANGUAGES.map((language) =>
      wording.render(language, 'router', id, {}),
    );
    return { fi, sv, en };
  };
  const lists = readGazetteerFiles(folder);
  const slots = createSlots(createGazetteer(lists));
  const names = createNames(lists);
  const fieldIn = createFields(shelved.fields);
  const heard = loadUnderstanding(folder);
  const shelf = once(() => withClassification(readSkills(folder, over), data, log));
  return {
    wording,
    schools: schools.schools,
    schoolOf: schoolsById(schools.schools),
    understanding: createUnderstanding({ ...heard, choice: withFields(heard.choice, fieldIn), slots }),
    figures: {
      tables: { catalogue, names },
      slots,
      say: (language, id, values) => plainText(wording.render(language, 'statistics', id, values)),
    },
    packs: createPackDesk(packs.pages, packs.small),
    lessons: (language) => pagesOf(packs.pages, language, 'class'),
    ...openShelves(shelved, names, fieldIn),
    vocabulary: () => shelf().vocabulary,
    skills: once(() => openSkills(folder, shelf().shipped, shelf().words, shelf().esco)),
    common,
  };
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

type Shelves = ReturnType<typeof loadShelves>;

function loadShelves(folder: string, over: string | undefined) {
  const { fields, known, problems } = loadFields(folder);
  const stories = loadStories(folder, over, known);
  const companies = loadCompanies(folder, over, known);
  return {
    fields,
    stories: stories.stories,
    companies: companies.companies,
    problems: [...problems, ...stories.problems, ...companies.problems],
  };
}

/** Stories and companies, found by the same fields and regions. */
function openShelves({ fields, stories, companies }: Shelves, places: Names, fieldIn: HearField) {
  const named = fields.map((field) => ({ id: field.id, name: nameOf(field), of: sentenceOf(field) }));
  const names = { fields: named, regions: places.regions, place: places.place, placeIn: places.placeIn };
  return {
    stories: createStoryDesk(stories, names, fieldIn),
    companies: createCompanyDesk(companies, names, fieldIn),
  };
}

interface ShippedSkills {
  readonly shipped: Vocabulary;
  readonly words: LinkWords;
}

interface SkillShelf extends ShippedSkills {
  readonly esco: EscoIndex | null;
  /** The shipped one, over the classification where there is one. */
  readonly vocabulary: Vocabulary;
}

function readSkills(folder: string, over: string | undefined): ShippedSkills {
  const { vocabulary, words, problems } = loadSkills(folder, over);
  if (!words || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return { shipped: vocabulary, words };
}

/** An index that cannot be opened is told of, and the bot goes on with what is shipped. */
function withClassification(
  skills: ShippedSkills,
  data: string | undefined,
  log: ContentOptions['log'],
): SkillShelf {
  try {
    const esco = data === undefined ? null : openEsco(data, skills.words);
    return { ...skills, esco, vocabulary: withEsco(skills.shipped, esco) };
  } catch (error) {
    log('esco-broken', { reason: error instanceof Error ? error.message : String(error) });
    return { ...skills, esco: null, vocabulary: skills.shipped };
  }
}
