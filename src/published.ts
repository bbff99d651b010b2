/** What is public of the figures, put together: open data, the answers that the bot gives, and the pages and pictures of them. */
import { plainText } from './channel/terminal.js';
import type { Content } from './content.js';
import { svgToPng } from './document/png.js';
import type { Figures } from './figures.js';
import { type Asking, askQuestion } from './statistics/ask.js';
import { inAll } from './statistics/figures.js';
import { createOpenData } from './statistics/open/published.js';
import { type OpenWords, openWords } from './statistics/open/words.js';
import { shippedTables } from './statistics/shipped.js';
import { lookAt } from './statistics/view/look.js';
import { methodOf } from './statistics/view/method.js';
import { svgOfLook } from './statistics/view/picture.js';
import { sheetOf } from './statistics/view/sheet.js';
import type { FiguresDoor } from './web/figures-door.js';
import type { StatisticsDoor } from './web/statistics-door.js';

export function openStatisticsDoor(content: Content, figures: Figures): StatisticsDoor {
  const { library, runs } = figures;
  const { tables, slots } = content.figures;
  const { cube: shipped } = shippedTables(tables.catalogue, tables.names);
  const say: Asking['say'] = (language, id, values) =>
    plainText(content.wording.render(language, 'statistics', id, values));
  const spoken = content.schools[0]?.languages[0] ?? 'fi';
  return {
    ...createOpenData({ library, shipped, runs, past: figures }),
    words: wordsOf(content),
    ask: (question, given) => {
      const language = given ?? content.understanding.language(question, spoken).language;
      return library.with((now) => askQuestion(question, language, { tables: now, slots, say }));
    },
  };
}

/** Whoever runs this service publishes its catalogue: the first school. */
function wordsOf({ wording, schools }: Content): OpenWords {
  const said = (id: string) => inAll((language) => plainText(wording.render(language, 'open-data', id, {})));
  return openWords(said, schools[0]?.name ?? said('title'));
}

/** Pages and pictures are made of the tables as they are when they are asked for. */
export function openFiguresDoor(content: Content, { library, vintages }: Figures): FiguresDoor {
  const { say } = content.figures;
  return {
    sheet: (wish) => library.with((tables) => sheetOf(tables, wish, say)),
    method: async (dataset) => {
      const known = await vintages(dataset);
      return library.with((tables) => methodOf(tables, dataset, known));
    },
    picture: (wish, width, language) =>
      library.with((tables) => {
        const { fingerprint } = wish;
        return svgOfLook(tables.names, lookAt(tables, wish), { fingerprint, width, language, say });
      }),
    toPng: svgToPng,
    answers: async (question, language, sheet) => {
      const { slots } = content.figures;
      const { values } = await library.with((tables) =>
        askQuestion(question, language, { tables, slots, say }),
      );
      return values.some(({ dataset, measure }) => dataset === sheet.facts.id && measure === sheet.id);
    },
    say,
    tables: async () => {
      const { datasets } = (await library.current()).tables.catalogue;
      return datasets.map(({ id, facts }) => ({ id, title: facts.labels.dataset }));
    },
  };
}
