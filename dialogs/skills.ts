/** What someone has done, in their own words; each becomes skills of the vocabulary that they confirm or reject, with the words it rests on. */
import { z } from 'zod';
import type { Localised } from '../src/conversation/activity.js';
import { call, choose, type Dialog, dialog, hear, record, say } from '../src/conversation/dialog.js';
import type { LinkSkills } from '../src/guidance/skills-told.js';

/** An experience takes one message and at most this many questions. */
const SKILLS = 5;
const EXPERIENCES = 3;
const KINDS = ['work', 'studies', 'placement', 'hobby', 'service', 'home'] as const;

const ownWords = z.string().trim().min(3).max(4_000);

export const skills = (link: LinkSkills): Dialog =>
  dialog(
    'skills',
    1,
    function* ({ language }) {
      yield* say('intro');
      const asked = new Set<string>();
      const mine: Localised[] = [];
      for (let n = 1; n <= EXPERIENCES; n++) {
        const kind = yield* choose(`kind.${n}`, KINDS);
        const told = yield* hear(`told.${n}`, ownWords);
        // The language is not part of the input: asking for another one later does not find other skills.
        const all = yield* call(`found.${n}`, { text: told.value }, ({ text }) => link(text, language));
        const found = all.filter(({ uri }) => !asked.has(uri)).slice(0, SKILLS);
        if (found.length === 0) yield* say('nothing-found');
        for (const [m, { uri, label, quote, start, end }] of found.entries()) {
          asked.add(uri);
          const values = { skill: label, quote, at: m + 1, of: found.length };
          const answer = yield* choose(`mine.${n}.${m + 1}`, ['yes', 'no', 'enough'], { values });
          if (answer === 'enough') break;
          if (answer === 'no') continue;
          mine.push(label);
          yield* record({ type: 'skill', uri, experience: kind, turn: told.turn, start, end });
        }
        if (n < EXPERIENCES && (yield* choose(`more.${n}`, ['yes', 'no'])) === 'no') break;
      }
      if (mine.length === 0) return yield* say('none', {}, { suggest: 'suggestions' });
      yield* say(
        ['profile', 'source'],
        { count: mine.length, skills: listed(mine) },
        { suggest: 'suggestions' },
      );
    },
    { expiresAfterDays: 60 },
  );

const listed = (labels: readonly Localised[]): Localised => ({
  fi: labels.map(({ fi }) => fi).join(', '),
  sv: labels.map(({ sv }) => sv).join(', '),
  en: labels.map(({ en }) => en).join(', '),
});
