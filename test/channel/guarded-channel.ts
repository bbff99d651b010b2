/** A Bot Framework channel behind a fake issuer of tokens, on a virtual clock: what it took and what it logged. */
import { type BotFramework, createBotFramework } from '../../src/channel/bot-framework.js';
import type { Activity } from '../../src/conversation/activity.js';
import { teamsMessage } from './activities.js';
import { bearer, type Call, type Craft } from './crafted-tokens.js';
import { APP_ID, type FakeIssuer, startFakeIssuer } from './fake-issuer.js';
import { virtualClock } from './virtual-clock.js';

export const clock = virtualClock();

class GuardedChannel {
  turns: Activity[] = [];
  log: { event: string; facts: Record<string, string | number> }[] = [];
  #issuer: FakeIssuer | null = null;
  #bot: BotFramework | null = null;

  get issuer(): FakeIssuer {
    if (!this.#issuer) throw new Error('The issuer is there only during a test');
    return this.#issuer;
  }

  get bot(): BotFramework {
    if (!this.#bot) throw new Error('The channel is there only during a test');
    return this.#bot;
  }

  set bot(bot: BotFramework) {
    this.#bot = bot;
  }

  async open(): Promise<void> {
    this.#issuer = await startFakeIssuer(() => clock.wall());
  }

  begin(): void {
    this.turns = [];
    this.log = [];
    this.issuer.available = true;
    this.#bot = createBotFramework(this.options());
  }

  options() {
    return {
      appId: APP_ID,
      host: '0.0.0.0',
      openIdMetadata: this.issuer.metadata,
      clock,
      schoolOf: () => 'school',
      log: (event: string, facts: Record<string, string | number>) => {
        this.log.push({ event, facts });
      },
      takeTurn: async (activity: Activity) => {
        this.turns.push(activity);
        return { conversation: 'c', seq: 1, repeated: false };
      },
    };
  }

  readonly receive = ({ authorization, body = teamsMessage() }: Call) =>
    this.bot.receive({ authorization, body });
  readonly craft = (): Craft => ({ issuer: this.issuer, seconds: Math.floor(clock.wall() / 1_000) });
  readonly signed = (change?: Parameters<FakeIssuer['token']>[0]) => bearer(this.craft(), change);
}

/** To be called in a `describe`: a fresh channel before each test. */
export function guardedChannel(): GuardedChannel {
  const channel = new GuardedChannel();
  before(() => channel.open());
  after(() => channel.issuer.close());
  beforeEach(() => channel.begin());
  return channel;
}
