/** How often the language of a message is heard, with what is known of the conversation before it. */
import { join } from 'node:path';
import type { UnderstandingParts } from '../../understanding/understanding.js';
import { type Figure, figure } from './figure.js';
import { caseOf, language, readSets } from './held-out.js';

const shape = caseOf({ lang: language.optional(), previous: language.optional(), expected: language });

/** Up to so many words there is little but the conversation to go by. */
const SHORT = 2;
const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= SHORT;

export const languageFigures = (
  fixtures: string,
  parts: Pick<UnderstandingParts, 'language'>,
): readonly Figure[] =>
  readSets(join(fixtures, 'understanding'), (each) => `language.${each}`, shape).flatMap(([lang, cases]) => {
    const heard = cases.map(({ text, lang: conversation, previous, expected }) => ({
      short: isShort(text),
      right: parts.language(text, previous ?? conversation ?? null).language === expected,
    }));
    const of = (measure: string) => ({ set: 'language', lang, measure });
    const right = (each: (typeof heard)[number]) => each.right;
    return [
      figure(of('accuracy'), heard, right),
      figure(
        of('accuracy of one or two words'),
        heard.filter(({ short }) => short),
        right,
      ),
      figure(
        of('accuracy of more words'),
        heard.filter(({ short }) => !short),
        right,
      ),
    ];
  });
