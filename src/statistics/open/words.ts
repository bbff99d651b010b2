/** The few words of open data that are no table's own, in three languages, as content/<language>/dialogs/open-data.md has them. Pure. */
import type { Localised } from '../../conversation/activity.js';

export interface OpenWords {
  /** Of the whole catalogue. */
  readonly title: Localised;
  readonly description: Localised;
  /** Who runs this service. */
  readonly publisher: Localised;
  /** Columns of a CSV file that every table has. */
  readonly value: Localised;
  readonly status: Localised;
  /** What a column of names is, beside that of its codes. */
  readonly label: Localised;
}

/** @param say renders a wording of the file in all languages. */
export const openWords = (say: (id: string) => Localised, publisher: Localised): OpenWords => ({
  title: say('title'),
  description: say('description'),
  publisher,
  value: say('value'),
  status: say('status'),
  label: say('label'),
});
