/** What each whole-message command does to a turn. Several of them are just small dialogs. */
import type { Language } from './activity.js';
import type { Draft } from './draft.js';
import type { Journal } from './journal.js';
import { ownCommand } from './one-dialog.js';
import type { Command } from './ports.js';
import { resume, startDialog, undo } from './progress.js';

/** Commands that are dialogs of their own, by the dialog's id. */
const DIALOGS: Partial<Record<Command, string>> = {
  help: 'help',
  about: 'about',
  thanks: 'thanks',
  counsellor: 'counsellor',
  my_data: 'my-data',
  erase: 'erase',
  forget: 'forget',
  feedback: 'feedback',
  language: 'language',
};

export async function command(draft: Draft, wanted: Command, languageChanged: boolean): Promise<void> {
  if (wanted.startsWith('language:')) return speak(draft, wanted.slice('language:'.length) as Language);
  const dialog = ownCommand(draft, wanted) ?? DIALOGS[wanted];
  if (dialog) return startDialog(draft, dialog, {});
  switch (wanted) {
    case 'greeting':
      return greet(draft, languageChanged);
    case 'stop':
      return stop(draft);
    case 'back':
      return back(draft);
    case 'change':
      return change(draft);
  }
}

/** A greeting in another language than the welcome was said in is answered by the whole welcome again. */
async function greet(draft: Draft, languageChanged: boolean): Promise<void> {
  if (draft.active) {
    draft.sendCommon('hello-again');
    return resume(draft, false);
  }
  const first = !draft.state.welcomed || languageChanged;
  return startDialog(draft, first ? 'welcome' : 'greeting', {});
}

async function speak(draft: Draft, language: Language): Promise<void> {
  draft.change({ language, languageBy: 'asked' });
  draft.sendCommon('language-changed');
  await resume(draft, false);
}

/** What can be gone on with another day stays where it is. */
async function pause(draft: Draft, journal: Journal, said: string): Promise<void> {
  const active = draft.active === journal;
  draft.change({ stack: [journal], offer: null });
  const { composer } = draft.house;
  if (active)
    return draft.send(
      composer.said(draft.language, journal.dialog, { kind: 'say', ids: [said], values: {} }),
    );
  draft.sendCommon('stopped');
  return resume(draft, false);
}

async function stop(draft: Draft): Promise<void> {
  for (const journal of draft.state.stack) {
    const { pauses } = draft.house.dialogs.get(journal.dialog) ?? {};
    if (pauses) return pause(draft, journal, pauses);
  }
  const busy = draft.state.stack.length > 0;
  draft.change({ stack: [], offer: null });
  draft.sendCommon(busy ? 'stopped' : 'nothing-to-stop');
}

async function back(draft: Draft): Promise<void> {
  const last = draft.active?.order.at(-1);
  if (last !== undefined) return undo(draft, last);
  draft.sendCommon('nothing-before');
  return resume(draft, false);
}

/** Offers the answered questions of the active dialog, latest first. */
async function change(draft: Draft): Promise<void> {
  const journal = draft.active;
  if (!journal || journal.order.length === 0) {
    draft.sendCommon('nothing-before');
    return resume(draft, false);
  }
  const { composer } = draft.house;
  const message = composer.common(draft.language, 'change');
  const options = [...journal.order].reverse().map((key) => ({
    value: key,
    label:
      journal.answers[key]?.named?.[draft.language] ??
      composer.name(draft.language, journal.dialog, key, journal.answers[key]?.raw ?? ''),
  }));
  draft.change({ offer: { kind: 'change', options } });
  const quotes = [...new Set(Object.values(journal.answers).map(({ turn }) => turn))];
  draft.send({ ...message, options, quotes });
}
