/**
 * Companies that work with the school (content/companies/*.yaml): what they offer to students and how to reach them. Pure; reading
 * the files is the wording room's work.
 */
import { z } from 'zod';
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';
import { written, writtenIn } from './day.js';
import type { Known } from './field.js';
import { sampleFault } from './sample.js';
import { createShelf, type Shelf, type ShelfNames, shown } from './shelf.js';

/** A mentor, workplace learning, (summer) jobs, visits: in the order in which they are told. */
export const OFFERS = ['mentor', 'placement', 'jobs', 'visits'] as const;
export type Offer = (typeof OFFERS)[number];

const text = z.string().trim().min(1).max(400);
const localised = z.strictObject({ fi: text, sv: text, en: text });

const shape = (known: Known) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
    /** Invented, to show what a company could look like here; its own text says so. */
    sample: z.boolean().default(false),
    /** One name, or one for each language. */
    name: z.union([text.transform((name) => ({ fi: name, sv: name, en: name })), localised]),
    fields: z
      .array(z.string().refine((id) => known.fields.has(id), 'no field of classifications/fields.yaml'))
      .min(1),
    region: z.string().refine((code) => known.regions.has(code), 'no region, MK01 to MK21'),
    /** What it does, in a sentence or two. */
    about: localised,
    /** What it offers, each in its own words. */
    offers: z
      .strictObject({
        mentor: localised.optional(),
        placement: localised.optional(),
        jobs: localised.optional(),
        visits: localised.optional(),
      })
      .refine((offers) => Object.keys(offers).length > 0, 'offers nothing'),
    /** How a student gets in touch. */
    contact: localised,
    /** The day someone last asked the company, YYYY-MM-DD. */
    reviewed: z.iso.date(),
  });

export type Company = z.infer<ReturnType<typeof shape>>;

export const companySchema = (known: Known): z.ZodType<Company> =>
  shape(known).superRefine(({ sample, about }, { addIssue }) => {
    for (const language of sample ? LANGUAGES : []) {
      const message = sampleFault(about[language], language);
      if (message) addIssue({ code: 'custom', path: ['about', language], message });
    }
  });

/** A company as a dialog tells of it. */
export type KnownCompany = {
  readonly name: Localised;
  readonly about: Localised;
  readonly where: Localised;
  readonly contact: Localised;
  readonly reviewed: Localised;
  /** What it offers, and below the words of each. */
  readonly offered: readonly Offer[];
  readonly offers: Readonly<Partial<Record<Offer, Localised>>>;
};

/** A company on a page, in one language. */
export interface ListedCompany {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly place: string;
  readonly offers: readonly { readonly offer: Offer; readonly text: string }[];
  readonly contact: string;
  readonly reviewed: string;
}

export interface CompanyDesk extends Shelf {
  /** One company by its id, or null. */
  company(id: string): KnownCompany | null;
  list(language: Language): readonly ListedCompany[];
}

export function createCompanyDesk(
  companies: readonly Company[],
  names: ShelfNames,
  fieldIn: Shelf['fieldIn'],
): CompanyDesk {
  const items = companies.map((company) => ({ ...company, label: labelOf(company, names) }));
  const known = (company: Company): KnownCompany => ({
    name: company.name,
    about: company.about,
    where: names.place(company.region),
    contact: company.contact,
    reviewed: writtenIn(company.reviewed),
    offered: OFFERS.filter((offer) => company.offers[offer]),
    offers: company.offers as KnownCompany['offers'],
  });
  return {
    ...createShelf(items, names, fieldIn),
    company: (id) => {
      const found = items.find((company) => company.id === id);
      return found ? known(found) : null;
    },
    list: (language) =>
      shown(companies).map((company) => ({
        id: company.id,
        name: company.name[language],
        about: company.about[language],
        place: names.place(company.region)[language],
        offers: OFFERS.flatMap((offer) => {
          const words = company.offers[offer];
          return words ? [{ offer, text: words[language] }] : [];
        }),
        contact: company.contact[language],
        reviewed: written(company.reviewed, language),
      })),
  };
}

/** "Hoivakoti Kuusela (esimerkki), Satakunta" */
function labelOf({ name, region }: Company, names: ShelfNames): Localised {
  const place = names.place(region);
  return {
    fi: `${name.fi}, ${place.fi}`,
    sv: `${name.sv}, ${place.sv}`,
    en: `${name.en}, ${place.en}`,
  };
}
