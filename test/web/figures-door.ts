/** The pages and pictures of the shipped figures, as the program puts them together; no import lies over them. */
import { svgToPng } from '../../src/document/png.js';
import { lookAt } from '../../src/statistics/view/look.js';
import { methodOf } from '../../src/statistics/view/method.js';
import { svgOfLook } from '../../src/statistics/view/picture.js';
import { sheetOf } from '../../src/statistics/view/sheet.js';
import type { FiguresDoor } from '../../src/web/figures-door.js';
import { ask, asking, tables } from '../statistics/shipped.js';

const { say } = asking;

export const figuresDoor: FiguresDoor = {
  sheet: async (wish) => sheetOf(tables, wish, say),
  method: async (dataset) => methodOf(tables, dataset, []),
  picture: async (wish, width, language) =>
    svgOfLook(tables.names, lookAt(tables, wish), { fingerprint: wish.fingerprint, width, language, say }),
  toPng: svgToPng,
  answers: async (question, language, sheet) =>
    ask(language, question).values.some(
      ({ dataset, measure }) => dataset === sheet.facts.id && measure === sheet.id,
    ),
  say,
  tables: async () => tables.catalogue.datasets.map(({ id, facts }) => ({ id, title: facts.labels.dataset })),
};
