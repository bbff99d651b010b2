/** The shape of content/surveys/words.yaml: how people answer in their own words. Pure; the file explains itself. */
import { z } from 'zod';
import { LANGUAGES, type Language } from '../conversation/activity.js';

const phrases = z.array(z.string().min(1));
const numbered = z.record(z.string(), z.number().int());

const languageSchema = z.strictObject({
  and: phrases,
  or: phrases,
  except: phrases,
  /** "All but": what follows is left out. */
  all_but: phrases,
  all: phrases,
  last: phrases,
  not: phrases,
  unsure: phrases,
  cannot_say: phrases,
  refuse: phrases,
  filler: phrases,
  /** What begins a place or a trade that changes nothing: "at a hospital"; an ending in Finnish. */
  where: phrases,
  around_date: phrases,
  yes: phrases,
  no: phrases,
  degrees: phrases,
  /** Words that mean the same in an answer. */
  alike: z.array(phrases),
  /** Other names of an option, by its label in this language. */
  names: z.record(z.string(), phrases),
  numbers: numbered,
  ordinals: numbered,
  /** "five out of six", where it is one word. */
  out_of: numbered,
  /** Forms of the verb that a question begins with: "Were you…?" – "I was". */
  echo: z.array(phrases),
});
export type LanguageWords = z.infer<typeof languageSchema>;

const partsSchema = z.strictObject({
  unit: numbered,
  ten: numbered,
  times_ten: phrases,
  plus_ten: phrases,
  hundred: phrases,
  thousand: phrases,
  half: phrases,
  one_and_half: phrases,
  joined: phrases,
});
export type NumberParts = z.infer<typeof partsSchema>;

const byLanguage = <T extends z.ZodType>(each: T) => z.strictObject({ fi: each, sv: each, en: each });

const RELATIVE = [
  'this_year',
  'last_year',
  'year_before_last',
  'this_month',
  'last_month',
  'month_before_last',
  'last',
  'today',
  'yesterday',
  'day_before_yesterday',
  'months',
  'days',
  'ago',
  'part_of_month',
] as const;
export type Relative = (typeof RELATIVE)[number];

const polarity = z.strictObject({ positive: phrases, negative: phrases, neutral: phrases });

export const wordsSchema = z
  .strictObject({
    ...byLanguage(languageSchema).shape,
    months: z.array(phrases).length(12),
    month_endings: z.array(z.string()),
    relative: z.record(z.enum(RELATIVE), phrases),
    number_parts: byLanguage(partsSchema),
    thousands: phrases,
    units: z.record(z.string(), z.record(z.string(), phrases)),
    polarity,
  })
  .readonly();

export type SurveyWords = z.infer<typeof wordsSchema>;

/** The language itself first, then the others. */
export const languagesFrom = (language: Language): readonly Language[] => [
  language,
  ...LANGUAGES.filter((each) => each !== language),
];
