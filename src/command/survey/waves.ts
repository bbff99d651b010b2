/** Waves by what somebody types: the one that is named, or the open one of a survey. */
import type { Configuration } from '../../configuration.js';
import type { Store } from '../../store/store.js';
import type { Wave } from '../../store/surveys.js';
import type { Edition } from '../../survey/coded.js';
import { openInstruments } from '../../surveys.js';
import { UsageError } from '../command.js';

/** The survey that is asked unless another one is named. */
export const FOLLOW_UP = 'vet-follow-up';

export async function waveNamed(store: Store, id: string | undefined): Promise<Wave> {
  const waves = await store.surveys.waves(null);
  const wave = waves.find((each) => each.id === id);
  if (wave) return wave;
  const known = waves.map((each) => each.id).join(', ') || 'none yet';
  throw new UsageError(
    id === undefined
      ? `--wave ID is missing; there are: ${known}.`
      : `There is no wave "${id}"; there are: ${known}.`,
  );
}

/** What is asked in a survey now. @throws for a draft: nobody is invited to what may still change. */
export function frozenEdition({ content, ownContent }: Configuration, id: string): Edition {
  const { editions } = openInstruments(content, ownContent);
  const edition = editions.find((each) => each.id === id);
  if (!edition)
    throw new UsageError(
      `There is no survey "${id}"; there are: ${editions.map((each) => each.id).join(', ')}.`,
    );
  if (edition.version === 0)
    throw new Error(`${id} is a draft: freeze it first, as docs/tasks/add-a-survey.md tells`);
  return edition;
}

/** The wave of this school and survey that is being answered; opened where there is none. `today` is `YYYY-MM-DD`. */
export async function openWave(store: Store, school: string, edition: Edition, today: string) {
  const waves = await store.surveys.waves(school);
  const open = waves.find((wave) => wave.instrument === edition.id && wave.closed === null);
  if (open) return { wave: open, isNew: false };
  const taken = new Set((await store.surveys.waves(null)).map(({ id }) => id));
  const name = `${edition.id}-${today.slice(0, 7)}`;
  let id = name;
  for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
  const wave: Wave = {
    id,
    school,
    instrument: edition.id,
    version: edition.version,
    opened: today,
    closed: null,
  };
  await store.surveys.open(wave);
  return { wave, isNew: true };
}

export const today = (): string => new Date().toISOString().slice(0, 10);
