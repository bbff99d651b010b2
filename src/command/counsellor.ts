/** `urakaveri counsellor`: who may open the workspace. Links are printed and sent by whoever runs the service; only a hash stays here. */
import { MAX_NAME } from '../counselling/case.js';
import { signInAddress } from '../web/workspace/address.js';
import { none, only, readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { withStore } from './database.js';
import { printable } from './printable.js';
import { knownSchool, theSchool } from './schools.js';

export const run: Run = (args, terminal) => {
  const [step, ...rest] = args;
  if (step === 'invite') return invite(rest, terminal);
  if (step === 'list') return list(rest, terminal);
  if (step === 'remove') return remove(rest, terminal);
  throw new UsageError('Say what to do: invite, list or remove.');
};

async function invite(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    name: { type: 'string' },
    school: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  const name = nameIn(values.name);
  return withStore(terminal, async (store, configuration) => {
    const school = theSchool(configuration, values.school);
    const { counsellor, secret, expires } = await store.counsellors.invite(school, name);
    const link = signInAddress(configuration, secret);
    if (values.json) terminal.out(JSON.stringify({ id: counsellor.id, name, school, link, expires }));
    else {
      terminal.out(link);
      terminal.error(
        `For ${printable(name)} (${school}, id ${counsellor.id}), until ${expires}. It lets in once, by the button on`,
      );
      terminal.error(
        'its page; opening it uses nothing up. A lost one is made anew by the same command: older links then end.',
      );
    }
    return 0;
  });
}

/** As students see it: one line, nothing unseen. */
function nameIn(given: string | undefined): string {
  const name = (given ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '') throw new UsageError('--name is missing: the students see it.');
  if (name.length > MAX_NAME || /[\p{Cc}\p{Cf}]/u.test(name))
    throw new UsageError(`--name has at most ${MAX_NAME} characters, and none that cannot be seen.`);
  return name;
}

async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    school: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const counsellors = await store.counsellors.list(knownSchool(configuration, values.school));
    for (const { id, name, school, opened, removed } of counsellors) {
      if (values.json) terminal.out(JSON.stringify({ id, name, school, opened, removed }));
      else {
        const until = removed === null ? '' : `  removed ${removed.slice(0, 10)}`;
        terminal.out(`${id}  ${printable(school)}  ${printable(name)}  since ${opened.slice(0, 10)}${until}`);
      }
    }
    if (counsellors.length === 0)
      terminal.error('There are no counsellors yet: urakaveri counsellor invite --name "…"');
    return 0;
  });
}

async function remove(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = readArguments(args, {});
  const id = only(positionals, 'ID');
  return withStore(terminal, async (store) => {
    if (await store.counsellors.remove(id)) {
      terminal.out(
        `removed: ${printable(id)}. Every session and link of theirs has ended; what they wrote keeps their name.`,
      );
      return 0;
    }
    terminal.error(
      `There is no counsellor ${printable(id)} to remove; "counsellor list" shows who there is.`,
    );
    return 1;
  });
}
