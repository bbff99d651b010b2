/** `urakaveri survey invite`: makes links, one for each person. Only here can they be seen: the store keeps a hash of each. */
import { randomBytes } from 'node:crypto';
import type { Configuration } from '../../configuration.js';
import { surveyLinks } from '../../surveys.js';
import { none, readArguments } from '../arguments.js';
import { type Run, UsageError } from '../command.js';
import { withStore } from '../database.js';
import { theSchool } from '../schools.js';
import { FOLLOW_UP, frozenEdition, openWave, today } from './waves.js';

/** A wave has no more people than this; a larger number is a slip. */
const MOST = 20_000;

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    count: { type: 'string' },
    instrument: { type: 'string', default: FOLLOW_UP },
    school: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new UsageError(`--count is how many links to make, from 1 to ${MOST}.`);
  return withStore(terminal, async (store, configuration) => {
    const edition = frozenEdition(configuration, values.instrument);
    const school = theSchool(configuration, values.school);
    const { wave, isNew } = await openWave(store, school, edition, today());
    if (isNew) terminal.error(`The wave ${wave.id} is open now.`);
    const links = await surveyLinks(store);
    const tokens = Array.from({ length: count }, () => links.token(randomBytes(16)));
    await store.surveys.invite(
      wave.id,
      tokens.map((token) => links.hashOf(token) ?? ''),
    );
    for (const token of tokens) {
      const link = `${addressOf(configuration)}/survey/${token}`;
      terminal.out(values.json ? JSON.stringify({ wave: wave.id, link }) : link);
    }
    terminal.error('One link for each person. They cannot be shown again, and opening one uses nothing up.');
    return 0;
  });
};

/** Where browsers reach the service. */
function addressOf({ publicUrl, host, port }: Configuration): string {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
