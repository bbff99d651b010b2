/** The shape of the files under content/classifications and of content/statistics/words.yaml; checked when they are read. */
import { z } from 'zod';

const phrases = z.array(z.string().min(1)).default([]);
const perLanguage = z.strictObject({ fi: phrases, sv: phrases, en: phrases });

const region = z.strictObject({
  code: z.string(),
  fi: z.strictObject({
    name: z.string(),
    genitive: z.string(),
    partitive: z.string(),
    in: z.string(),
    from: z.string(),
    to: z.string(),
  }),
  sv: z.strictObject({ name: z.string(), in: z.string() }),
  en: z.strictObject({ name: z.string(), in: z.string() }),
  also: phrases,
});

export const regionsFile = z.strictObject({
  regions: z.array(region),
  areas: z.array(
    z.strictObject({ region: z.string(), fi: z.string(), sv: z.string(), en: z.string(), patterns: phrases }),
  ),
  ambiguous: z.array(z.strictObject({ regions: z.array(z.string()).min(2), patterns: phrases })),
});

/** Code, region, five Finnish forms, and the Swedish name where it is another. */
const municipality = z.array(z.string()).min(7).max(8);

export const municipalitiesFile = z.strictObject({
  towns: z.array(z.string()),
  wary: z.array(z.string()),
  wary_words: z.array(z.string()),
  ordinary_words: z.array(z.string()),
  aliases: z.record(z.string(), phrases),
  municipalities: z.array(municipality),
});

const named = z.strictObject({ name: z.string(), in: z.string() });

export const countriesFile = z.strictObject({
  countries: z.array(
    z.strictObject({
      code: z.string(),
      in_table: z.boolean().default(true),
      fi: named,
      sv: named,
      en: named,
      patterns: phrases,
    }),
  ),
});

const levelWords = z.strictObject({ name: z.string(), of: z.string(), patterns: phrases });

export const levelsFile = z.strictObject({
  levels: z.array(
    z.strictObject({
      code: z.string(),
      instead: z.strictObject({ level: z.string(), wider: z.boolean() }).optional(),
      fi: levelWords,
      sv: levelWords,
      en: levelWords,
    }),
  ),
  degrees: z.array(z.strictObject({ alone: z.string(), uas: z.string(), patterns: phrases })),
  qualifications: z.array(
    z.strictObject({ level: z.string(), fi: z.string(), sv: z.string(), en: z.string(), patterns: phrases }),
  ),
});

export const occupationsFile = z.strictObject({
  occupations: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({ level: z.string().optional(), fi: phrases, sv: phrases, en: phrases }),
  ),
});

const numbers = z.record(z.string(), z.number().int());
const spoken = z.record(z.string(), z.string());

export const wordsFile = z.strictObject({
  measures: z.record(z.string(), perLanguage),
  points: perLanguage,
  share: perLanguage,
  count: perLanguage,
  how_many: perLanguage,
  how_much: perLanguage,
  persons: perLanguage,
  size: perLanguage,
  rates: perLanguage,
  series: perLanguage,
  matriculated: perLanguage,
  since: perLanguage,
  from: perLanguage,
  as_one: perLanguage,
  year_end: perLanguage,
  denied: perLanguage,
  easy: perLanguage,
  why: perLanguage,
  except: perLanguage,
  excepted: perLanguage,
  together: perLanguage,
  workers: perLanguage,
  home: perLanguage,
  who_asks: perLanguage,
  onwards: perLanguage,
  later: perLanguage,
  earlier: perLanguage,
  one_year: perLanguage,
  past: perLanguage,
  those: perLanguage,
  adults: perLanguage,
  listed: z.record(z.string(), perLanguage),
  defining: z.record(z.string(), perLanguage),
  numbers: z.strictObject({ fi: numbers, sv: numbers, en: numbers }),
  ordinals: z.strictObject({ fi: numbers, sv: numbers, en: numbers }),
  spoken: z.strictObject({ fi: spoken, sv: spoken, en: spoken }),
  unaccented: z.strictObject({ fi: spoken, sv: spoken }),
  periods: z.array(perLanguage.extend({ years: z.tuple([z.number().int(), z.number().int()]) })),
  operations: z.record(z.string(), perLanguage),
  figures: perLanguage,
  per: perLanguage,
  half: perLanguage,
  told_percent: perLanguage,
  height: perLanguage,
  posts: perLanguage,
  average: perLanguage,
  times: perLanguage,
  more: perLanguage,
  applying: perLanguage,
  lives: perLanguage,
  all: perLanguage,
  several: perLanguage,
  newest: perLanguage,
  table_year: z.record(z.string(), perLanguage),
  only: perLanguage,
  previous: perLanguage,
  now: perLanguage,
  compete: perLanguage,
  shortage: perLanguage,
  majority: perLanguage,
  where_from: perLanguage,
  from_there: perLanguage,
  how: perLanguage,
  worked_out: perLanguage,
  exists: perLanguage,
  begins: perLanguage,
  easier: perLanguage,
  than: perLanguage,
  set_against: perLanguage,
  where: perLanguage,
  took: perLanguage,
  studying: perLanguage,
  others: perLanguage,
  of_employed: perLanguage,
  as_well: perLanguage,
  each_year: perLanguage,
  ever: perLanguage,
  after_degree: perLanguage,
  how_much_did: perLanguage,
  than_year: perLanguage,
  year_before: perLanguage,
  year_after: perLanguage,
  figure_too: perLanguage,
  since_then: perLanguage,
  of_them: perLanguage,
  request: perLanguage,
  register: perLanguage,
  own: perLanguage,
  eurostat: perLanguage,
  sources: z.record(z.string(), perLanguage),
  differs: perLanguage,
  both: perLanguage,
  personal: perLanguage,
  me: perLanguage,
  chance: perLanguage,
  near: perLanguage,
  their_chance: perLanguage,
  untold: z.record(z.string(), perLanguage),
  injection: perLanguage,
  follow_up: perLanguage,
  topic: perLanguage,
  elsewhere: perLanguage,
  small: perLanguage,
  only_own: perLanguage,
});

/** Words that change nothing about what is asked, with spaces between. */
export const ordinaryFile = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });

/** The names of occupations in the table of them, by code. */
export const officialNames = z.record(
  z.string(),
  z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
);

/** All gazetteers as parsed YAML, each under the name of its file. */
export const gazetteerFiles = z.strictObject({
  regions: regionsFile,
  municipalities: municipalitiesFile,
  countries: countriesFile,
  levels: levelsFile,
  occupations: occupationsFile,
  words: wordsFile,
  ordinary: ordinaryFile,
  'real-words': ordinaryFile,
  official: officialNames,
});

export type GazetteerFiles = z.infer<typeof gazetteerFiles>;
