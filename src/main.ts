/** `npm start`: reads the settings, opens the house and its doors, and closes them in order when asked to end. */
import type { House } from './assemble.js';
import { type Configuration, ConfigurationError, readConfiguration } from './configuration.js';
import { type Served, serve } from './serve.js';
import { signInAddress } from './web/workspace/address.js';

/** Milliseconds after the doors are open. */
const WARM_UP = 500;

async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const served = await serve(configuration);
  await inviteTheFirst(served, configuration);
  process.stdout.write(`Urakaveri is listening on ${served.url}\n`);
  // Opened while nobody waits for it, so that the first to tell of their skills does not.
  setTimeout(() => warmUp(served.house), WARM_UP).unref();
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    served.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** A new installation has nobody in its workspace: the first way in is printed once. */
async function inviteTheFirst({ house, port }: Served, configuration: Configuration): Promise<void> {
  const { store, content } = house;
  const school = content.schools[0];
  if (!school || (await store.counsellors.list(null)).length > 0) return;
  const name = content.common('counsellor.first')[school.languages[0] ?? 'fi'];
  const { secret, expires } = await store.counsellors.invite(school.id, name);
  process.stdout.write(
    `Counsellors sign in to the workspace by links. The first one, for "${name}", until ${expires}:\n` +
      `${signInAddress({ ...configuration, port }, secret)}\n` +
      'Links in people\'s own names: npm run -s cli -- counsellor invite --name "NAME"\n',
  );
}

/** A broken vocabulary ends no service: the dialog of skills is put aside when it is asked for, and the log says why. */
function warmUp({ content, log }: House): void {
  try {
    content.skills();
  } catch (error) {
    log('skills-broken', { reason: error instanceof Error ? error.message : 'unknown' });
  }
}

main().catch((error: unknown) => {
  const shown =
    error instanceof ConfigurationError || !(error instanceof Error) ? String(error) : error.message;
  process.stderr.write(`${shown}\n`);
  process.exit(1);
});
