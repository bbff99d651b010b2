/** The open data of the shipped tables, as the server is handed it. */
import { inAll } from '../../src/statistics/figures.js';
import { createLibrary } from '../../src/statistics/library.js';
import { createOpenData } from '../../src/statistics/open/published.js';
import { openWords } from '../../src/statistics/open/words.js';
import { shippedTables } from '../../src/statistics/shipped.js';
import type { StatisticsDoor } from '../../src/web/statistics-door.js';
import { loadWording } from '../../src/wording/load.js';
import { createWording } from '../../src/wording/render.js';
import { ask, CONTENT, tables } from '../statistics/shipped.js';

const wording = createWording(loadWording(CONTENT).files, { strict: true });

export const shipped = shippedTables(tables.catalogue, tables.names);

export const door: StatisticsDoor = {
  ...createOpenData({
    library: createLibrary(tables.catalogue, tables.names, null),
    shipped: shipped.cube,
    runs: async () => [],
    past: { vintages: async () => [], tableOf: async () => null },
  }),
  words: openWords((id) => inAll((language) => wording.render(language, 'open-data', id, {})), {
    fi: 'Koulu Esimerkki',
    sv: 'Skolan Exempel',
    en: 'Sample School',
  }),
  ask: async (question, language) => ask(language ?? 'fi', question),
};
