/** A first CV out of what has been told, in the person's own words: a few questions, each of which may be skipped, and two files. */
import { z } from 'zod';
import type { Language } from '../src/conversation/activity.js';
import {
  call,
  choose,
  type Dialog,
  dialog,
  hear,
  hearOrSkip,
  lookUp,
  note,
  type Quote,
  say,
} from '../src/conversation/dialog.js';
import type { CvField } from '../src/guidance/cv-of.js';

/** What the person has told in this conversation that belongs in a CV. `skills` counts the confirmed ones, of all conversations. */
export type CvKnown = (who: {
  readonly person: string;
  readonly conversation: string;
  readonly at: string;
}) => Promise<{
  readonly experiences: { readonly id: string; readonly quote: string; readonly turn: number }[];
  readonly skills: number;
}>;

/** Signed addresses of the two files, good for so many days. */
export type CvLinks = (wish: {
  readonly person: string;
  readonly language: Language;
  readonly at: string;
}) => {
  readonly docx: string;
  readonly pdf: string;
  readonly days: number;
};

/** More experiences than these are not gone through one by one: they stand as they were told. */
const MOST = 4;
const FIELDS = [
  'name',
  'contact',
  'studies',
  'languages',
  'cards',
  'about',
] as const satisfies readonly CvField[];

const words = z.string().trim().min(2).max(1_000);

export const cv = (known: CvKnown, links: CvLinks): Dialog =>
  dialog(
    'cv',
    1,
    function* ({ person, conversation, opened }) {
      const want = yield* choose('want', ['make', 'tips']);
      if (want === 'tips') return yield* say('tips', {}, { suggest: 'tips-suggestions' });
      const { experiences, skills } = yield* lookUp('known', { person, conversation, at: opened }, known);
      yield* say(skills > 0 ? 'begin' : 'begin-empty', { skills });
      const language = yield* choose('language', ['fi', 'sv', 'en']);
      const told = experiences.slice(0, MOST);
      const of = told.length + FIELDS.length;
      for (const [n, { id, quote, turn }] of told.entries()) {
        yield* experience(id, { quote, turn }, { n: n + 1, of });
      }
      for (const [n, field] of FIELDS.entries()) yield* question(field, { n: told.length + n + 1, of });
      const { docx, pdf, days } = yield* call('links', { person, language, at: opened }, links);
      yield* say('ready', { docx, pdf, days }, { suggest: 'suggestions' });
    },
    { expiresAfterDays: 60 },
  );

type Place = { readonly n: number; readonly of: number };

/** How an experience is to stand: as it was told, in other words, or not at all. */
function* experience(id: string, told: Quote, { n, of }: Place) {
  const { value, turn } = yield* hear(`experience.${n}`, words, {
    values: { told, n, of },
    buttons: ['keep', 'leave'],
  });
  if (value === 'keep') return;
  const what = { type: 'cv', field: 'experience', experience: id, turn, start: 0 };
  yield* note(value === 'leave' ? { ...what, end: 0, left: true } : { ...what, end: value.length });
}

function* question(field: (typeof FIELDS)[number], { n, of }: Place) {
  const told = yield* hearOrSkip(field, words, { values: { n, of } });
  if (told) yield* note({ type: 'cv', field, turn: told.turn, start: 0, end: told.value.length });
}
