/** What the dialog of the CV needs from the house: what is known of the person, and addresses for the files. Put together here. */
import type { CvKnown, CvLinks } from '../dialogs/cv.js';
import type { Seal } from './cv-file.js';
import { profileOf } from './guidance/profile.js';
import type { Vocabulary } from './guidance/vocabulary.js';
import type { People } from './store/people.js';

const DAY = 24 * 60 * 60 * 1000;
/** An address for a file is good for so long: long enough to come back to on another computer. */
const DAYS = 7;

export const cvKnown =
  (people: Pick<People, 'told'>, vocabulary: () => Vocabulary): CvKnown =>
  async ({ person, conversation }) => {
    const { experiences, skills } = profileOf(await people.told(person), vocabulary());
    const here = experiences.filter((each) => each.conversation === conversation);
    return { experiences: here.map(({ id, quote, turn }) => ({ id, quote, turn })), skills: skills.length };
  };

/** `base` is the address of the service as people reach it, known only once it listens. */
export const cvLinks =
  (seal: Seal, base: () => string): CvLinks =>
  ({ person, language, at }) => {
    const until = new Date(Date.parse(at) + DAYS * DAY).toISOString();
    const to = (kind: 'docx' | 'pdf') => `${base()}/files/${seal.close({ person, kind, language, until })}`;
    return { docx: to('docx'), pdf: to('pdf'), days: DAYS };
  };
