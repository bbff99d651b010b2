/** `urakaveri manifest`: the Teams app package of this installation, ready to be uploaded. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fillManifest, type PackageSettings, problemsOf, zipPackage } from '../build/teams-package.js';
import { type Configuration, readConfiguration } from '../configuration.js';
import { HOME } from '../home.js';
import { fileAt, none, readArguments } from './arguments.js';
import type { Run, Terminal } from './command.js';

/** Ids that belong to nobody: enough to look at the package, not to upload it. */
const EXAMPLE = { id: '00000000-0000-4000-8000-000000000000', url: 'https://urakaveri.example' };

function settings(configuration: Configuration, terminal: Terminal): PackageSettings {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')));
  const lacking = [
    ...(configuration.bot ? [] : ['MicrosoftAppId']),
    ...(configuration.publicUrl?.startsWith('https:') ? [] : ['PUBLIC_URL (https)']),
  ];
  if (lacking.length > 0) {
    terminal.error(
      `An example only, not to be uploaded: ${lacking.join(' and ')} not set (docs/tasks/operate.md).`,
    );
  }
  const id = configuration.bot?.appId ?? EXAMPLE.id;
  const publicUrl = lacking.length > 0 ? EXAMPLE.url : (configuration.publicUrl ?? EXAMPLE.url);
  return { appId: id, botId: id, publicUrl, version };
}

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string' },
    check: { type: 'boolean' },
  });
  none(positionals);
  const { check = false } = values;
  const out = values.out ? fileAt(terminal, values.out) : join(HOME, 'dist', 'urakaveri-teams.zip');
  const configuration = readConfiguration(check ? {} : terminal.environment);
  const quiet = { ...terminal, error: () => undefined };
  const files = fillManifest(join(HOME, 'manifest'), settings(configuration, check ? quiet : terminal));
  const problems = await problemsOf(files);
  for (const problem of problems) terminal.error(problem);
  if (problems.length > 0) return 1;
  if (check) {
    terminal.out('manifest: as Teams wants it');
    return 0;
  }
  const zip = zipPackage(files);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip);
  terminal.out(`${out} (${zip.length} bytes)`);
  return 0;
};
