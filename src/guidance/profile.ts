/**
 * What someone has told of themselves, computed from notes and the turns that they point to: experiences and confirmed skills, each
 * with the words it rests on. Never stored, so it exists at any moment and what is erased is gone from it. Pure.
 */
import { z } from 'zod';
import type { Localised } from '../conversation/activity.js';
import type { Note } from '../conversation/journal.js';
import type { Vocabulary } from './vocabulary.js';

/** Paid work, studies, learning at a workplace, a hobby, military or civil service, care of home and family. */
export const EXPERIENCE_KINDS = ['work', 'studies', 'placement', 'hobby', 'service', 'home'] as const;
export type ExperienceKind = (typeof EXPERIENCE_KINDS)[number];

/** Something that somebody has done. `id` is its own within the conversation; the words are the part of the turn that tells of it. */
export type ExperienceNote = {
  readonly type: 'experience';
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly kind: ExperienceKind;
  readonly id: string;
};

/** A skill that somebody has confirmed. `experience` is the id of the one it was learned in. */
export type SkillNote = {
  readonly type: 'skill';
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  readonly experience: string;
};

/** A skill that was taken away later: what `uri` rested on in turn `of` of `conversation`. It may be told anew in other words. */
export type DroppedSkillNote = {
  readonly type: 'skill-dropped';
  /** `of` where it is this conversation, so that both go together; else 0. */
  readonly turn: number;
  readonly uri: string;
  readonly conversation: string;
  readonly of: number;
};

const source = {
  /** The words, exactly as stored: the turn's text from `start` to `end` (UTF-16 code units, `end` not included). */
  quote: z.string().min(1),
  conversation: z.string().min(1),
  turn: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
};
const localised = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });

const experienceSchema = z.strictObject({
  /** Its own among all experiences of the person. */
  id: z.string().min(1),
  kind: z.enum(EXPERIENCE_KINDS),
  ...source,
});
const skillSchema = z.strictObject({
  uri: z.string().min(1),
  label: localised,
  /** The id of an experience of this profile; null when what told of it is gone. */
  experience: z.string().min(1).nullable(),
  ...source,
});

/** The whole of `profile.json`. */
export const profileSchema = z.strictObject({
  version: z.literal(1),
  /** Sentences that have to be shown wherever the names of skills are. */
  attributions: z.array(z.string().min(1)),
  experiences: z.array(experienceSchema),
  skills: z.array(skillSchema),
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileExperience = Profile['experiences'][number];
export type ProfileSkill = Profile['skills'][number];

/** What `store.people.told` gives: notes in the order they were begun, and the turns that they point to. */
export interface ToldByPerson {
  readonly notes: readonly { readonly conversation: string; readonly note: Note }[];
  readonly turns: readonly { readonly conversation: string; readonly seq: number; readonly text: string }[];
}

interface Placed {
  readonly quote: string;
  readonly conversation: string;
  readonly turn: number;
  readonly start: number;
  readonly end: number;
}

/** What rests on a turn that is gone, or on words that are not there, is left out; so is a concept the vocabulary does not have. */
export function profileOf(
  told: ToldByPerson,
  vocabulary: Pick<Vocabulary, 'find' | 'attributions'>,
): Profile {
  const place = placer(told.turns);
  const experiences = experiencesIn(told.notes, place);
  const dropped = new Set(
    told.notes.flatMap(({ note }) =>
      note.type === 'skill-dropped' ? keyOf(note.conversation, note.of, note.uri) : [],
    ),
  );
  const skills = new Map<string, ProfileSkill>();
  for (const { conversation, note } of told.notes) {
    if (note.type !== 'skill' || dropped.has(keyOf(conversation, note.turn, note.uri))) continue;
    const placed = place(note, conversation);
    const uri = String(note.uri);
    const label: Localised | undefined = vocabulary.find(uri)?.labels;
    const id = idOf(conversation, note.experience);
    if (!placed || !label || skills.has(uri)) continue;
    skills.set(uri, { uri, label, experience: experiences.has(id) ? id : null, ...placed });
  }
  const { attributions } = vocabulary;
  return {
    version: 1,
    attributions: [...attributions],
    experiences: [...experiences.values()],
    skills: [...skills.values()],
  };
}

function experiencesIn(notes: ToldByPerson['notes'], place: Place): ReadonlyMap<string, ProfileExperience> {
  const experiences = new Map<string, ProfileExperience>();
  for (const { conversation, note } of notes) {
    if (note.type !== 'experience') continue;
    const placed = place(note, conversation);
    const kind = EXPERIENCE_KINDS.find((each) => each === note.kind);
    const id = idOf(conversation, note.id);
    if (placed && kind && !experiences.has(id)) experiences.set(id, { id, kind, ...placed });
  }
  return experiences;
}

type Place = (note: Note, conversation: string) => Placed | null;

function placer(turns: ToldByPerson['turns']): Place {
  const texts = new Map(turns.map(({ conversation, seq, text }) => [keyOf(conversation, seq), text]));
  return ({ turn, start, end }, conversation) => {
    const text = texts.get(keyOf(conversation, turn)) ?? '';
    if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
    const [from, to] = [Number(start), Number(end)];
    if (from < 0 || from >= to || to > text.length) return null;
    return { quote: text.slice(from, to), conversation, turn, start: from, end: to };
  };
}

/** Conversations number their experiences each for themselves. */
const idOf = (conversation: string, id: unknown): string => `${conversation}.${String(id)}`;

const keyOf = (...parts: readonly unknown[]): string => parts.map(String).join(' ');
