/** The addresses of the pages of figures. */
import { wishOf } from '../statistics/view/wish.js';
import type { FiguresDoor } from './figures-door.js';
import { questionAbout } from './figures-question.js';
import { statisticsPage } from './pages/statistics.js';
import { methodPage } from './pages/statistics-method.js';
import { at, missing, type Pages, shown } from './pages.js';
import type { Route } from './route.js';

export function statisticsPageRoutes(pages: Pages, door: FiguresDoor): Route[] {
  return [
    ...at(pages, '/statistics', async (place, { query, origin }) => {
      const [sheet, tables] = await Promise.all([door.sheet(wishOf(query)), door.tables()]);
      const asked = (await questionAbout(sheet, place.words, door)) !== null;
      return shown(place, statisticsPage(place, { sheet, tables, say: door.say, origin, asked }));
    }),
    ...at(pages, '/statistics/:dataset', async (place, request) => {
      const method = await door.method(request.params.dataset ?? '');
      return method ? shown(place, methodPage(place, method)) : missing(pages, request);
    }),
  ];
}
