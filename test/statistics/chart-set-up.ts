/** Figures to draw: of the shipped tables, of every measure and part, chosen by chance or by name. */
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import type { Observation } from '../../src/statistics/catalogue.js';
import { chartWords } from '../../src/statistics/chart-words.js';
import type { Chart } from '../../src/statistics/charts/chart.js';
import { draw } from '../../src/statistics/charts/draw.js';
import type { Drawing, Text } from '../../src/statistics/charts/drawing.js';
import { type Look, lookAt } from '../../src/statistics/view/look.js';
import { chartOfLook, WIDTHS } from '../../src/statistics/view/picture.js';
import { wishOf } from '../../src/statistics/view/wish.js';
import { asking, tables } from './shipped.js';

export const { say } = asking;

export const look = (query: string): Look => lookAt(tables, wishOf(new URLSearchParams(query)));

export function chart(query: string): Chart {
  const made = chartOfLook(tables.names, look(query));
  if (!made) throw new Error(`no chart of ${query}`);
  return made;
}

export const drawn = (of: Chart, language: Language = 'fi', width: number = WIDTHS.narrow): Drawing =>
  draw(of, { width, language, words: chartWords(language, say) });

export const textsOf = ({ shapes }: Drawing): readonly Text[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

/** Digits with what may stand between them. */
const NUMBER = /\d+(?:[\u00a0\u202f,.]\d+)*/gu;
export const numbersIn = (text: string): string[] => [...text.matchAll(NUMBER)].map(([found]) => found);

/** Every way to write a cell, its year, and the numbers in names of places, levels, occupations and sources. */
export function allowed(observations: readonly Observation[], of: Chart, language: Language): Set<string> {
  const { source, title } = of;
  const names = of.kind === 'series' ? of.lines.map(({ name }) => name) : of.bars.map(({ name }) => name);
  const figures = of.kind === 'series' ? of.lines.flatMap(({ points }) => points) : of.bars;
  const cells = observations.flatMap(({ value, series }) =>
    value === null ? [] : [new Intl.NumberFormat(LOCALES[language], digits(series.decimals)).format(value)],
  );
  const known = new Set(cells);
  for (const { text } of figures)
    for (const number of numbersIn(text[language]))
      if (!known.has(number)) throw new Error(`${number} is no cell`);
  const words = [source, title, ...names].map((text) => text[language]).join(' ');
  return new Set([...cells, ...observations.map(({ year }) => String(year)), ...numbersIn(words)]);
}

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const digits = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });

const measures = tables.catalogue.datasets.flatMap(({ id, facts }) =>
  [...Object.keys(facts.measures), ...Object.keys(facts.derivations)].map((measure) => ({ id, measure })),
);

/** A query of an address: any measure, some of its categories, a year or several, in any language. */
export const anyQuery = fc
  .record({
    of: fc.constantFrom(...measures),
    picks: fc.array(fc.nat(500), { minLength: 0, maxLength: 7 }),
    years: fc.tuple(fc.integer({ min: 2008, max: 2027 }), fc.integer({ min: 2008, max: 2027 })),
    single: fc.boolean(),
    language: fc.constantFrom(...LANGUAGES),
  })
  .map(({ of, picks, years, single, language }) => {
    const dataset = tables.catalogue.datasets.find(({ id }) => id === of.id);
    const role = (['place', 'level', 'occupation'] as const).find((part) => dataset?.facts.roles[part]);
    const codes = dataset?.codes(dataset.facts.roles[role ?? 'place'] ?? '') ?? [];
    const query = new URLSearchParams({ measure: of.measure, table: of.id, by: role ?? 'place' });
    for (const pick of picks) query.append(role ?? 'place', codes[pick % codes.length] ?? '');
    if (single) query.set('year', String(years[0]));
    else for (const [n, name] of ['from', 'to'].entries()) query.set(name, String(years[n]));
    return { query: query.toString(), language };
  });
