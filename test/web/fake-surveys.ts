/** A survey behind the link `/survey/open`, for tests of the web room; every other link is unknown. What is sent is counted. */
import { createSurveyDesk } from '../../src/survey/desk.js';
import type { SurveyDoor } from '../../src/web/survey-door.js';
import { edition, interpreter } from '../survey/instruments.js';

export function fakeSurveys(sent: string[] = []): SurveyDoor {
  const desk = createSurveyDesk({
    instruments: () => ({ editions: [edition], interpreter }),
    standing: async () => null,
    group: async () => null,
  });
  return {
    look: async (token) =>
      token === 'open'
        ? { state: 'open', school: 'malli', edition, begun: false, given: {} }
        : { state: 'unknown' },
    talk: async (token) => (token === 'open' ? 'survey-talk' : null),
    respond: async (_token, record) => sent.push(record) > 0,
    interpreter: () => interpreter,
    minutes: desk.minutes,
  };
}
