/** Starts the web room on a free port of this machine with a fake house behind it. */
import { fileURLToPath } from 'node:url';
import type { Message } from '../../src/conversation/activity.js';
import { createWeb, type Web, type WebOptions, type WebSchool } from '../../src/web/web.js';
import { FakeHouse } from './fake-house.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const SCHOOL: WebSchool = {
  id: 'malli',
  name: { fi: 'Malliopisto', sv: 'Modellinstitutet', en: 'Sample College' },
  languages: ['fi', 'sv', 'en'],
  sample: true,
  human: {
    fi: 'Opinto-ohjaaja vastaa arkisin klo 9–15, puh. 000 000 000.',
    sv: 'Studiehandledaren svarar vardagar kl. 9–15, tfn 000 000 000.',
    en: 'A guidance counsellor answers on weekdays from 9 to 15, tel. 000 000 000.',
  },
};

export interface Started {
  readonly web: Web;
  readonly house: FakeHouse;
  readonly url: string;
  readonly port: number;
  /** What broke inside: must stay empty. */
  readonly broken: string[];
}

/** A suggestion as imBack, as the real renderer makes it for few options. */
const render = ({ text, options = [] }: Message) => ({
  type: 'message',
  text,
  textFormat: 'markdown',
  ...(options.length > 0
    ? {
        suggestedActions: {
          to: [],
          actions: options.map(({ label }) => ({ type: 'imBack', title: label, value: label })),
        },
      }
    : {}),
});

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
    render,
    ready: async () => true,
    metrics: async () => ({ turns_total: house.taken.length }),
    ownData: async (_school, person) => ({
      person,
      turns: house.taken.filter((each) => each.person === person).length,
    }),
    log: (event, details) => broken.push(`${event} ${JSON.stringify(details)}`),
    folders: { content: `${root}content`, client: `${root}src/web/client`, vendor: `${root}dist/web/vendor` },
    ...changes,
  });
  house.committed = web.committed;
  const { port, url } = await web.listen('127.0.0.1', 0);
  return { web, house, url, port, broken };
}
