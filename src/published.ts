/** Open data put together: the library's tables, and the same answers that the bot gives. */
import { plainText } from './channel/terminal.js';
import type { Content } from './content.js';
import type { Figures } from './figures.js';
import { type Asking, askQuestion } from './statistics/ask.js';
import { createOpenData } from './statistics/open/published.js';
import { shippedTables } from './statistics/shipped.js';
import type { StatisticsDoor } from './web/statistics-door.js';

export function openStatisticsDoor(content: Content, { library, runs }: Figures): StatisticsDoor {
  const { tables, slots } = content.figures;
  const { cube: shipped } = shippedTables(tables.catalogue, tables.names);
  const say: Asking['say'] = (language, id, values) =>
    plainText(content.wording.render(language, 'statistics', id, values));
  const spoken = content.schools[0]?.languages[0] ?? 'fi';
  return {
    ...createOpenData({ library, shipped, runs }),
    ask: (question, given) => {
      const language = given ?? content.understanding.language(question, spoken).language;
      return library.with((now) => askQuestion(question, language, { tables: now, slots, say }));
    },
  };
}
