/**
 * A CV as plain data: whose words stand where. Pure; filled from a profile and the answers of the CV dialog, and laid out by the
 * document room. Nothing in it is written by the service but the names of skills; headings are wording and come later.
 */
import type { Language, Localised } from '../conversation/activity.js';

/** Where the words were said: `text` of that turn from `start` to `end`. */
export interface CvSource {
  readonly conversation: string;
  readonly turn: number;
  readonly start: number;
  readonly end: number;
}

/** Words of the person's own, exactly as said. */
export interface CvLine {
  readonly text: string;
  readonly source: CvSource;
}

/** In the order in which they usually stand; each has a heading in the wording of the documents. */
export const CV_SECTIONS = [
  'work',
  'placement',
  'studies',
  'service',
  'hobby',
  'home',
  'languages',
  'cards',
] as const;
export type CvSectionKind = (typeof CV_SECTIONS)[number];

/**
 * One job, one course of study, one hobby. `what` is its title ("Shop assistant"), or `where` when there is no `what`; what is left
 * of `where` and `when` stands under it. Without all three only the lines are shown: so are languages and cards.
 */
export interface CvEntry {
  readonly what: CvLine | null;
  readonly where: CvLine | null;
  readonly when: CvLine | null;
  readonly lines: readonly CvLine[];
}

export interface CvSection {
  readonly kind: CvSectionKind;
  readonly entries: readonly CvEntry[];
}

/** A confirmed concept of the vocabulary. `lines` are words to show beside it: none where they stand in a section already. */
export interface CvSkill {
  readonly uri: string;
  readonly label: Localised;
  readonly lines: readonly CvLine[];
}

export interface Cv {
  /** Of the headings and the names of skills; the person's words stay in the language they were said in. */
  readonly language: Language;
  readonly name: CvLine | null;
  /** Place, telephone, mail: in this order where they are known. */
  readonly contact: readonly CvLine[];
  /** What the person says about themselves. */
  readonly about: readonly CvLine[];
  readonly skills: readonly CvSkill[];
  /** In the order in which they are to stand. */
  readonly sections: readonly CvSection[];
}
