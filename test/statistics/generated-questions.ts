/** Questions by the thousand from measures, places, levels, occupations, years and turns of phrase, in three languages. The same each time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spoken } from './reply-numbers.js';
import { TABLES } from './source-tables.js';

export interface GeneratedQuestion {
  readonly id: string;
  readonly lang: Spoken;
  readonly q: string;
}

type Names = readonly Readonly<Record<Spoken, string>>[];

const namesIn = (dataset: string, dimension: string): Names =>
  Object.values(
    JSON.parse(readFileSync(join(TABLES, `${dataset}.json`), 'utf8')).extension.urakaveri.labels.dimensions[
      dimension
    ].categories,
  );

/** Half below and above the years of the tables, as people ask too. */
const YEARS = Array.from({ length: 20 }, (_, n) => 2009 + n);

const WORDS = {
  region: namesIn('employed-one-year-after-by-region', 'region'),
  level: namesIn('main-activity-one-year-after-by-level', 'level'),
  country: namesIn('recent-vocational-graduates-employed-by-country', 'geo'),
  occupation: namesIn('jobseekers-and-vacancies-by-occupation', 'occupation'),
} as const;

/** `{region}`, `{region2}`, `{level}`, `{country}`, `{occupation}`, `{year}`, `{year2}`, `{limit}`. */
const PHRASES: Readonly<Record<Spoken, readonly string[]>> = {
  fi: [
    '{region}: kuinka moni valmistunut on töissä vuoden kuluttua?',
    'Valmistuneiden työllisyys, {region}, {year}',
    '{region} vai {region2}, kummassa työllistyy paremmin vuonna {year}?',
    'Miten työllisyys on muuttunut vuodesta {year} vuoteen {year2}, {region}?',
    'Valmistuneiden määrä {year}, {region}',
    'Työttömät työnhakijat, {region}, {year}',
    'Avoimet työpaikat {year}: {region}',
    'Työttömien osuus työvoimasta {region} {year}',
    '{level}: kuinka suuri osa on töissä vuonna {year}?',
    '{level}: työttömien osuus valmistuneista {year}',
    'Kuinka moni opiskelee päätoimisesti vuoden kuluttua, {level}?',
    'Opiskelijoiden työssäkäynti, {level}',
    'Ammatillisesta koulutuksesta valmistuneiden työllisyysaste, {country}, {year}',
    '{country}, kehitys {year}–{year2}',
    'Avoimia työpaikkoja {year}, ammatti: {occupation}',
    'Työttömiä työnhakijoita ammatissa {occupation}',
    'Montako työtöntä avointa paikkaa kohti, {occupation}, {year}?',
    'Missä maakunnissa työllisyys oli yli {limit} % vuonna {year}?',
    'Paras ja huonoin maakunta {year}',
    'Mitkä maat olivat alle {limit} prosentin vuonna {year}?',
    'Kuinka suuri osuus valmistuneista asui alueella {region} vuonna {year}?',
    'Miltä vuosilta on lukuja: {region}?',
    'Ennuste vuodelle {year}, {region}',
  ],
  sv: [
    '{region}: hur många utexaminerade har jobb efter ett år?',
    'Sysselsättning efter examen, {region}, {year}',
    '{region} eller {region2}, var får man lättare jobb år {year}?',
    'Hur har sysselsättningen ändrats från {year} till {year2}, {region}?',
    'Antalet utexaminerade {year}, {region}',
    'Arbetslösa arbetssökande, {region}, {year}',
    'Lediga jobb {year}: {region}',
    'Andel arbetslösa av arbetskraften {region} {year}',
    '{level}: hur stor andel arbetar år {year}?',
    '{level}: andel arbetslösa bland utexaminerade {year}',
    'Hur många studerar på heltid efter ett år, {level}?',
    'Studerande som arbetar, {level}',
    'Sysselsättningsgraden efter yrkesutbildning, {country}, {year}',
    '{country}, utvecklingen {year}–{year2}',
    'Lediga jobb {year}, yrke: {occupation}',
    'Arbetslösa arbetssökande i yrket {occupation}',
    'Hur många arbetslösa per ledigt jobb, {occupation}, {year}?',
    'I vilka landskap var sysselsättningen över {limit} % år {year}?',
    'Bästa och sämsta landskap {year}',
    'Vilka länder låg under {limit} procent år {year}?',
    'Hur stor andel av de utexaminerade bodde i området {region} år {year}?',
    'Från vilka år finns siffror: {region}?',
    'Prognos för {year}, {region}',
  ],
  en: [
    '{region}: how many graduates are in work after one year?',
    'Graduate employment, {region}, {year}',
    '{region} or {region2}, where is it easier to find work in {year}?',
    'How has employment changed from {year} to {year2}, {region}?',
    'Number of graduates {year}, {region}',
    'Unemployed jobseekers, {region}, {year}',
    'Open vacancies {year}: {region}',
    'Unemployed share of the labour force {region} {year}',
    '{level}: what share is in work in {year}?',
    '{level}: share of unemployed graduates {year}',
    'How many study full time after one year, {level}?',
    'Students in work, {level}',
    'Employment rate of recent vocational graduates, {country}, {year}',
    '{country}, trend {year}–{year2}',
    'Open vacancies in {year}, occupation: {occupation}',
    'Unemployed jobseekers in the occupation {occupation}',
    'How many unemployed per vacancy, {occupation}, {year}?',
    'In which regions was employment over {limit} % in {year}?',
    'Best and worst region in {year}',
    'Which countries were under {limit} per cent in {year}?',
    'What share of graduates lived in {region} in {year}?',
    'For which years are there figures: {region}?',
    'Forecast for {year}, {region}',
  ],
};

/** Numerical Recipes' linear congruential generator: enough to mix, the same on every machine. */
function dice(seed: number): (of: number) => number {
  let state = seed >>> 0;
  return (of) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  };
}

export function generateQuestions(count: number, seed = 1): readonly GeneratedQuestion[] {
  const roll = dice(seed);
  const one = <T>(all: readonly T[]): T => all[roll(all.length)] as T;
  return Array.from({ length: count }, (_, n) => {
    const lang = (['fi', 'sv', 'en'] as const)[n % 3] as Spoken;
    const phrases = PHRASES[lang];
    const phrase = phrases[Math.floor(n / 3) % phrases.length] as string;
    const [from, to] = [one(YEARS), one(YEARS)].sort((a, b) => a - b);
    const filled: Readonly<Record<string, () => string | number>> = {
      region: () => one(WORDS.region)[lang],
      region2: () => one(WORDS.region)[lang],
      level: () => one(WORDS.level)[lang],
      country: () => one(WORDS.country)[lang],
      occupation: () => one(WORDS.occupation)[lang],
      year: () => from as number,
      year2: () => to as number,
      limit: () => 50 + roll(45),
    };
    const q = phrase.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(filled[name]?.()));
    return { id: `${lang}-${n}`, lang, q };
  });
}
