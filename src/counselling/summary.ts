/**
 * The summary for a counsellor, taken out of what the student has told: every line points to the student's own words and quotes them
 * exactly, and nothing is written by the service but the names of skills. Computed at each need, so a line goes with its turn. Pure.
 */
import type { Localised } from '../conversation/activity.js';
import type { Note } from '../conversation/journal.js';
import {
  type ProfileExperience,
  type ProfileSkill,
  profileOf,
  type ToldByPerson,
} from '../guidance/profile.js';
import type { Vocabulary } from '../guidance/vocabulary.js';
import { type QuotedItem, SUMMARY_SECTIONS, type SummarySection, type Words } from './share.js';

/** What the summary asks for itself, by the note that it becomes. */
export const ASKED_NOTES = { goal: 'goal', questions: 'question', steps: 'step' } as const;

/** A goal, an open question or a next step in the person's own words. */
export type AskedNote = {
  readonly type: (typeof ASKED_NOTES)[keyof typeof ASKED_NOTES];
  readonly turn: number;
  readonly start: number;
  readonly end: number;
};

/** `label`: the name of the concept, of a skill. */
export type SummaryItem = QuotedItem & { readonly label?: Localised };

export type Summary = {
  /** In the order of the sections, and in each as they were told. */
  readonly items: readonly SummaryItem[];
};

/** A quote longer than this is cut at the end of a sentence, or of a word. */
const LONGEST = 300;

export function summaryOf(
  told: ToldByPerson,
  vocabulary: Pick<Vocabulary, 'find' | 'attributions'>,
): Summary {
  const { experiences, skills } = profileOf(told, vocabulary);
  const items = [...asked(told), ...experiences.map(factItem), ...skills.map(skillItem)].filter(
    saysSomething,
  );
  return { items: inOrder([...new Map(items.map((item) => [item.id, item])).values()]) };
}

export function inOrder(items: readonly SummaryItem[]): readonly SummaryItem[] {
  const place = ({ section }: SummaryItem) => SUMMARY_SECTIONS.indexOf(section);
  return [...items].sort((a, b) => place(a) - place(b));
}

const saysSomething = ({ quote }: SummaryItem): boolean => quote.trim() !== '';

/** A line over words of a turn; `text` is the whole turn. */
export function lineOf(section: SummarySection, words: Words, text: string): SummaryItem | null {
  const { conversation, turn, start } = words;
  const whole = [start, words.end].every(Number.isInteger) && start >= 0 && words.end <= text.length;
  if (!whole || start >= words.end) return null;
  const end = cut(text, start, words.end);
  const quote = text.slice(start, end);
  if (quote.trim() === '') return null;
  const id = `${section} ${conversation} ${turn} ${start}-${end}`;
  return { id, section, conversation, turn, start, end, quote };
}

/** Where a quote that must not be too long ends; never between the two halves of one sign. */
function cut(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const within = text.slice(start, start + LONGEST);
  const sentence = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => within.lastIndexOf(mark) + 1));
  const word = within.search(/\s\S*$/);
  if (sentence > 0) return start + sentence;
  return start + (word > 0 ? word : LONGEST - (/[\uD800-\uDBFF]$/.test(within) ? 1 : 0));
}

function asked({ notes, turns }: ToldByPerson): SummaryItem[] {
  const texts = new Map(turns.map(({ conversation, seq, text }) => [`${conversation} ${seq}`, text]));
  return notes.flatMap(({ conversation, note }) => {
    const section = sectionOf(note);
    const text = texts.get(`${conversation} ${note.turn}`);
    if (!section || text === undefined) return [];
    const words = { conversation, turn: note.turn, start: Number(note.start), end: Number(note.end) };
    return lineOf(section, words, text) ?? [];
  });
}

const sectionOf = ({ type }: Note): keyof typeof ASKED_NOTES | undefined =>
  (Object.keys(ASKED_NOTES) as (keyof typeof ASKED_NOTES)[]).find((section) => ASKED_NOTES[section] === type);

/** The quote of a profile begins at 0 of itself: its place in the turn is put back. */
function quoted(section: SummarySection, from: ProfileExperience | ProfileSkill): SummaryItem {
  const { conversation, turn, start, quote } = from;
  const end = start + cut(quote, 0, quote.length);
  const id = `${section} ${conversation} ${turn} ${start}-${end}`;
  return { id, section, conversation, turn, start, end, quote: quote.slice(0, end - start) };
}

const factItem = (experience: ProfileExperience): SummaryItem => ({
  ...quoted('facts', experience),
  kind: experience.kind,
});

function skillItem(skill: ProfileSkill): SummaryItem {
  const item = quoted('skills', skill);
  return { ...item, id: `${item.id} ${skill.uri}`, uri: skill.uri, label: skill.label };
}
