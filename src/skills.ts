/** What the dialog about skills needs from the house, and the profile as it is taken along. Put together here. */
import { hint } from './conversation/dialog.js';
import type { Understanding } from './conversation/ports.js';
import { type Profile, profileOf } from './guidance/profile.js';
import { SHORTLISTED, type SkillDesk } from './guidance/telling.js';
import type { Vocabulary } from './guidance/vocabulary.js';
import type { People } from './store/people.js';
import type { TellingReader } from './understanding/telling.js';

export interface SkillContent {
  readonly vocabulary: () => Vocabulary;
  /** Opened at the first call, which takes most of a second. */
  readonly skills: () => TellingReader;
}

/** Fewer skills than this in a telling are few; and there is nothing to pick from where a wish was heard. */
const FEW = 3;

/** `asks`: whether a model may be asked now. */
export const skillDesk = (
  people: Pick<People, 'told'>,
  content: SkillContent,
  asks: () => boolean,
): SkillDesk => ({
  read: (text, language, also) => content.skills().read(text, language, also),
  shortlist: (text, { wish, skills }, language) => {
    const unclear = wish === null && skills.length < FEW;
    const found = unclear && asks() ? content.skills().shortlist(text, language) : [];
    return { language, skills: found.map(({ uri, label }) => ({ uri, name: label[language] })) };
  },
  pick: hint(SHORTLISTED),
  profile: async ({ person, conversation, begun, erased }) => {
    const { notes, turns } = await people.told(person);
    const before = notes.filter(
      (each) =>
        each.conversation !== conversation || (each.note.turn < begun && !erased.includes(each.note.turn)),
    );
    return profileOf({ notes: before, turns }, content.vocabulary());
  },
});

/** As of now; of nobody it is empty. */
export const profileFor = async (
  people: Pick<People, 'told'>,
  content: SkillContent,
  person: string | null,
): Promise<Profile> =>
  profileOf(person === null ? { notes: [], turns: [] } : await people.told(person), content.vocabulary());

/** A wish that is not sure, or that a telling is easily taken for ("olen ollut kesätöissä"). */
const SURE = 0.6;
const MISTAKEN: ReadonlySet<string> = new Set(['jobs', 'statistics', 'further_study', 'out_of_scope']);

/** Somebody who just begins to tell what they have done wants to talk about their skills, and so does who asks to see them or to remove one. */
export const hearingTellers = (heard: Understanding, skills: () => TellingReader): Understanding => ({
  ...heard,
  intent: (text, language) => {
    const intent = heard.intent(text, language);
    const clear = intent !== null && intent.confidence >= SURE && !MISTAKEN.has(intent.intent);
    if (clear && intent.intent !== 'forget') return intent;
    const { tells, wish } = skills().read(text, language);
    const meant = wish === 'show' || wish === 'drop' || (tells && !clear);
    return meant ? { intent: 'skills', confidence: 1 } : intent;
  },
});
