/** A question back: which of the regions that a name may mean, or which of the figures, with the options in their own words. Pure. */
import type { Localised } from '../conversation/activity.js';
import { joined } from './figures.js';
import type { Tables } from './find.js';
import type { Answer } from './outcome.js';

export interface Which {
  readonly slot: 'place' | 'measure';
  readonly between: Localised;
  readonly options: readonly { readonly value: string; readonly label: Localised }[];
}

export function whichOf({ names, catalogue }: Tables, { between, reason }: Answer): Which {
  const slot = reason === 'measure' ? 'measure' : 'place';
  const label = (code: string): Localised =>
    slot === 'place' ? names.place(code) : (catalogue.of(code)[0]?.label ?? { fi: code, sv: code, en: code });
  const options = between.map((value) => ({ value, label: label(value) }));
  // Labels of measures have commas of their own.
  const comma = slot === 'place' ? ', ' : '; ';
  const labels = options.map((option) => option.label);
  return { slot, between: joined(labels, comma), options };
}
