/** The doctor on what lies outside the program: the server if it runs, its public address, Teams, mail. */
import type { Configuration } from '../../configuration.js';
import { type Finding, fails, note, ok, type Probes } from './finding.js';

type Look = (configuration: Configuration, probes: Probes) => Promise<Finding>;

const server: Look = async ({ host, port }, probes) => {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  const status = port === 0 ? null : await probes.status(`${url}/readyz`);
  if (status === 200) return ok('server', `answers at ${url}`);
  if (status === null) return note('server', `does not run at ${url}`, 'npm start');
  return fails('server', `is not ready at ${url} (${status})`, 'look at its log');
};

const publicUrl: Look = async ({ publicUrl: url, trustProxy, host }) => {
  const what = 'public address';
  if (url === null)
    return note(what, `none: people reach it at ${host} only`, 'set PUBLIC_URL to the https address');
  if (url.startsWith('https:') && !trustProxy)
    return note(
      what,
      `${url}, but TRUST_PROXY is off`,
      'set TRUST_PROXY=1 if a proxy of yours takes the https',
    );
  return ok(what, url);
};

const teams: Look = async ({ bot, botDevelopment, publicUrl: url }, probes) => {
  if (bot === null) {
    return botDevelopment
      ? note('Teams', 'BOT_DEVELOPMENT is on: messages without tokens, on this machine only')
      : note('Teams', 'off: MicrosoftAppId is not set', 'docs/tasks/operate.md, "Teams", if you want it');
  }
  try {
    await probes.signIn(bot);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const next =
      'compare MicrosoftAppId, -Password, -TenantId and -Type with the app registration; is there a network?';
    return fails('Teams', `Microsoft Entra gives no token: ${reason}`, next);
  }
  if (!url?.startsWith('https:'))
    return note('Teams', 'the sign-in works, but PUBLIC_URL is not an https address', 'set PUBLIC_URL');
  return ok('Teams', `the sign-in works; messages come to ${url}/api/messages`);
};

const mail: Look = async ({ smtpUrl }, probes) => {
  if (smtpUrl === null) return note('mail', 'off: SMTP_URL is not set');
  const url = new URL(smtpUrl);
  return reached('mail', url, url.protocol === 'smtps:' ? 465 : 587, 'SMTP_URL', probes);
};

/** Names host and port only: the rest of an address may hold a password. */
export async function reached(
  what: string,
  url: URL,
  standard: number,
  setting: string,
  probes: Probes,
): Promise<Finding> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port !== '' ? Number(url.port) : url.protocol === 'http:' ? 80 : standard;
  return (await probes.connects(host, port))
    ? ok(what, `${host}:${port} takes connections`)
    : fails(what, `${host}:${port} cannot be reached`, `correct ${setting}, or unset it`);
}

export const outside = (configuration: Configuration, probes: Probes): Promise<readonly Finding[]> =>
  Promise.all([server, publicUrl, teams, mail].map((look) => look(configuration, probes)));
