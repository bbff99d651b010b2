/** Starts the web room on a free port of this machine with a fake house behind it. */
import { fileURLToPath } from 'node:url';
import { toWire } from '../../src/channel/wire.js';
import type { School } from '../../src/counselling/school.js';
import { pagesOf } from '../../src/guidance/pack.js';
import type { WebOptions } from '../../src/web/options.js';
import type { Reading } from '../../src/web/reading.js';
import { createWeb, type Web } from '../../src/web/web.js';
import { loadPacks } from '../../src/wording/load-packs.js';
import { WORDS } from '../channel/words.js';
import { FakeHouse } from './fake-house.js';
import { fakeSurveys } from './fake-surveys.js';
import { figuresDoor } from './figures-door.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const SCHOOL: School = {
  id: 'malli',
  name: { fi: 'Malliopisto', sv: 'Modellinstitutet', en: 'Sample College' },
  languages: ['fi', 'sv', 'en'],
  sample: true,
  teamsTenant: null,
  without: [],
  guidance: {
    office: { fi: 'Opinto-ohjaus, A-talo', sv: 'Studiehandledningen, hus A', en: 'Guidance office, house A' },
    hours: { fi: 'arkisin klo 9–15', sv: 'vardagar kl. 9–15', en: 'weekdays 9–15' },
    phone: '000 000 0000',
    email: 'ohjaus@example.fi',
  },
};

const { pages } = loadPacks(`${root}content`);
export const READING: Reading = {
  lessons: (language) => pagesOf(pages, language, 'class'),
  companies: () => [
    {
      id: 'one',
      name: 'Esimerkki',
      about: 'A sample.',
      place: 'Lappi',
      offers: [{ offer: 'mentor', text: 'One of us.' }],
      contact: 'By phone.',
      reviewed: '22.11.2026',
    },
  ],
};

export interface Started {
  readonly web: Web;
  readonly house: FakeHouse;
  readonly url: string;
  readonly port: number;
  /** What broke inside: must stay empty. */
  readonly broken: string[];
}

export async function startWeb(changes: Partial<WebOptions> = {}, house = new FakeHouse()): Promise<Started> {
  const broken: string[] = [];
  const web = createWeb({
    schools: [SCHOOL],
    publicUrl: null,
    secret: 'a secret of the tests, long enough for them',
    turns: house.turns,
    identities: house.identities,
    takeTurn: house.takeTurn,
    world: house.world,
    render: (message) => toWire(message, WORDS, { pictures: { base: '', kind: 'svg' } }),
    surveys: fakeSurveys(),
    figures: figuresDoor,
    ready: async () => true,
    metrics: async () => ({ turns_total: house.taken.length }),
    profile: async (_school, person) => ({ of: person }),
    ownData: async (_school, person) => ({
      person,
      turns: house.taken.filter((each) => each.person === person).length,
    }),
    reading: READING,
    log: (event, details) => broken.push(`${event} ${JSON.stringify(details)}`),
    folders: { content: `${root}content`, client: `${root}src/web/client`, vendor: `${root}dist/web/vendor` },
    ...changes,
  });
  house.committed = web.committed;
  const { port, url } = await web.listen('127.0.0.1', 0);
  return { web, house, url, port, broken };
}
