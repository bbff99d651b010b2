/** What a message of a dialog is filled with: values for its wording, tables, options of the dialog's own. Pure types. */
import type { Localised } from './activity.js';

/** Words of the person's own, and the turn that holds them: a message that shows them goes when that turn is erased. */
export type Quote = {
  readonly quote: string;
  readonly turn: number;
  /** Our id of the conversation that the turn is in, where that is another one. */
  readonly elsewhere?: string;
};

/** What a wording may be filled with. Text is escaped by the renderer; numbers are formatted in the person's language. */
export type Value = string | number | Localised | Quote;
export type Values = Readonly<Record<string, Value>>;

/** A wording with values of its own. */
export interface Paragraph {
  readonly id: string;
  readonly values: Values;
}

/** A table whose words are in all three languages, or ids of the dialog's wording; numbers are formatted when it is rendered. */
export interface TableSpec {
  readonly title: Localised | string;
  readonly columns: readonly (Localised | string)[];
  readonly rows: readonly (readonly Value[])[];
}

/** A picture of figures beside their table. */
export interface ChartSpec {
  readonly kind: 'lines' | 'bars';
  readonly title: Localised;
  /** What it shows, for those who do not see it. */
  readonly alt: Localised;
  /** Of the address where it is, without the language. */
  readonly query: string;
  /** Its figures, for channels that draw themselves: a piece of a line, or all bars. */
  readonly parts: readonly {
    readonly name: Localised;
    readonly points: readonly (readonly [name: Localised, value: number])[];
  }[];
}

/** An option made by the dialog itself rather than listed in the wording. */
export interface OfferedOption {
  readonly value: string;
  readonly label: Localised;
  /** The turn whose words the label shows, where it does. */
  readonly turn?: number;
}
