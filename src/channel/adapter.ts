/**
 * botbuilder's adapter, reduced to what is needed of it: it runs an authenticated activity and answers invokes by the rules of
 * the protocol. It never authenticates (bearer.ts does), never sends (sender.ts does), and its `process`, which prints stacks
 * and answers with the text of errors, is never called.
 */
import { type Activity, CloudAdapter, type InvokeResponse } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Incoming } from './incoming.js';

/** The adapter insists on clients for sending and signing in. Nothing of ours asks them for anything. */
class NoConnectors extends ConnectorFactory {
  override async create(): Promise<ConnectorClient> {
    return {} as ConnectorClient;
  }
}

const connectorFactory = new NoConnectors();

class DoneElsewhere extends BotFrameworkAuthentication {
  override authenticateRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('activities are authenticated before they come here');
  }
  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new Error('streaming is not offered');
  }
  override createConnectorFactory(): ConnectorFactory {
    return connectorFactory;
  }
  override async createUserTokenClient(): Promise<UserTokenClient> {
    return {} as UserTokenClient;
  }
}

/** A claim of an authenticated caller. */
export type Claims = Readonly<Record<string, unknown>>;

export class Adapter extends CloudAdapter {
  constructor() {
    super(new DoneElsewhere());
  }

  /** Runs one authenticated activity; the answer is that of an invoke, or undefined. */
  answer(activity: Incoming, claims: Claims, turn: () => Promise<void>): Promise<InvokeResponse | undefined> {
    const listed = Object.entries(claims).map(([type, value]) => ({ type, value: String(value) }));
    const authenticated: AuthenticateRequestResult = {
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      claimsIdentity: new ClaimsIdentity(listed, true),
      connectorFactory,
    };
    return this.processActivity(authenticated, { ...activity } as unknown as Activity, turn);
  }
}
