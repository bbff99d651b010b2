/**
 * Replays a dialog from the top over its journal until it waits for something that the journal does not hold. Everything that
 * was said or recorded before is skipped by counting, so that a replay repeats nothing. Pure but for the calls it is given.
 */
import type { Dialog, Setting } from './dialog.js';
import type { Journal } from './journal.js';
import { Replay } from './replay.js';
import type { LabelOptions, News, Run } from './run.js';

export interface Runner {
  run(dialog: Dialog, journal: Journal, setting: Setting, news: News, turn: number): Promise<Run>;
}

/** More steps than this in one replay is a dialog that never asks: it is stopped as an error. */
const MAX_STEPS = 2_000;

export function createRunner(labels: LabelOptions, newJobId: () => string): Runner {
  return {
    async run(dialog, journal, setting, news, turn) {
      let replay = new Replay(dialog, journal, setting.language, news, turn, labels, newJobId);
      let steps = dialog.steps({ ...setting, facts: journal.facts });
      let sent: unknown;
      for (let n = 0; n < MAX_STEPS; n++) {
        const next = steps.next(sent);
        if (next.done) return replay.outcome({ finished: { context: next.value ?? null } });
        if (next.value.kind === 'retract') {
          replay = replay.without(next.value.keys);
          steps = dialog.steps({ ...setting, facts: journal.facts });
          sent = undefined;
          continue;
        }
        const step = replay.take(next.value);
        const taken = step instanceof Promise ? await step : step;
        if ('stop' in taken) return replay.outcome(taken.stop);
        sent = taken.value;
      }
      throw new Error(`dialog ${dialog.id} took ${MAX_STEPS} steps without asking anything`);
    },
  };
}
