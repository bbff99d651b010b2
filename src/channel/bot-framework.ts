/**
 * The Bot Framework channel (Teams among others): takes what is posted to /api/messages, authenticated, checked and translated,
 * and hands it to a turn. Replies are the sender's. Every refusal is a status, a word in the log and a plain body.
 */
import type { Activity, Json } from '../conversation/activity.js';
import type { TakeTurn } from '../conversation/ports.js';
import { Adapter, type Claims } from './adapter.js';
import { type AddressGuard, createAddressGuard, isLoopbackHost } from './address-guard.js';
import { mismatch, readBearer } from './bearer.js';
import { type Clock, systemClock } from './clock.js';
import { type Incoming, incomingShape } from './incoming.js';
import { createSigningKeys } from './signing-keys.js';
import { type SchoolOf, translate } from './translate.js';

/** One line of JSON per event: names, ids and counts, never what people wrote, tokens or errors' texts. */
export type Log = (event: string, facts: Record<string, string | number>) => void;

export interface BotFrameworkOptions {
  /** MicrosoftAppId; without it nothing is accepted except in development. */
  readonly appId?: string;
  /** The explicit switch for talking without tokens; needs a loopback `host` and loopback addresses for replies. */
  readonly development?: boolean;
  /** The host that the server listens on. */
  readonly host: string;
  /** Hosts that replies may go to, instead of the Bot Framework's own. */
  readonly serviceHosts?: readonly string[];
  readonly openIdMetadata?: string;
  readonly issuer?: string;
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

const OPEN_ID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const ISSUER = 'https://api.botframework.com';

/** The channel is not set up, or set up in a way that would let anyone in. For the person who starts the server. */
export class BotFrameworkSetup extends Error {
  override readonly name = 'BotFrameworkSetup';
}

function checkSetup({ appId, development, host }: BotFrameworkOptions): void {
  if (appId?.trim()) return;
  if (!development)
    throw new BotFrameworkSetup(
      'MicrosoftAppId is not set. Set it, or set the development switch to talk without tokens on this machine only.',
    );
  if (!isLoopbackHost(host))
    throw new BotFrameworkSetup(
      `Without MicrosoftAppId the server may listen on 127.0.0.1 only, not on ${host}: anyone could post in anyone's name.`,
    );
}

/** Words for developers; they tell a caller nothing about why. */
const BODIES: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  400: { code: 'BadSyntax', message: 'The body is not a Bot Framework activity.' },
  401: { code: 'Unauthorized', message: 'The request carries no valid token.' },
  403: { code: 'Forbidden', message: 'This is not served here.' },
  503: { code: 'ServiceUnavailable', message: 'Try again shortly.' },
};

const answer = (status: number): Received => {
  const error = BODIES[status];
  return error ? { status, body: { error } } : { status };
};

/** What an authentication found: claims, or why not. Called again with the activity once that is known. */
interface Authenticated {
  readonly claims: Claims;
  /** Why the token is not good for this activity; null when it is. */
  readonly mismatch: (activity: Incoming) => string | null;
}
type Authenticate = (authorization: string | undefined) => Promise<Authenticated | string>;

function authentication(options: BotFrameworkOptions, clock: Clock): Authenticate {
  const { appId, issuer = ISSUER, openIdMetadata = OPEN_ID_METADATA, log } = options;
  if (!appId?.trim()) {
    const addressed = ({ channelId, serviceUrl }: Incoming) =>
      channelId && serviceUrl ? null : 'no_address';
    return async () => ({ claims: {}, mismatch: addressed });
  }
  const keys = createSigningKeys(openIdMetadata, clock, () => log('signing-keys-unavailable', {}));
  return async (authorization) => {
    const bearer = await readBearer(authorization, { appId, issuer, keys, clock });
    if (!bearer.ok) return bearer.reason;
    return { claims: bearer.claims, mismatch: (activity) => mismatch(bearer, activity) };
  };
}

/** Refuses to be made (BotFrameworkSetup) when it would let anyone in. */
export function createBotFramework(options: BotFrameworkOptions): BotFramework {
  checkSetup(options);
  const { takeTurn, schoolOf, log, clock = systemClock, serviceHosts } = options;
  const authenticate = authentication(options, clock);
  const development = !options.appId?.trim();
  const guard = createAddressGuard({ development, ...(serviceHosts ? { hosts: serviceHosts } : {}) });
  const adapter = new Adapter();

  function refuse(status: number, reason: string): Received {
    log('activity-refused', { status, reason });
    return answer(status);
  }

  async function turn(activity: Activity): Promise<Received> {
    try {
      await takeTurn(activity);
      return answer(200);
    } catch (error) {
      log('turn-failed', { channel: activity.channel, kind: activity.kind, error: nameOf(error) });
      return answer(503);
    }
  }

  async function handle(incoming: Incoming): Promise<Received> {
    const translated = translate(incoming, schoolOf, new Date(clock.wall()).toISOString());
    if (translated.kind === 'refused')
      return refuse(translated.reason === 'nobody' ? 400 : 403, translated.reason);
    return translated.kind === 'turn' ? turn(translated.activity) : answer(200);
  }

  async function answered(incoming: Incoming, claims: Claims): Promise<Received> {
    let handled = answer(200);
    const invoke = await adapter.answer(incoming, claims, async () => {
      if (incoming.type !== 'invoke') handled = await handle(incoming);
    });
    return invoke ? { status: invoke.status } : handled;
  }

  async function receive(request: { authorization: string | undefined; body: unknown }): Promise<Received> {
    const authenticated = await authenticate(request.authorization);
    if (typeof authenticated === 'string') return refuse(401, authenticated);
    const incoming = incomingShape.safeParse(request.body);
    if (!incoming.success) return refuse(400, 'not_an_activity');
    const unfit = authenticated.mismatch(incoming.data);
    if (unfit) return refuse(401, unfit);
    const service = guard.check(incoming.data.serviceUrl ?? '');
    if (!service.ok) return refuse(403, service.reason);
    return answered(incoming.data, authenticated.claims);
  }

  const guarded: BotFramework['receive'] = (request) =>
    receive(request).catch((error) => {
      log('receive-failed', { error: nameOf(error) });
      return answer(503);
    });
  return { receive: guarded, guard };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');
