/** `npm start`: reads the settings, opens the house and its doors, and closes them in order when asked to end. */
import type { House } from './assemble.js';
import { ConfigurationError, readConfiguration } from './configuration.js';
import { serve } from './serve.js';

/** Milliseconds after the doors are open. */
const WARM_UP = 500;

async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const served = await serve(configuration);
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
