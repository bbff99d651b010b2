/** The forms in which people write the names of places, made from the few that the files list. Pure. */
import type { Localised } from '../conversation/activity.js';
import type { Pattern } from './gazetteer-match.js';
import type { GazetteerFiles } from './gazetteer-schema.js';
import { inhabitants, localForms } from './place-forms.js';

export type PlaceMeant =
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'country'; readonly code: string }
  | {
      readonly kind: 'municipality' | 'area';
      readonly code: string;
      readonly region: string;
      readonly name: Localised;
    }
  | {
      readonly kind: 'ambiguous';
      readonly regions: readonly string[];
      /** The one whose own name it is. */
      readonly alone: string | null;
    };

type Named = Pattern<PlaceMeant>;

/** Written form -> a place: for the matcher, and the clear ones of them for typing errors. */
export interface PlaceForms {
  readonly patterns: readonly Named[];
  readonly misspelt: readonly (readonly [string, PlaceMeant])[];
  /** Single words that name a region or a country. */
  readonly single: readonly string[];
  /** Every name of one word. */
  readonly all: readonly string[];
}

/**
 * Shorter forms have too many neighbours among ordinary words (Lahden and lähden, Vaasassa and väärässä): measured on running text.
 */
const MISSPELT_FROM = 8;
/** Regions are asked about most. */
const MISSPELT_REGION_FROM = 7;
/** So are the countries of the tables; of the others only a long name is known with a letter wrong: "tuskin" is no Turkin. */
const MISSPELT_COUNTRY_FROM = 8;

export function placeForms(files: GazetteerFiles): PlaceForms {
  const regions = regionPatterns(files);
  const { towns, rest } = municipalityPatterns(files);
  const waryWords = new Set(files.municipalities.wary_words);
  const countries = files.countries.countries.flatMap((country): Named[] =>
    [country.sv.name, country.en.name, `${country.en.name}s`, ...country.patterns]
      .filter((phrase) => country.code !== 'FI' && phrase.length > 1)
      .flatMap((phrase): Named[] => {
        const value: PlaceMeant = { kind: 'country', code: country.code };
        // In Swedish "island" is Iceland, in English only with a capital letter.
        return waryWords.has(phrase.toLowerCase())
          ? [
              { phrase, value, language: 'sv' },
              { phrase, value, wary: true },
            ]
          : [{ phrase, value }];
      }),
  );
  const abroad = new Set(
    files.countries.countries.filter(({ in_table }) => !in_table).map(({ code }) => code),
  );
  const surely = countries.filter(
    ({ phrase, value }) =>
      !(value.kind === 'country' && abroad.has(value.code)) ||
      phrase.replace(/[*~]$/, '').length >= MISSPELT_COUNTRY_FROM,
  );
  const areas = files.regions.areas.flatMap(({ region, patterns, ...name }): Named[] =>
    patterns.map((phrase) => ({ phrase, value: { kind: 'area', code: region, region, name } })),
  );
  const ambiguous = files.regions.ambiguous.flatMap((each): Named[] =>
    each.patterns.map((phrase) => ({
      phrase,
      value: { kind: 'ambiguous', regions: each.regions, alone: ownerOf(each, files) },
    })),
  );
  const misspelt = [...regions.flatMap(({ named }) => named), ...towns, ...ambiguous]
    .filter(({ phrase, wary, value }) => {
      const least = value.kind === 'region' ? MISSPELT_REGION_FROM : MISSPELT_FROM;
      return !wary && phrase.length >= least && !phrase.includes('*');
    })
    .map(({ phrase, value }) => [phrase.replace(/[\s-]/g, ''), value] as const);
  const also = regions.flatMap(({ patterns }) => patterns);
  const oneWord = (named: readonly Named[]) =>
    named.map(({ phrase }) => phrase).filter((phrase) => /^\p{L}+~?$/u.test(phrase));
  return {
    patterns: [...ambiguous, ...also, ...areas, ...towns, ...rest, ...countries],
    misspelt,
    single: oneWord([...also, ...ambiguous, ...surely]),
    all: oneWord([...also, ...ambiguous, ...surely, ...towns, ...rest].filter(({ wary }) => !wary)),
  };
}

/** The region of whose names in the file one is among these. */
const ownerOf = (
  { patterns }: GazetteerFiles['regions']['ambiguous'][number],
  { regions }: GazetteerFiles,
): string | null => regions.regions.find(({ fi }) => patterns.includes(fi.name.toLowerCase()))?.code ?? null;

/** Names whose bare Finnish form may mean several regions keep only their other names. */
function regionPatterns(files: GazetteerFiles): { named: Named[]; patterns: Named[] }[] {
  const unclear = new Set(files.regions.ambiguous.flatMap((each) => each.patterns));
  return files.regions.regions.map((region) => {
    const { fi, sv, en, code } = region;
    const value: PlaceMeant = { kind: 'region', code };
    const finnish = localForms([fi.name, fi.genitive, fi.partitive, fi.in, fi.from, fi.to]);
    const names = new Set([...finnish, sv.name, `${sv.name}s`, en.name]);
    const clear = (phrase: string) => !unclear.has(phrase.toLowerCase());
    const named = [...names].filter(clear).map((phrase) => ({ phrase, value }));
    const also = [sv.in, en.in, ...region.also].filter(clear).map((phrase) => ({ phrase, value }));
    return { named: code === 'FI' ? [] : named, patterns: [...named, ...also] };
  });
}

/** "Vasatrakten", "Borgåborna": the town, what lies about it, and who lives there. */
const AROUND = ['trakten', 'nejden', 'regionen', 'bor', 'borna', 'bornas'];

function municipalityPatterns(files: GazetteerFiles): { towns: Named[]; rest: Named[] } {
  const { municipalities, aliases } = files.municipalities;
  const large = new Set(files.municipalities.towns);
  const wary = new Set(files.municipalities.wary);
  const waryWords = new Set(files.municipalities.wary_words);
  const towns: Named[] = [];
  const rest: Named[] = [];
  for (const [
    code = '',
    region = '',
    fi = '',
    genitive = '',
    partitive = '',
    where = '',
    to = '',
    sv = fi,
  ] of municipalities) {
    const value: PlaceMeant = {
      kind: 'municipality',
      code,
      region,
      name: { fi, sv, en: region === 'MK21' ? sv : fi },
    };
    const forms = new Set([
      ...localForms([fi, genitive, partitive, where, to]),
      sv,
      `${sv}s`,
      ...AROUND.map((around) => `${sv}${around}`),
      ...(aliases[code] ?? []),
    ]);
    if (!wary.has(code)) rest.push(...inhabitants(fi, where, to).map((phrase) => ({ phrase, value })));
    for (const phrase of forms) {
      const pattern = { phrase, value, wary: wary.has(code) || waryWords.has(phrase.toLowerCase()) };
      (large.has(code) ? towns : rest).push(pattern);
    }
  }
  return { towns, rest };
}
