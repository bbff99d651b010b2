/** What the environment may say, and how a mistake in it is told. */
import assert from 'node:assert/strict';
import { isAbsolute, join } from 'node:path';
import { ConfigurationError, readConfiguration, VARIABLES } from '../src/configuration.js';
import { HOME } from '../src/home.js';

const ID = '11111111-2222-3333-4444-555555555555';

const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfiguration(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigurationError);
    return error.problems;
  }
  return [];
};

describe('The configuration', () => {
  it('needs nothing at all', () => {
    const settings = readConfiguration({});
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.port, 3978);
    assert.equal(settings.databaseUrl, `sqlite:${join(settings.dataDir, 'urakaveri.db')}`);
    assert.ok(isAbsolute(settings.dataDir));
    assert.equal(settings.content, join(HOME, 'content'));
    assert.equal(settings.bot, null);
    assert.equal(settings.model, null);
  });

  it('takes an empty variable as one that is not set', () => {
    assert.deepEqual(
      readConfiguration({ PORT: '', DATABASE_URL: ' ', OPENAI_MODEL: '' }),
      readConfiguration({}),
    );
  });

  it('reads a Teams bot, PostgreSQL and a model', () => {
    const settings = readConfiguration({
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://ura.example.fi/',
      DATABASE_URL: 'postgres://ura:salaisuus@127.0.0.1/ura',
      MicrosoftAppId: ID,
      MicrosoftAppPassword: 'salaisuus',
      MicrosoftAppTenantId: ID,
      BOT_SERVICE_HOSTS: 'one.example.fi, two.example.fi,',
      OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1',
      OPENAI_MODEL: 'small',
    });
    assert.equal(settings.publicUrl, 'https://ura.example.fi');
    assert.equal(settings.databaseUrl, 'postgres://ura:salaisuus@127.0.0.1/ura');
    assert.deepEqual(settings.bot, { appId: ID, password: 'salaisuus', type: 'SingleTenant', tenant: ID });
    assert.deepEqual(settings.botServiceHosts, ['one.example.fi', 'two.example.fi']);
    assert.deepEqual(settings.model, { baseUrl: 'http://127.0.0.1:8080/v1', key: null, name: 'small' });
  });

  it('tells everything that is wrong at once, each with what is expected', () => {
    assert.deepEqual(
      problems({ PORT: 'abc', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', DIRECTLINE_SECRET: 'x' }),
      [
        'PORT: expected a port number from 0 to 65535 (0 picks a free one)',
        'DATABASE_URL: expected sqlite:PATH or postgres://user:password@host/database',
        'DIRECTLINE_SECRET: expected at least 32 characters',
        'LOG_LEVEL: expected debug, info, warn or error',
      ],
    );
  });

  it('never repeats a value, which may be a secret', () => {
    for (const name of VARIABLES) {
      for (const problem of problems({ [name]: 's3cret s3cret' })) assert.doesNotMatch(problem, /s3cret/);
    }
  });

  it('refuses messages without tokens from anywhere but this machine', () => {
    assert.match(problems({ BOT_DEVELOPMENT: '1', HOST: '0.0.0.0' }).join(), /^BOT_DEVELOPMENT: .*loopback/);
    assert.equal(readConfiguration({ BOT_DEVELOPMENT: '1', HOST: '::1' }).botDevelopment, true);
  });

  const contradictory: readonly [string, Record<string, string>][] = [
    ['MicrosoftAppPassword', { MicrosoftAppId: ID, MicrosoftAppTenantId: ID }],
    ['MicrosoftAppTenantId', { MicrosoftAppId: ID, MicrosoftAppPassword: 'x' }],
    ['MicrosoftAppId', { MicrosoftAppPassword: 'x' }],
    [
      'BOT_DEVELOPMENT',
      { BOT_DEVELOPMENT: '1', MicrosoftAppId: ID, MicrosoftAppPassword: 'x', MicrosoftAppTenantId: ID },
    ],
    ['OPENAI_MODEL', { OPENAI_API_KEY: 'x' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://ura.example.fi' }],
  ];
  for (const [name, environment] of contradictory) {
    it(`names ${name} when ${Object.keys(environment).join(' and ')} alone make no sense`, () => {
      assert.deepEqual(
        problems(environment).map((problem) => problem.split(':')[0]),
        [name],
      );
    });
  }
});
