/**
 * The question that the page of figures hands to the chat. Its words are ours, made of what the page shows: an address cannot put others
 * into somebody's mouth. It is offered only where the bot answers it with these very figures.
 */

import type { Sheet } from '../statistics/view/sheet.js';
import { wishOf } from '../statistics/view/wish.js';
import type { FiguresDoor } from './figures-door.js';
import type { PageWords } from './words.js';

export async function questionAbout(
  sheet: Sheet,
  words: PageWords,
  door: FiguresDoor,
): Promise<string | null> {
  const { language } = words;
  const question = words.text('statistics', sheet.form.single ? 'question.one' : 'question.series', {
    measure: sheet.measure[language],
    subject: sheet.subjects[language],
    year: String(sheet.to),
  });
  return (await door.answers(question, language, sheet)) ? question : null;
}

/** The same from the query of an address; null where it is about no figures. */
export const questionIn = async (
  query: URLSearchParams,
  words: PageWords,
  door: FiguresDoor | undefined,
): Promise<string | null> =>
  door && query.has('measure') ? questionAbout(await door.sheet(wishOf(query)), words, door) : null;
