/** A table as open data has it: what a list tells of it, its frame, and what we know of it in three languages. Pure. */
import type { Localised } from '../../conversation/activity.js';
import type { Cube, JsonObject } from '../cube.js';
import type { Dataset } from '../dataset.js';
import { sizeOf } from '../kept/frame-text.js';
import type { KeptTable } from '../kept/table.js';
import type { Frame } from '../readers/jsonstat/dataset.js';
import type { OwnFacts } from '../schema.js';

/** What a list tells of a table. */
export interface Card {
  readonly id: string;
  readonly title: Localised;
  /** As it has to be cited. */
  readonly source: string;
  readonly licence: string | null;
  /** The day of the publication, where it is known. */
  readonly updated: string | null;
  readonly cells: number;
  readonly dimensions: readonly {
    readonly id: string;
    readonly label: string;
    readonly role: string | null;
    readonly size: number;
  }[];
  readonly imported: boolean;
  /** Null of official figures; of a survey of our own how many answered, protected. */
  readonly ownSurvey: OwnFacts['survey'] | null;
}

export interface Entry {
  readonly card: Card;
  readonly frame: Frame;
  /** Null of an imported table that nobody has described. */
  readonly facts: OwnFacts | null;
  /** Of an imported table. */
  readonly vintage: number | null;
}

export function entryOfKept(table: KeptTable): Entry {
  const { id, facts, published, vintage } = table;
  const frame = frameOf(table);
  return { card: cardOf(id, frame, facts, published, true), frame, facts, vintage };
}

export const entryOfShipped = ({ id, facts, updated }: Dataset, cube: Cube): Entry => ({
  card: cardOf(id, cube, facts, updated, false),
  frame: cube,
  facts,
  vintage: null,
});

/** Imported tables tell in our words what is known of them, and which vintage they are. */
function frameOf({ frame, facts, published, taken, vintage }: KeptTable): Frame {
  const { extension } = frame.other;
  const known =
    typeof extension === 'object' && extension !== null && !Array.isArray(extension) ? extension : {};
  const own = facts === null ? {} : { urakaveri: facts as unknown as JsonObject };
  return {
    ...frame,
    other: {
      ...frame.other,
      extension: { ...known, ...own, vintage: { number: vintage, published, taken } },
    },
  };
}

const plain = (text: string): Localised => ({ fi: text, sv: text, en: text });

function cardOf(
  id: string,
  frame: Frame,
  facts: OwnFacts | null,
  updated: string | null,
  imported: boolean,
): Card {
  return {
    id,
    title: facts?.labels.dataset ?? plain(frame.label ?? id),
    source: facts?.citation.en ?? frame.source ?? '',
    licence: facts?.licence ?? null,
    updated,
    cells: sizeOf(frame),
    dimensions: frame.dimensions.map(({ id: own, label, role, codes }) => ({
      id: own,
      label,
      role,
      size: codes.length,
    })),
    imported,
    ownSurvey: facts?.survey ?? null,
  };
}
