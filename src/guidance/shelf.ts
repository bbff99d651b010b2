/**
 * What is found by field and region: career stories and companies alike. Where the region has nothing, the same field elsewhere, and
 * that is said; never another field, and no guess at what is near. Pure.
 */
import type { Language, Localised } from '../conversation/activity.js';

/** Anything that stands on a shelf. */
export interface Shelved {
  readonly id: string;
  /** Ids of content/classifications/fields.yaml. */
  readonly fields: readonly string[];
  /** MK01 … MK21. */
  readonly region: string;
  /** Invented, to show what could stand here. */
  readonly sample: boolean;
  /** On a button. */
  readonly label: Localised;
}

/** An option of a question. */
export type ShelfOption = { readonly value: string; readonly label: Localised };

/** Plain values, so that a journal can keep them. */
export type Found = {
  /** `elsewhere`: nothing in the region that was asked for, but this in others. */
  readonly how: 'there' | 'elsewhere' | 'nowhere';
  readonly options: readonly ShelfOption[];
  /** The field in a sentence; empty where any would do. */
  readonly of: Localised;
  /** "Satakunnassa"; empty where any would do. */
  readonly where: Localised;
};

/** `any` stands for every field and every region. */
export type Wish = { readonly field: string; readonly place: string };

export interface Shelf {
  /** The field that a text names, or null. */
  fieldIn(text: string, language: Language): string | null;
  /** The fields of which there is something, in the order of the list of fields. */
  fields(): readonly ShelfOption[];
  /** The regions in which there is something of a field. */
  places(field: string): readonly ShelfOption[];
  find(wish: Wish): Found;
}

/** Names of fields and regions, in the order in which they are offered. */
export interface ShelfNames {
  readonly fields: readonly { readonly id: string; readonly name: Localised; readonly of: Localised }[];
  readonly regions: readonly string[];
  place(code: string): Localised;
  placeIn(code: string): Localised;
}

export const ANY = 'any';
/** The whole country is any region. */
const EVERYWHERE: readonly string[] = [ANY, 'FI'];
/** More than these are not read on a phone. */
const MOST = 8;
const NOTHING: Localised = { fi: '', sv: '', en: '' };

/** Real ones; samples only as long as there is nothing real, so that nobody takes an invented one for a neighbour. */
export function shown<T extends { readonly sample: boolean }>(all: readonly T[]): readonly T[] {
  const real = all.filter(({ sample }) => !sample);
  return real.length > 0 ? real : all;
}

export function createShelf(all: readonly Shelved[], names: ShelfNames, fieldIn: Shelf['fieldIn']): Shelf {
  const items = shown(all);
  const inField = (field: string) => items.filter(({ fields }) => field === ANY || fields.includes(field));
  return {
    fieldIn,
    fields: () =>
      names.fields
        .filter(({ id }) => items.some(({ fields }) => fields.includes(id)))
        .map(({ id, name }) => ({ value: id, label: name })),
    places: (field) =>
      names.regions
        .filter((code) => inField(field).some(({ region }) => region === code))
        .map((code) => ({ value: code, label: names.place(code) })),
    find: ({ field, place }) => {
      const of = names.fields.find(({ id }) => id === field)?.of ?? NOTHING;
      const everywhere = EVERYWHERE.includes(place);
      const where = everywhere ? NOTHING : names.placeIn(place);
      const anywhere = inField(field);
      const there = everywhere ? anywhere : anywhere.filter(({ region }) => region === place);
      const found = there.length > 0 ? there : anywhere;
      const how = found.length === 0 ? 'nowhere' : there.length > 0 ? 'there' : 'elsewhere';
      const options = found.slice(0, MOST).map(({ id, label }) => ({ value: id, label }));
      return { how, options, of, where };
    },
  };
}
