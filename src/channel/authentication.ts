/**
 * Whether and how callers of the Bot Framework channel prove who they are: by the channel's token, or, on this machine alone and
 * by an explicit switch, not at all.
 */
import type { Claims } from './adapter.js';
import { isLoopbackHost } from './address-guard.js';
import { mismatch, readBearer } from './bearer.js';
import type { Clock } from './clock.js';
import type { Incoming } from './incoming.js';
import { createSigningKeys } from './signing-keys.js';

export interface AuthenticationOptions {
  /** MicrosoftAppId; without it nothing is accepted except in development. */
  readonly appId?: string;
  /** The explicit switch for talking without tokens; needs a loopback `host` and loopback addresses for replies. */
  readonly development?: boolean;
  /** The host that the server listens on. */
  readonly host: string;
  /** Where the channel's keys are published, and who signs with them: the Bot Framework's own unless said otherwise. */
  readonly openIdMetadata?: string;
  readonly issuer?: string;
}

const OPEN_ID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const ISSUER = 'https://api.botframework.com';

/** The channel is not set up, or set up in a way that would let anyone in. For the person who starts the server. */
export class BotFrameworkSetup extends Error {
  override readonly name = 'BotFrameworkSetup';
}

/** Throws `BotFrameworkSetup` when anyone could post in anyone's name. */
export function checkSetup({ appId, development, host }: AuthenticationOptions): void {
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

export interface Authenticated {
  readonly claims: Claims;
  /** Why the token is not good for this activity; null when it is. */
  readonly mismatch: (activity: Incoming) => string | null;
}

/** Finds who is calling, or a word for why nobody knows. */
export type Authenticate = (authorization: string | undefined) => Promise<Authenticated | string>;

const NOBODY: Authenticated = {
  claims: {},
  mismatch: ({ channelId, serviceUrl }) => (channelId?.trim() && serviceUrl?.trim() ? null : 'no_address'),
};

/** `unavailable` is told when the channel's keys could not be fetched. */
export function createAuthentication(
  options: AuthenticationOptions,
  clock: Clock,
  unavailable: () => void,
): Authenticate {
  checkSetup(options);
  const { appId, issuer = ISSUER, openIdMetadata = OPEN_ID_METADATA } = options;
  if (!appId?.trim()) return async () => NOBODY;
  const keys = createSigningKeys(openIdMetadata, clock, unavailable);
  return async (authorization) => {
    const bearer = await readBearer(authorization, { appId, issuer, keys, clock });
    if (!bearer.ok) return bearer.reason;
    return { claims: bearer.claims, mismatch: (activity) => mismatch(bearer, activity) };
  };
}
