/**
 * Fills a CV from what someone has told: experiences and confirmed skills of the profile, and what they answered when the CV was
 * made. Computed whenever it is wanted, so there is one at any moment, and what is erased is gone from it. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { CV_SECTIONS, type Cv, type CvEntry, type CvLine, type CvSection, type CvSectionKind } from './cv.js';
import { type Piece, pieces } from './cv-pieces.js';
import type { Profile, ProfileExperience, ToldByPerson } from './profile.js';

/** What the dialog asks for; a later answer to the same takes the place of an earlier one. */
export const CV_FIELDS = ['name', 'contact', 'about', 'studies', 'languages', 'cards', 'experience'] as const;
export type CvField = (typeof CV_FIELDS)[number];

/** `experience`: the id in the profile, where the field is one. `left`: the person wants it left out, and there are no words. */
export type CvNote = {
  readonly type: 'cv';
  readonly turn: number;
  readonly field: CvField;
  readonly start: number;
  readonly end: number;
  readonly experience?: string;
  readonly left?: true;
};

export function cvOf(language: Language, told: ToldByPerson, profile: Profile): Cv {
  const answers = answersIn(told);
  const lines = (field: CvField) => (answers.get(field)?.pieces ?? []).map(({ whole }) => whole);
  const sections = CV_SECTIONS.map((kind): CvSection => {
    const own = profile.experiences.filter((experience) => experience.kind === kind);
    return { kind, entries: [...asked(kind, answers), ...own.flatMap((each) => entryOf(each, answers))] };
  });
  return {
    language,
    name: lines('name')[0] ?? null,
    contact: (answers.get('contact')?.pieces ?? []).flatMap(({ parts }) => parts),
    about: lines('about'),
    skills: profile.skills.map(({ uri, label }) => ({ uri, label, lines: [] })),
    sections: sections.filter(({ entries }) => entries.length > 0),
  };
}

interface Answered {
  readonly pieces: readonly Piece[];
  readonly left: boolean;
}
type Answers = ReadonlyMap<string, Answered>;

/** The latest answer to each question, its words in pieces; an answer whose turn is gone is none. */
function answersIn({ notes, turns }: ToldByPerson): Answers {
  const texts = new Map(turns.map(({ conversation, seq, text }) => [`${conversation} ${seq}`, text]));
  const found = new Map<string, Answered>();
  for (const { conversation, note } of notes) {
    const { type, field, turn, start, end, experience } = note as CvNote;
    const text = texts.get(`${conversation} ${turn}`);
    if (type !== 'cv' || !CV_FIELDS.includes(field) || text === undefined || !(end <= text.length)) continue;
    const key = field === 'experience' ? `experience ${experience ?? ''}` : field;
    const left = note.left === true;
    found.set(key, { left, pieces: left ? [] : pieces(text, { conversation, turn, start, end }) });
  }
  return found;
}

/** What was asked for by a line each: a school stands as an entry, a language or a card as a line. */
function asked(kind: CvSectionKind, answers: Answers): readonly CvEntry[] {
  if (kind === 'studies') return (answers.get('studies')?.pieces ?? []).map(titled);
  if (kind !== 'languages' && kind !== 'cards') return [];
  const lines = (answers.get(kind)?.pieces ?? []).flatMap(({ parts }) => parts);
  return lines.length > 0 ? [{ what: null, where: null, when: null, lines }] : [];
}

/** As the person put it for the CV, or else as they told it. */
function entryOf(experience: ProfileExperience, answers: Answers): readonly CvEntry[] {
  const answer = answers.get(`experience ${experience.id}`);
  if (answer?.left) return [];
  const [first, ...more] = answer?.pieces ?? [];
  if (first) return [{ ...titled(first), lines: more.map(({ whole }) => whole) }];
  const { quote, conversation, turn, start, end } = experience;
  const source = { conversation, turn, start, end };
  return [
    { what: null, where: null, when: null, lines: pieces(quote, source, -start).map(({ whole }) => whole) },
  ];
}

const YEAR = /\b(19|20)\d\d\b/;

/** "Shop assistant, Raisio, 2023–2024": what, where, when. A last part without a year is a place as well. */
function titled({ parts }: Piece): CvEntry {
  const [what = null, ...rest] = parts;
  const last = rest.at(-1);
  const when = last && YEAR.test(last.text) ? last : null;
  const [where = null, ...more] = when ? rest.slice(0, -1) : rest;
  return { what, where, when, lines: more };
}

export type { CvLine };
