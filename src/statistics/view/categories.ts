/** The places, levels or occupations of a series, by code and by name. Pure. */
import { LANGUAGES, type Localised } from '../../conversation/activity.js';
import type { Series } from '../catalogue.js';
import type { Part } from './wish.js';

export interface Category {
  readonly code: string;
  readonly label: Localised;
}

/** In the order of the table. */
export function categoriesOf({ dataset }: Series, part: Part): readonly Category[] {
  const role = dataset.facts.roles[part];
  if (role === undefined) return [];
  const names = dataset.facts.labels.dimensions[role]?.categories ?? {};
  return dataset.codes(role).map((code) => ({
    code,
    label: names[code] ?? { fi: code, sv: code, en: code },
  }));
}

/** So many names are proposed for one that is not there. */
const PROPOSED = 5;

/** @returns names that are like it where none is the same. */
export function namedBy(
  categories: readonly Category[],
  asked: string,
): { readonly code: string } | { readonly like: readonly Category[] } {
  const plain = (text: string) => text.toLocaleLowerCase('fi').trim();
  const wanted = plain(asked);
  const same = categories.find(({ code }) => code === asked);
  const called =
    same ?? categories.find(({ label }) => LANGUAGES.some((one) => plain(label[one]) === wanted));
  if (called) return { code: called.code };
  const holds =
    wanted.length < 3
      ? []
      : categories.filter(({ label }) => LANGUAGES.some((one) => plain(label[one]).includes(wanted)));
  return { like: holds.slice(0, PROPOSED) };
}
