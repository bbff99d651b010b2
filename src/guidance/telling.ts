/** What a message tells of someone: experiences, each with its part of the text, and skills of the vocabulary. Plain values, as a journal keeps them. */
import type { Language } from '../conversation/activity.js';
import type { Outside } from '../conversation/dialog.js';
import type { ExperienceKind, Profile } from './profile.js';
import type { SkillTold } from './skills-told.js';

/** A part of a text about one experience: `text.slice(start, end)`. */
export type ExperienceTold = {
  /** Null where the words do not say it. */
  readonly kind: ExperienceKind | null;
  /** The words say it outright; otherwise it is only likely, e.g. work for "in a shop". */
  readonly sure: boolean;
  readonly start: number;
  readonly end: number;
};

/** `part`: place of the experience that it was told of. */
export type SkillOf = SkillTold & { readonly part: number };

export type Telling = {
  /** Somebody tells of themselves, rather than asks for something. */
  readonly tells: boolean;
  /** What is asked of the skills told before, rather than told; `end`: there is nothing more to tell. */
  readonly wish: 'show' | 'drop' | 'end' | null;
  /** In the order of the text, none inside another. Those of which neither the kind nor a skill is known are left out. */
  readonly experiences: readonly ExperienceTold[];
  /** The surest first. */
  readonly skills: readonly SkillOf[];
};

/** Where the words are clear enough, or nothing may be asked elsewhere, the list is empty. Kept in the journal: its language does not change later. */
export type Shortlist = {
  readonly language: Language;
  readonly skills: readonly { readonly uri: string; readonly name: string }[];
};

/** The work that picks from a shortlist: `{ text, ...shortlist }` becomes `{ uris }`. */
export const SHORTLISTED = 'shortlisted';

/** `also`: URIs of a shortlist that were picked from it; they are skills of the telling too, the least sure ones. */
export type ReadTelling = (text: string, language: Language, also?: readonly string[]) => Telling;

/** What the dialog about skills needs. */
export interface SkillDesk {
  readonly read: ReadTelling;
  /** What may be asked elsewhere about a text in which the reading found little. */
  readonly shortlist: (text: string, telling: Telling, language: Language) => Shortlist;
  /** Where it is asked. */
  readonly pick: Outside;
  /** What the person has told in other conversations, and in this one before the turn `begun`. */
  readonly profile: (who: {
    readonly person: string;
    readonly conversation: string;
    readonly begun: number;
    /** Turns of this conversation that are not to be known any more. */
    readonly erased: readonly number[];
  }) => Promise<Profile>;
}
