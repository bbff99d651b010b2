/** How a dialog gets on within a turn: started, advanced, asked again, undone. Works on a Draft; used by moves.ts and commands.ts. */
import type { Draft } from './draft.js';
import { leaving } from './leaving.js';
import type { Facts } from './router.js';
import type { News, Run } from './run.js';

/** Starts a dialog over whatever is going on; that waits. */
export async function startDialog(draft: Draft, id: string, facts: Facts): Promise<void> {
  const { house, state } = draft;
  const part = house.intents.get(id);
  const own = house.dialogs.get(part?.dialog ?? id) ?? house.dialogs.get(id.replaceAll('_', '-'));
  const dialog = own ?? house.dialogs.get('topic');
  if (!dialog) throw new Error(`no dialog ${id}`);
  if (state.group && dialog.personal) return draft.sendCommon('private');
  if (!state.welcomed && id !== 'welcome' && id !== draft.activity.opens) draft.sendCommon('notice');
  draft.change({ welcomed: true, offer: null });
  const journal = draft.newJournal(dialog.id, own ? { ...part?.facts, ...facts } : { ...facts, topic: id });
  // The same dialog begun again takes the place of the one that was open.
  const rest = state.stack.filter((open) => open.dialog !== dialog.id);
  draft.change({ stack: [...rest, journal] });
  await advance(draft, {});
}

/** Replays the active dialog with what is new. */
export async function advance(draft: Draft, news: News): Promise<void> {
  const journal = draft.active;
  if (!journal) throw new Error('no dialog is active');
  await settle(draft, await draft.replay(journal, news));
}

/** Takes over what a replay of the active dialog brought; where it has ended, goes back to the dialog below. */
export async function settle(draft: Draft, run: Run, refused = run.refused): Promise<void> {
  draft.takeOver(run);
  // Where all is forgotten there is nothing to come back to, and what was asked there is not said again.
  const below = leaving(run.events).erase ? [] : draft.state.stack.slice(0, -1);
  if (!run.finished) {
    draft.change({ stack: [...below, run.journal] });
    if (run.asking) draft.askAgain(run.journal, run.asking, refused);
    return;
  }
  const { context } = run.finished;
  draft.change({
    stack: below,
    context: context ? { dialog: run.journal.dialog, facts: context } : draft.state.context,
  });
  if (below.length > 0) {
    draft.sendCommon('return');
    await resume(draft, false);
  }
}

/** Asks the open question once more, in the language of now. */
export async function resume(draft: Draft, refused: boolean): Promise<void> {
  const journal = draft.active;
  // What is still looked up is waited for; what has been meanwhile is gone on with.
  if (!journal || journal.pending?.kind === 'call') return;
  await settle(draft, await draft.replay(journal, {}), refused);
}

/** "Back" and "change my answer": forgets one answer; what follows is kept as far as it is asked the same way. */
export async function undo(draft: Draft, key: string): Promise<void> {
  const journal = draft.active;
  if (!journal) return draft.sendCommon('unclear');
  const { [key]: undone, ...answers } = journal.answers;
  const facts = Object.fromEntries(Object.entries(journal.facts).filter(([slot]) => slot !== undone?.slot));
  const { [key]: _said, ...done } = journal.done;
  draft.change({
    offer: null,
    stack: [...draft.state.stack.slice(0, -1), { ...journal, answers, facts, done, pending: null }],
  });
  await advance(draft, {});
}
