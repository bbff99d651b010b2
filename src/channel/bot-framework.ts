/**
 * The Bot Framework channel (Teams among others): takes what is posted to /api/messages, authenticated, checked and translated,
 * and hands it to a turn. Replies are the sender's. Every refusal is a status, a word in the log and a plain body.
 */
import type { Activity, Json } from '../conversation/activity.js';
import type { TakeTurn } from '../conversation/ports.js';
import { Adapter, type Claims } from './adapter.js';
import { type AddressGuard, createAddressGuard } from './address-guard.js';
import { type Authenticate, type AuthenticationOptions, createAuthentication } from './authentication.js';
import type { Clock } from './clock.js';
import { systemClock } from './clock.js';
import { type Incoming, incomingShape } from './incoming.js';
import { type SchoolOf, translate } from './translate.js';

export { BotFrameworkSetup } from './authentication.js';

/** One line of JSON per event: names, ids and counts, never what people wrote, tokens or the text of errors. */
export type Log = (event: string, facts: Record<string, string | number>) => void;

export interface BotFrameworkOptions extends AuthenticationOptions {
  /** Hosts that replies may go to, instead of the Bot Framework's own. */
  readonly serviceHosts?: readonly string[];
  readonly takeTurn: TakeTurn;
  readonly schoolOf: SchoolOf;
  readonly log: Log;
  readonly clock?: Clock;
}

export interface Received {
  readonly status: number;
  readonly body?: Json;
}

export interface BotFramework {
  /** `body` is the parsed JSON, however odd. Never throws. */
  receive(request: { readonly authorization: string | undefined; readonly body: unknown }): Promise<Received>;
  /** The addresses that may be called: for the connector. */
  readonly guard: AddressGuard;
}

/** Words for developers; they tell a caller nothing about why. */
const BODIES: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  400: { code: 'BadSyntax', message: 'The body is not a Bot Framework activity.' },
  401: { code: 'Unauthorized', message: 'The request carries no valid token.' },
  403: { code: 'Forbidden', message: 'This is not served here.' },
  503: { code: 'ServiceUnavailable', message: 'Try again shortly.' },
};

function answer(status: number): Received {
  const error = BODIES[status];
  return error ? { status, body: { error } } : { status };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

class Channel implements BotFramework {
  readonly guard: AddressGuard;
  readonly #authenticate: Authenticate;
  readonly #adapter = new Adapter();
  readonly #clock: Clock;

  constructor(readonly options: BotFrameworkOptions) {
    const { appId, serviceHosts: hosts, clock = systemClock, log } = options;
    this.#clock = clock;
    this.#authenticate = createAuthentication(options, clock, () => log('signing-keys-unavailable', {}));
    this.guard = createAddressGuard({ development: !appId?.trim(), ...(hosts ? { hosts } : {}) });
  }

  receive(request: {
    readonly authorization: string | undefined;
    readonly body: unknown;
  }): Promise<Received> {
    return this.#receive(request.authorization, request.body).catch((error) => {
      this.options.log('receive-failed', { error: nameOf(error) });
      return answer(503);
    });
  }

  async #receive(authorization: string | undefined, body: unknown): Promise<Received> {
    const authenticated = await this.#authenticate(authorization);
    if (typeof authenticated === 'string') return this.#refuse(401, authenticated);
    const read = incomingShape.safeParse(body);
    if (!read.success) return this.#refuse(400, 'not_an_activity');
    const unfit = authenticated.mismatch(read.data);
    if (unfit !== null) return this.#refuse(401, unfit);
    const service = this.guard.check(read.data.serviceUrl ?? '');
    if (!service.ok) return this.#refuse(403, service.reason);
    return this.#answer(read.data, authenticated.claims);
  }

  async #answer(incoming: Incoming, claims: Claims): Promise<Received> {
    let answered = answer(200);
    const invoke = await this.#adapter.answer(incoming, claims, async () => {
      if (incoming.type !== 'invoke') answered = await this.#turn(incoming);
    });
    return invoke ? { status: invoke.status } : answered;
  }

  async #turn(incoming: Incoming): Promise<Received> {
    const received = new Date(this.#clock.wall()).toISOString();
    const translated = translate(incoming, this.options.schoolOf, received);
    if (translated.kind === 'refused')
      return this.#refuse(translated.reason === 'nobody' ? 400 : 403, translated.reason);
    return translated.kind === 'turn' ? this.#take(translated.activity) : answer(200);
  }

  async #take(activity: Activity): Promise<Received> {
    try {
      await this.options.takeTurn(activity);
      return answer(200);
    } catch (error) {
      const { channel, kind } = activity;
      this.options.log('turn-failed', { channel, kind, error: nameOf(error) });
      return answer(503);
    }
  }

  #refuse(status: number, reason: string): Received {
    this.options.log('activity-refused', { status, reason });
    return answer(status);
  }
}

/** Refuses to be made (`BotFrameworkSetup`) when it would let anyone in. */
export const createBotFramework = (options: BotFrameworkOptions): BotFramework => new Channel(options);
