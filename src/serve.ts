/** The house with its doors open: the web server, Direct Line, the Bot Framework and its sender. Used by main.ts and by tests. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble, type House, type Parts } from './assemble.js';
import type { Pictures } from './channel/chart-card.js';
import { type Connector, createConnector } from './channel/connector.js';
import type { DeliveryStore } from './channel/delivery.js';
import type { PacingOptions } from './channel/pacing.js';
import type { Sender } from './channel/sender.js';
import { toWire } from './channel/wire.js';
import type { Configuration } from './configuration.js';
import type { Localised } from './conversation/activity.js';
import type { School } from './counselling/school.js';
import { HOME } from './home.js';
import { openFiguresDoor, openStatisticsDoor } from './published.js';
import { profileFor } from './skills.js';
import { addressOf } from './understanding/model/client.js';
import type { Receive, WebOptions } from './web/options.js';
import { createWeb } from './web/web.js';

export interface Served {
  readonly house: House;
  readonly url: string;
  readonly port: number;
  /** Null where there is no Bot Framework. */
  readonly sender: Sender | null;
  close(): Promise<void>;
}

export interface ServeParts extends Parts {
  /** Wraps what sends, e.g. to end the process at a named step. */
  readonly aroundConnector?: (connector: Connector) => Connector;
  readonly aroundDeliveries?: (deliveries: DeliveryStore) => DeliveryStore;
  readonly pacing?: PacingOptions;
  readonly rates?: WebOptions['rates'];
}

const DAY = 24 * 60 * 60 * 1000;

export async function serve(configuration: Configuration, parts: ServeParts = {}): Promise<Served> {
  const house = await assemble(configuration, parts);
  const { store, content, world, turns, log } = house;
  const words = {
    choose: content.common('card.choose'),
    send: content.common('card.send'),
    missing: content.common('card.missing'),
  };
  const pushed = await botFramework(configuration, house, words, parts);
  const web = createWeb({
    schools: content.schools,
    publicUrl: configuration.publicUrl,
    trustProxy: configuration.trustProxy,
    secret: Buffer.from(await store.settings.secret('web')).toString('base64url'),
    ...(configuration.directLineSecret ? { directLineSecret: configuration.directLineSecret } : {}),
    ...(configuration.metricsToken ? { metricsToken: configuration.metricsToken } : {}),
    turns: store.log,
    identities: store.identities,
    takeTurn: turns.take,
    world,
    // Our own pages fetch pictures from where they are; other clients need to be told.
    render: (message) =>
      toWire(message, words, { pictures: { base: originOf(configuration) ?? '', kind: 'svg' } }),
    ...(pushed ? { receive: pushed.receive } : {}),
    reading: {
      lessons: content.lessons,
      companies: content.companies.list,
      ...(configuration.model ? { modelHost: addressOf(configuration.model).host } : {}),
    },
    ready: async () => (await store.health()).ok,
    metrics: async () => ({
      ...(await store.counts()),
      busy: turns.busy(),
      sending: pushed?.sender.waiting() ?? 0,
    }),
    surveys: house.surveys,
    statistics: openStatisticsDoor(content, house.figures),
    figures: openFiguresDoor(content, house.figures),
    ownData: async (school, channelPerson) => {
      const person = await store.identities.person(school, 'directline', channelPerson);
      return person === null ? null : store.people.copyOf(person);
    },
    profile: async (school, channelPerson) => {
      const person = await store.identities.person(school, 'directline', channelPerson);
      return profileFor(store.people, content, person);
    },
    file: house.file,
    workspace: {
      counsellors: store.counsellors,
      cases: store.cases,
      shares: store.shares,
      vocabulary: content.vocabulary,
      announce: house.announce,
    },
    log,
    ...(parts.rates ? { rates: parts.rates } : {}),
    folders: {
      content: configuration.content,
      client: fileURLToPath(new URL('./web/client', import.meta.url)),
      vendor: join(HOME, 'dist', 'web', 'vendor'),
    },
  });
  house.onCommit(web.committed);
  await store.listen(web.heard);
  const { port, url } = await web.listen(configuration.host, configuration.port);
  house.reachedAt(url);
  await pushed?.sender.start();
  // What a restart cut off runs again; only the server does this, a command beside it would do it twice.
  for (const job of await store.jobs.openJobs()) house.jobs.start(job, job);
  const stopExpiring = expireDaily(configuration, house);
  return {
    house,
    url,
    port,
    sender: pushed?.sender ?? null,
    async close() {
      stopExpiring();
      await web.close();
      await pushed?.sender.close();
      pushed?.connector.close();
      await house.close();
    },
  };
}

const originOf = ({ publicUrl }: Configuration): string | null =>
  publicUrl === null ? null : new URL(publicUrl).origin;

/** Teams shows no SVG, and fetches only from a public address. */
function pushedPictures(configuration: Configuration): Pictures | null {
  const base = originOf(configuration);
  return base === null ? null : { base, kind: 'png' };
}

interface Pushed {
  readonly receive: Receive;
  readonly sender: Sender;
  readonly connector: Connector;
}

/** Loaded only where it is switched on: the SDK is most of the start time. */
async function botFramework(
  configuration: Configuration,
  house: House,
  words: Readonly<Record<'choose' | 'send' | 'missing', Localised>>,
  parts: ServeParts,
): Promise<Pushed | null> {
  const { bot, botDevelopment } = configuration;
  if (!bot && !botDevelopment) return null;
  const { createBotFramework } = await import('./channel/bot-framework.js');
  const { createAppToken, noAppToken } = await import('./channel/app-token.js');
  const { BOT_FRAMEWORK_HOSTS } = await import('./channel/address-guard.js');
  const { createPacing } = await import('./channel/pacing.js');
  const { createSender } = await import('./channel/sender.js');
  const { schoolByTenant } = await import('./channel/translate.js');
  const { systemClock: clock } = await import('./channel/clock.js');
  const channel = createBotFramework({
    ...(bot ? { appId: bot.appId } : {}),
    development: botDevelopment,
    host: configuration.host,
    serviceHosts: [...BOT_FRAMEWORK_HOSTS, ...configuration.botServiceHosts],
    takeTurn: house.turns.take,
    schoolOf: schoolByTenant(house.content.schools.map(tenantOf)),
    log: house.log,
    clock: { ...clock, wall: () => house.world.now().getTime() },
  });
  const token = bot
    ? createAppToken({
        MicrosoftAppId: bot.appId,
        MicrosoftAppType: bot.type,
        MicrosoftAppPassword: bot.password,
        ...(bot.tenant ? { MicrosoftAppTenantId: bot.tenant } : {}),
      })
    : noAppToken;
  const plain = createConnector({ guard: channel.guard, token, clock });
  const connector = parts.aroundConnector?.(plain) ?? plain;
  const store = parts.aroundDeliveries?.(house.store.deliveries) ?? house.store.deliveries;
  const sender = createSender({
    store,
    connector,
    pacing: createPacing(parts.pacing),
    words,
    pictures: pushedPictures(configuration),
    clock,
    random: Math.random,
    log: house.log,
  });
  house.onCommit(sender.committed);
  return { receive: (request) => channel.receive(request), sender, connector };
}

const tenantOf = ({ id, teamsTenant }: School) => ({ id, ...(teamsTenant ? { tenant: teamsTenant } : {}) });

/** What nobody has touched for the configured time goes, at start and once a day. */
function expireDaily({ retentionDays }: Configuration, { store, world, log }: House): () => void {
  const expire = async () => {
    const before = new Date(world.now().getTime() - retentionDays * DAY).toISOString();
    const conversations = await store.expire(before);
    if (conversations > 0) log('expired', { conversations });
  };
  const run = () => expire().catch(() => log('expiry-failed', {}));
  void run();
  const timer = setInterval(run, DAY).unref();
  return () => clearInterval(timer);
}
