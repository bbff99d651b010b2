/**
 * The token that outgoing messages carry, from Microsoft Entra by way of the SDK's credentials (MSAL), which know the kinds of
 * apps: SingleTenant, MultiTenant, UserAssignedMsi, with a password or a certificate. Asked for once however many are waiting.
 */
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';

/** The bot's registration, in the words of botbuilder's configuration. */
export interface AppSettings {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppType?: string;
  readonly MicrosoftAppTenantId?: string;
  readonly MicrosoftAppPassword?: string;
  readonly CertificateThumbprint?: string;
  readonly CertificatePrivateKey?: string;
}

/** Where the token comes from; `fresh` means that the last one was refused. null: none is needed (development). */
export type AppToken = (fresh: boolean) => Promise<string | null>;

export const noAppToken: AppToken = async () => null;

interface Credentials {
  getToken(forceRefresh: boolean): Promise<string>;
}

/** Throws at once when the settings do not fit each other, in the SDK's words. */
export function createAppToken(settings: AppSettings): AppToken {
  const factory = new ConfigurationServiceClientCredentialFactory({ ...settings });
  const { ToChannelFromBotOAuthScope, ToChannelFromBotLoginUrl } = AuthenticationConstants;
  const credentials = factory.createCredentials(
    settings.MicrosoftAppId,
    ToChannelFromBotOAuthScope,
    ToChannelFromBotLoginUrl,
    true,
  ) as Promise<unknown> as Promise<Credentials>;
  // Whoever asks for a token is told; until then nobody listens.
  credentials.catch(() => undefined);
  let asking: Promise<string> | null = null;
  return (fresh) => {
    asking ??= credentials
      .then((ready) => ready.getToken(fresh))
      .finally(() => {
        asking = null;
      });
    return asking;
  };
}
