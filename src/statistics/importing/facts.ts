/** What is told of an imported table in three languages: its publisher's own labels, and the texts of the shipped table that it is like. */
import type { Language, Localised } from '../../conversation/activity.js';
import type { Cube } from '../cube.js';
import type { OwnFacts } from '../schema.js';
import type { SourceTable } from './description.js';

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

type Measure = OwnFacts['measures'][string];

export interface Shipped {
  /** What is known of a shipped table. */
  facts(id: string): OwnFacts | null;
  /** Names of ours for a code of a classification, where we have any. */
  nameOf(kind: string, code: string): Localised | null;
}

/** @param cube as it was fitted. Null where the description is like none that answers questions. */
export function factsFor(
  cube: Cube,
  table: SourceTable,
  published: string | null,
  { facts: factsOf, nameOf }: Shipped,
): OwnFacts | null {
  const like = table.like === undefined ? null : factsOf(table.like);
  if (like === null) return null;
  const texts = measureTexts(like, factsOf, table);
  const own = Object.entries(table.dimensions);
  const roles = own.flatMap(([id, { kind }]) =>
    PART[kind] === undefined ? [] : [[PART[kind], id] as const],
  );
  const taken = new Set(roles.map(([part]) => part));
  const fixed = Object.entries({ place: 'FI', level: 'total', ...like.fixed }).filter(
    ([part]) => !taken.has(part as 'place'),
  );
  const codes = cube.dimensions.find(({ id }) => id === 'measure')?.codes ?? [];
  const measures = codes.flatMap((code) => {
    const found = texts.get(code);
    return found
      ? [[code, perOf({ ...found.measure, decimals: table.measures?.[code]?.decimals ?? 0 }, codes)] as const]
      : [];
  });
  return {
    ...like,
    id: table.id,
    table: table.names[0] ?? table.id,
    citation: dated(table.citation ?? like.citation, published),
    labels: { dataset: table.label, dimensions: Object.fromEntries(labelsOf(cube, table, texts, nameOf)) },
    measures: Object.fromEntries(measures),
    derivations: {},
    roles: Object.fromEntries(roles),
    fixed: Object.fromEntries(fixed),
    breaks: table.breaks ?? like.breaks,
    notes: table.notes ?? like.notes,
  };
}

const PART: Readonly<Record<string, 'place' | 'level' | 'occupation' | 'year'>> = {
  region: 'place',
  level: 'level',
  occupation: 'occupation',
  year: 'year',
};

interface Texts {
  readonly label: Localised;
  readonly measure: Measure;
}

/** A measure is told as the shipped table tells it that has it, the one that this is like first. */
function measureTexts(
  like: OwnFacts,
  factsOf: Shipped['facts'],
  { measures = {} }: SourceTable,
): Map<string, Texts> {
  const texts = new Map<string, Texts>();
  for (const [code, { texts: from }] of Object.entries(measures)) {
    const [name, dataset] = (from ?? code).split('@');
    const facts = dataset === undefined ? like : factsOf(dataset);
    const found = facts && textsIn(facts, name ?? code);
    if (found) texts.set(code, found);
  }
  return texts;
}

function textsIn(facts: OwnFacts, code: string): Texts | null {
  const published = facts.measures[code];
  const label = facts.labels.dimensions.measure?.categories[code];
  if (published && label) return { label, measure: published };
  const derived = facts.derivations[code];
  const population = facts.measures[derived?.denominator ?? '']?.population;
  if (!derived || !population) return null;
  const { unit, decimals, definition, comparable } = derived;
  const group = comparable === undefined ? {} : { comparable };
  return {
    label: derived.label,
    measure: { unit, decimals, definition, population, per: derived.denominator, ...group },
  };
}

/** Of how many a share is can be told only where the table has it. */
function perOf(measure: Measure, codes: readonly string[]): Measure {
  const { per, ...rest } = measure;
  return per !== undefined && codes.includes(per) ? measure : rest;
}

function* labelsOf(
  cube: Cube,
  table: SourceTable,
  texts: ReadonlyMap<string, Texts>,
  nameOf: Shipped['nameOf'],
): Generator<readonly [string, OwnFacts['labels']['dimensions'][string]]> {
  for (const [n, { id, codes, labels, label }] of cube.dimensions.entries()) {
    const described = table.dimensions[id];
    const said = (language: Language, place: number): string => {
      const found = cube.translations.get(language)?.dimensions[n]?.labels[place];
      return found || labels[place] || codes[place] || '?';
    };
    const categories = codes.map((code, place) => {
      const own = id === 'measure' ? texts.get(code)?.label : nameOf(described?.kind ?? '', code);
      return [code, own ?? localisedBy((language) => said(language, place))] as const;
    });
    const title =
      described?.label ??
      localisedBy((language) => cube.translations.get(language)?.dimensions[n]?.label || label);
    yield [id, { label: title, categories: Object.fromEntries(categories) }];
  }
}

const localisedBy = (say: (language: Language) => string): Localised => {
  const [fi = '', sv = '', en = ''] = LANGUAGES.map(say);
  return { fi, sv, en };
};

/** 2026-01-23 is 23.1.2026 in Finnish and Swedish, 23 January 2026 in English. */
function dated(citation: Localised, published: string | null): Localised {
  const [year = '', month = '', day = ''] = published?.split('-') ?? [];
  const plain = published === null ? '' : `${Number(day)}.${Number(month)}.${year}`;
  const words = published === null ? '' : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  const put = (text: string, date: string) => text.replaceAll(', <date>', date === '' ? '' : `, ${date}`);
  return { fi: put(citation.fi, plain), sv: put(citation.sv, plain), en: put(citation.en, words) };
}
