/** `urakaveri erase`: forgets a person who asks for it in another way than by writing "forget me" to the bot. */
import type { Store } from '../store/store.js';
import { none, readArguments } from './arguments.js';
import { type Run, UsageError } from './command.js';
import { withStore } from './database.js';

const WAYS = ['person', 'code', 'conversation', 'teams'] as const;
type Way = (typeof WAYS)[number];

export const run: Run = async (args, terminal) => {
  const { school, way, name } = askedBy(args);
  return withStore(terminal, async (store) => {
    const person = await find(store, school, way, name);
    if (person === null) {
      terminal.error(`Nobody in the school "${school}" is known by that --${way}. Nothing was erased.`);
      return 1;
    }
    const { turns, requests, feedback, since } = await store.people.kept(person);
    await store.erase(person);
    const until = since === null ? '' : `, kept since ${since.slice(0, 10)}`;
    terminal.out(`erased: turns ${turns}, requests ${requests}, feedback ${feedback}${until}`);
    terminal.error('Older backups, and Teams itself, may still hold what was written there.');
    return 0;
  });
};

function askedBy(args: readonly string[]): { school: string; way: Way; name: string } {
  const { values, positionals } = readArguments(args, {
    school: { type: 'string' },
    person: { type: 'string' },
    code: { type: 'string' },
    conversation: { type: 'string' },
    teams: { type: 'string' },
  });
  none(positionals);
  const [way, ...more] = WAYS.filter((each) => values[each] !== undefined);
  if (!values.school) throw new UsageError('--school is missing: a person is known in one school only.');
  if (!way || more.length > 0)
    throw new UsageError(`Say who it is, in one way: ${WAYS.map((each) => `--${each}`).join(', ')}.`);
  return { school: values.school, way, name: values[way] ?? '' };
}

function find(store: Store, school: string, way: Way, name: string): Promise<string | null> {
  switch (way) {
    case 'person':
      return store.people.named(school, { person: name });
    case 'code':
      return store.people.named(school, { code: name });
    case 'conversation':
      return store.people.named(school, { conversation: name });
    case 'teams':
      return store.identities.person(school, 'msteams', name);
  }
}
