/** How often places, levels and fields are found in the forms that people write. */

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Language } from '../../conversation/activity.js';
import type { HearField } from '../../understanding/fields.js';
import type { UnderstandingParts } from '../../understanding/understanding.js';
import { type Figure, figure } from './figure.js';
import { caseOf, language, readSets } from './held-out.js';

const shape = caseOf({
  lang: language,
  kind: z.string(),
  form: z.string(),
  expected: z.record(z.string(), z.json()),
});
type SlotCase = z.infer<typeof shape>;

export interface SlotParts extends Pick<UnderstandingParts, 'slots'> {
  readonly fields: HearField;
}

export function slotFigures(fixtures: string, parts: SlotParts): readonly Figure[] {
  const isRight = ({ text, lang, expected }: SlotCase) => finds(parts, text, lang, expected);
  return readSets(join(fixtures, 'understanding'), (each) => `slots.${each}`, shape).flatMap(
    ([lang, cases]) => [
      figure({ set: 'slots', lang, measure: 'accuracy' }, cases, isRight),
      ...clitics(lang, cases, isRight),
      ...[...new Set(cases.map(({ kind }) => kind))].map((each) =>
        figure(
          { set: 'slots', lang, measure: `accuracy, ${each}` },
          cases.filter(({ kind }) => kind === each),
          isRight,
        ),
      ),
    ],
  );
}

/** "Porissakin", "Porissako": a case and something behind it. Few people write so, and the forms are many. */
function clitics(lang: Language, cases: readonly SlotCase[], isRight: (one: SlotCase) => boolean) {
  const hasOne = ({ form }: SlotCase) => form.includes('+');
  if (!cases.some(hasOne)) return [];
  const of = (measure: string) => ({ set: 'slots', lang, measure });
  return [
    figure(
      of('accuracy without -kin and -ko'),
      cases.filter((one) => !hasOne(one)),
      isRight,
    ),
    figure(of('accuracy with them'), cases.filter(hasOne), isRight),
  ];
}

/** Only what is expected is looked at: other facts may be there. */
function finds(
  parts: SlotParts,
  text: string,
  lang: Language,
  expected: Readonly<Record<string, unknown>>,
): boolean {
  const facts = parts.slots(text, lang);
  return Object.entries(expected).every(([slot, value]) => {
    if (slot === 'field') return parts.fields(text, lang) === value;
    if (slot === 'municipality') return codeOf(facts.asked_place) === value;
    return isDeepStrictEqual(facts[slot], value);
  });
}

const asked = z.object({ code: z.string() });
const codeOf = (place: unknown): string | null => asked.safeParse(place).data?.code ?? null;
