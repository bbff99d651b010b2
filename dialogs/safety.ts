/** Someone may be in distress: help first, then a human; whatever was going on waits until the person wants to go on. */
import { z } from 'zod';
import { ask, choose, dialog, record, say } from '../src/conversation/dialog.js';

export const SAFETY_KINDS = ['emergency', 'crisis', 'violence', 'abuse', 'bullying', 'friend'] as const;

const kindOfHelp = z.enum(SAFETY_KINDS).catch('crisis');

export const safety = dialog('safety', 1, function* () {
  const kind = yield* ask('kind', kindOfHelp, { slot: 'kind' });
  yield* say(kind);
  const next = yield* choose('next', ['counsellor', 'continue']);
  if (next !== 'counsellor') return;
  // That somebody wants to talk, and nothing of what about.
  yield* record({ type: 'flag' });
  yield* say('how-to-reach', {}, { suggest: 'reach' });
});
