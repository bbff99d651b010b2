/** Names of places and levels in three languages, with the forms that sentences need. Takes the parsed classification files. */
import { z } from 'zod';
import type { Localised } from '../conversation/activity.js';

const inflected = z.object({ name: z.string(), in: z.string() });
const level = z.object({ name: z.string(), of: z.string() });
const place = z.object({ code: z.string(), fi: inflected, sv: inflected, en: inflected });

const files = z.object({
  regions: z.object({ regions: z.array(place) }),
  countries: z.object({ countries: z.array(place.extend({ in_table: z.boolean().default(true) })) }),
  levels: z.object({
    levels: z.array(
      z.object({
        code: z.string(),
        instead: z.object({ level: z.string(), wider: z.boolean() }).optional(),
        fi: level,
        sv: level,
        en: level,
      }),
    ),
  }),
});

export interface Names {
  /** Regions in the order of the file, without the whole country. */
  readonly regions: readonly string[];
  /** `country`: Finland among countries is Suomi, among regions it is koko maa. */
  place(code: string, country?: boolean): Localised;
  /** "Satakunnassa", "i Satakunta", "in Satakunta". */
  placeIn(code: string, country?: boolean): Localised;
  isCountry(code: string): boolean;
  level(code: string): Localised;
  /** "Of those who completed …", with a capital: it begins sentences. */
  levelOf(code: string): Localised;
  /** The level to look at where a table lacks this one. */
  instead(code: string): string | null;
}

type Forms = Readonly<Record<'fi' | 'sv' | 'en', Readonly<Record<string, string>>>>;

/** @throws when the files are not of their shape. */
export function createNames(parsed: unknown): Names {
  const { regions, countries, levels } = files.parse(parsed);
  const regionOf = new Map(regions.regions.map((each) => [each.code, each]));
  const countryOf = new Map(countries.countries.map((each) => [each.code, each]));
  const levelOf = new Map(levels.levels.map((each) => [each.code, each]));
  const placeOf = (code: string, country: boolean): Forms | undefined =>
    country ? (countryOf.get(code) ?? regionOf.get(code)) : (regionOf.get(code) ?? countryOf.get(code));
  return {
    regions: regions.regions.map(({ code }) => code).filter((code) => code !== 'FI'),
    place: (code, country = false) => form(placeOf(code, country), 'name', code),
    placeIn: (code, country = false) => form(placeOf(code, country), 'in', code),
    isCountry: (code) => countryOf.has(code) && code !== 'FI',
    level: (code) => form(levelOf.get(code), 'name', code),
    levelOf: (code) => form(levelOf.get(code), 'of', code),
    instead: (code) => levelOf.get(code)?.instead?.level ?? null,
  };
}

/** A code without a name is shown as it is: odd, but not wrong. */
const form = (forms: Forms | undefined, which: string, code: string): Localised => ({
  fi: forms?.fi[which] ?? code,
  sv: forms?.sv[which] ?? code,
  en: forms?.en[which] ?? code,
});
