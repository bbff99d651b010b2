/** How the doctor looks outside: a connection, a page, the bot's sign-in, a question to the model. Sends nothing but the sign-in and that
 * question. */
import { connect } from 'node:net';
import type { Bot } from '../../configuration.js';
import { MEANT } from '../../conversation/wondering.js';
import type { Probes } from './finding.js';

/** In milliseconds. */
const PATIENCE = 4_000;
const SIGN_IN_PATIENCE = 15_000;

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE });
    const end = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

const status = (url: string): Promise<number | null> =>
  fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' }).then(
    async (response) => {
      await response.body?.cancel();
      return response.status;
    },
    () => null,
  );

async function signIn({ appId, type, password, tenant }: Bot): Promise<void> {
  const { createAppToken } = await import('../../channel/app-token.js');
  const token = createAppToken({
    MicrosoftAppId: appId,
    MicrosoftAppType: type,
    MicrosoftAppPassword: password,
    ...(tenant ? { MicrosoftAppTenantId: tenant } : {}),
  });
  const late = AbortSignal.timeout(SIGN_IN_PATIENCE);
  await Promise.race([
    token(true),
    new Promise((_, reject) => late.addEventListener('abort', () => reject(new Error('no answer')))),
  ]);
}

const asks: Probes['asks'] = async (configuration) => {
  const { openModel } = await import('../../model.js');
  const { works } = openModel(
    configuration,
    () => null,
    () => undefined,
  );
  const answer = await works.get(MEANT)?.({ text: 'CV', language: 'en' });
  return typeof answer === 'object' && answer !== null && 'intent' in answer;
};

export const systemProbes: Probes = {
  connects,
  status,
  signIn,
  asks,
  today: () => new Date().toISOString().slice(0, 10),
};
