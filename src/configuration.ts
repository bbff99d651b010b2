/**
 * Every setting that the environment can give, read and checked in one place. main.ts and the commands hand the parts on; no
 * room reads the environment itself. What is not set has a default that works on one machine with no cloud and no key.
 */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { HOME } from './home.js';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

/** A setting whose error names what is expected instead of what zod calls it. */
const text = (expected: string) => z.string(expected).trim().min(1, expected);
const number = (expected: string, least: number, most: number) =>
  z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
const switched = (expected = '1 (on) or 0 (off)') =>
  z.enum(['0', '1', 'false', 'true'], expected).transform((value) => value === '1' || value === 'true');
const address = (expected: string, protocol: RegExp) => z.url({ protocol, error: expected });
const list = text('names separated by commas').transform((names) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);
const guid = z.guid('an id such as 00000000-0000-0000-0000-000000000000, as the Azure portal shows it');

/** One field for each variable: the name, what is expected, the default. README.md has a row for each. */
const variables = z.object({
  HOST: text('a host name or address to listen on').default('127.0.0.1'),
  PORT: number('a port number from 0 to 65535 (0 picks a free one)', 0, 65_535).default(3978),
  DATA_DIR: text('a folder that may be written').default('./data'),
  DATABASE_URL: address(
    'sqlite:PATH or postgres://user:password@host/database',
    /^(sqlite|postgres|postgresql)$/,
  ).optional(),
  PUBLIC_URL: address(
    'the https address that people use, such as https://ura.example.fi',
    /^https?$/,
  ).optional(),
  TRUST_PROXY: switched().default(false),
  CONTENT_DIR: text('a folder with a school’s own content').optional(),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppPassword: text('the client secret of the app registration').optional(),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], 'SingleTenant, MultiTenant or UserAssignedMSI')
    .default('SingleTenant'),
  MicrosoftAppTenantId: guid.optional(),
  BOT_DEVELOPMENT: switched().default(false),
  BOT_SERVICE_HOSTS: list.default([]),
  DIRECTLINE_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
  RETENTION_DAYS: number('a number of days from 1 to 3650', 1, 3_650).default(365),
  OPENAI_BASE_URL: address(
    'the address of an OpenAI-compatible service, ending in /v1',
    /^https?$/,
  ).optional(),
  OPENAI_API_KEY: text('the key of that service').optional(),
  OPENAI_MODEL: text('the name of a model of that service').optional(),
  SMTP_URL: address('smtp://user:password@host:port or smtps://…', /^smtps?$/).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'debug, info, warn or error').default('info'),
  URAKAVERI_DEV: switched().default(false),
});
type Variables = z.infer<typeof variables>;

/** Names of all variables, for the documentation's test and for `urakaveri doctor`. */
export const VARIABLES: readonly string[] = Object.keys(variables.shape);

export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** `sqlite:PATH` with an absolute path, or `postgres://…`. */
  readonly databaseUrl: string;
  /** The database beside which imported figures are kept; the same one, unless a conversation is kept in memory only. */
  readonly figuresUrl: string;
  /** Without a slash at the end; null where people use the very address that is listened on. */
  readonly publicUrl: string | null;
  /** Believe X-Forwarded-For and -Proto: only behind a proxy that sets them. */
  readonly trustProxy: boolean;
  /** The content of the program. */
  readonly content: string;
  /** A school's own additions, laid over it by id. */
  readonly ownContent: string | null;
  /** Bot Framework and Teams; null where there is no app registration. */
  readonly bot: Bot | null;
  /** Bot Framework without tokens, from and to this machine only. */
  readonly botDevelopment: boolean;
  /** Hosts that replies may go to besides Microsoft's own. */
  readonly botServiceHosts: readonly string[];
  /** Other programs that show it get Direct Line tokens; null: only our own pages do. */
  readonly directLineSecret: string | null;
  /** Whoever shows it may read /metrics from elsewhere; null: this machine only. */
  readonly metricsToken: string | null;
  /** A conversation that nobody has touched for so long is erased. */
  readonly retentionDays: number;
  readonly model: {
    readonly baseUrl: string | null;
    readonly key: string | null;
    readonly name: string;
  } | null;
  readonly smtpUrl: string | null;
  readonly logLevel: Variables['LOG_LEVEL'];
  /** Content is read anew at every turn, and errors are shown. */
  readonly development: boolean;
}

export interface Bot {
  readonly appId: string;
  readonly password: string;
  readonly type: Variables['MicrosoftAppType'];
  readonly tenant: string | null;
}

/** What is wrong with the environment, a line for each variable, in words that say what to write instead. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Settings that are right one by one and wrong together. */
function contradictions(set: Variables): readonly string[] {
  const wrong: string[] = [];
  const managed = set.MicrosoftAppType === 'UserAssignedMSI';
  if (set.MicrosoftAppId && !set.MicrosoftAppPassword && !managed)
    wrong.push('MicrosoftAppPassword: is needed with MicrosoftAppId');
  if (set.MicrosoftAppId && !set.MicrosoftAppTenantId && set.MicrosoftAppType !== 'MultiTenant') {
    wrong.push(`MicrosoftAppTenantId: is needed when MicrosoftAppType is ${set.MicrosoftAppType}`);
  }
  if (!set.MicrosoftAppId && set.MicrosoftAppPassword)
    wrong.push('MicrosoftAppId: is needed with MicrosoftAppPassword');
  if (set.BOT_DEVELOPMENT && !LOOPBACK.test(set.HOST)) {
    wrong.push(
      'BOT_DEVELOPMENT: takes messages without tokens, so HOST must be a loopback address such as 127.0.0.1',
    );
  }
  if (set.BOT_DEVELOPMENT && set.MicrosoftAppId)
    wrong.push('BOT_DEVELOPMENT: must be off when MicrosoftAppId is set');
  if ((set.OPENAI_API_KEY || set.OPENAI_BASE_URL) && !set.OPENAI_MODEL) {
    wrong.push('OPENAI_MODEL: is needed with OPENAI_API_KEY or OPENAI_BASE_URL');
  }
  const open = set.PUBLIC_URL && new URL(set.PUBLIC_URL);
  if (open && open.protocol === 'http:' && !LOOPBACK.test(open.hostname)) {
    wrong.push('PUBLIC_URL: must begin with https:// (http:// only for this machine)');
  }
  return wrong;
}

function settle(set: Variables): Configuration {
  const dataDir = resolve(set.DATA_DIR);
  const named = set.DATABASE_URL ?? `sqlite:${join(dataDir, 'urakaveri.db')}`;
  const file = named.startsWith('sqlite:') ? named.slice('sqlite:'.length) : null;
  const databaseUrl = file && file !== ':memory:' ? `sqlite:${resolve(file)}` : named;
  return {
    host: set.HOST,
    port: set.PORT,
    dataDir,
    databaseUrl,
    figuresUrl: databaseUrl,
    publicUrl: set.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: set.TRUST_PROXY,
    content: join(HOME, 'content'),
    ownContent: set.CONTENT_DIR ? resolve(set.CONTENT_DIR) : null,
    bot: bot(set),
    botDevelopment: set.BOT_DEVELOPMENT,
    botServiceHosts: set.BOT_SERVICE_HOSTS,
    directLineSecret: set.DIRECTLINE_SECRET ?? null,
    metricsToken: set.METRICS_TOKEN ?? null,
    retentionDays: set.RETENTION_DAYS,
    model: set.OPENAI_MODEL
      ? { baseUrl: set.OPENAI_BASE_URL ?? null, key: set.OPENAI_API_KEY ?? null, name: set.OPENAI_MODEL }
      : null,
    smtpUrl: set.SMTP_URL ?? null,
    logLevel: set.LOG_LEVEL,
    development: set.URAKAVERI_DEV,
  };
}

function bot(set: Variables): Bot | null {
  if (!set.MicrosoftAppId) return null;
  const tenant = set.MicrosoftAppTenantId ?? null;
  return {
    appId: set.MicrosoftAppId,
    password: set.MicrosoftAppPassword ?? '',
    type: set.MicrosoftAppType,
    tenant,
  };
}

/** An empty variable is one that is not set. Throws ConfigurationError with everything that is wrong at once. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(VARIABLES.map((name) => [name, environment[name]?.trim() || undefined]));
  const read = variables.safeParse(given);
  if (!read.success) {
    throw new ConfigurationError(
      read.error.issues.map((issue) => `${issue.path.join('.')}: expected ${issue.message}`),
    );
  }
  const wrong = contradictions(read.data);
  if (wrong.length > 0) throw new ConfigurationError(wrong);
  return settle(read.data);
}
