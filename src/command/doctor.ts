/** `urakaveri doctor`: what is set, reachable and missing, a line for each thing, with the next step. Never prints a secret. */
import { type Configuration, ConfigurationError, readConfiguration } from '../configuration.js';
import { none, readArguments } from './arguments.js';
import type { Run, Terminal } from './command.js';
import { database } from './doctor/database.js';
import { figures } from './doctor/figures.js';
import { type Finding, fails, type Probes } from './doctor/finding.js';
import { model } from './doctor/model.js';
import { outside } from './doctor/outside.js';
import { systemProbes } from './doctor/probes.js';
import { content, esco, node, schools, settings, webChat } from './doctor/program.js';

export const createDoctor =
  (probes: Probes): Run =>
  async (args, terminal) => {
    const { values, positionals } = readArguments(args, { model: { type: 'boolean' } });
    none(positionals);
    const findings = await examine(terminal.environment, probes, values.model === true);
    for (const finding of findings) terminal.out(withoutSecrets(lineOf(finding), terminal.environment));
    return findings.some((finding) => finding.fails) ? 1 : 0;
  };

export const run: Run = createDoctor(systemProbes);

async function examine(
  environment: Terminal['environment'],
  probes: Probes,
  askModel: boolean,
): Promise<readonly Finding[]> {
  const first = [node(process.versions.node), ...settings(environment)];
  let configuration: Configuration;
  try {
    configuration = readConfiguration(environment);
  } catch (error) {
    // Without settings there is nothing more to look at.
    const problems = error instanceof ConfigurationError ? error.problems : [String(error)];
    return [...first, ...problems.map((problem) => fails('settings', problem, 'correct it'))];
  }
  return [
    ...first,
    ...(await database(configuration.databaseUrl)),
    await figures(configuration.figuresUrl, probes.today()),
    content(configuration, probes.today()),
    esco(configuration),
    ...schools(configuration),
    webChat(),
    ...(await outside(configuration, probes)),
    await model(configuration, probes, askModel),
  ];
}

const lineOf = ({ state, what, says, next }: Finding): string =>
  `${state.padEnd(7)}  ${what.padEnd(14)}  ${says.replaceAll('\n', ' ')}${next ? ` → ${next}` : ''}`;

const SECRETS = ['MicrosoftAppPassword', 'DIRECTLINE_SECRET', 'METRICS_TOKEN', 'OPENAI_API_KEY'];

/** The findings name none; what others say in an error message might. */
function withoutSecrets(line: string, environment: Terminal['environment']): string {
  const passwords = ['DATABASE_URL', 'SMTP_URL'].map((name) => passwordIn(environment[name]));
  const secrets = [...SECRETS.map((name) => environment[name]?.trim()), ...passwords];
  return secrets.reduce<string>((shown, secret) => (secret ? shown.replaceAll(secret, '…') : shown), line);
}

const passwordIn = (url: string | undefined): string | undefined =>
  /^[a-z]+:\/\/[^/@]*?:([^@]+)@/i.exec(url?.trim() ?? '')?.[1];
