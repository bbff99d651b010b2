/** `urakaveri requests`: what people have sent to the counsellors, the newest first. */
import { none, readArguments } from './arguments.js';
import type { Run } from './command.js';
import { withStore } from './database.js';
import { indented, printable } from './printable.js';
import { knownSchool } from './schools.js';

const MOST = 1_000;

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    school: { type: 'string' },
    json: { type: 'boolean' },
  });
  none(positionals);
  return withStore(terminal, async (store, configuration) => {
    const requests = await store.requests(knownSchool(configuration, values.school), MOST);
    terminal.error(
      'Written to the counsellors in confidence: only the guidance counsellors of the school may read it.',
    );
    for (const { at, school, conversation, text } of requests) {
      if (values.json) terminal.out(JSON.stringify({ at, school, conversation, text }));
      else terminal.out(`${at}  ${printable(school)}  ${printable(conversation)}\n${indented(text)}\n`);
    }
    if (requests.length === 0) terminal.error('No request waits.');
    if (requests.length === MOST) terminal.error(`Only the newest ${MOST} are shown.`);
    return 0;
  });
};
