/** A counsellor talking in the conversation: their words come in, and the bot is quiet until one of the two ends it. Used by moves.ts. */
import type { Announcement } from './activity.js';
import type { Values } from './dialog.js';
import type { Draft } from './draft.js';
import type { Command } from './ports.js';
import { resume } from './progress.js';

/** Milliseconds of silence after which somebody who writes is told, once, that they wait. */
const LONG = 30 * 60 * 1000;
/** What the bot still does while it is quiet, besides helping a person in distress. */
const STILL: ReadonlySet<Command> = new Set([
  'erase',
  'forget',
  'my_data',
  'language',
  'language:fi',
  'language:sv',
  'language:en',
]);

export async function announced(draft: Draft, announcement: Announcement): Promise<void> {
  draft.heard = '';
  if ('gone' in announcement) return counsellorGone(draft, 'counsellor.gone');
  const { name, text } = announcement;
  const joins = !draft.state.quiet;
  const { house, language, activity } = draft;
  const worded = (id: string, values: Values) => house.composer.common(language, id, values).text;
  // A value stays on one line in Markdown: lines are paragraphs of their own.
  const lines = text.split(/\s*\n\s*/).map((line) => worded('counsellor.line', { text: line }));
  draft.send({ language, text: [worded('counsellor.says', { name }), ...lines].join('\n\n') }, 'counsellor');
  if (joins) draft.sendCommon('counsellor.here');
  draft.change({ offer: null, quiet: { since: activity.received, told: false } });
}

/** Whether the words were for the counsellor; the rest goes the usual way. */
export async function heardByCounsellor(draft: Draft): Promise<boolean> {
  const { quiet } = draft.state;
  const { activity, house, language } = draft;
  if (!quiet || activity.submitted || house.understanding.safety(activity.text)) return false;
  const command = house.understanding.command(activity.text, language);
  if (command && STILL.has(command)) return false;
  if (command === 'stop') {
    await counsellorGone(draft, 'counsellor.stopped');
    return true;
  }
  draft.forCounsellor = true;
  if (!quiet.told && Date.parse(activity.received) - Date.parse(quiet.since) > LONG) {
    draft.sendCommon('counsellor.wait');
    draft.change({ quiet: { ...quiet, told: true } });
  }
  return true;
}

async function counsellorGone(draft: Draft, id: string): Promise<void> {
  if (!draft.state.quiet) return;
  draft.change({ quiet: null });
  draft.sendCommon(id);
  await resume(draft, false);
}
