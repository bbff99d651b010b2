/** `npm start`: reads the settings, opens the house and its doors, and closes them in order when asked to end. */
import { ConfigurationError, readConfiguration } from './configuration.js';
import { serve } from './serve.js';

/** Milliseconds after the doors are open. */
const WARM_UP = 500;

async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const served = await serve(configuration);
  process.stdout.write(`Urakaveri is listening on ${served.url}\n`);
  // Opened while nobody waits for it, so that the first to tell of their skills does not.
  setTimeout(() => served.house.content.skills(), WARM_UP).unref();
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

main().catch((error: unknown) => {
  const shown =
    error instanceof ConfigurationError || !(error instanceof Error) ? String(error) : error.message;
  process.stderr.write(`${shown}\n`);
  process.exit(1);
});
