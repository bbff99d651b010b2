/** How many of the messages of someone in distress are heard as such, and how many others are. */
import { z } from 'zod';
import type { UnderstandingParts } from '../../understanding/understanding.js';
import { type Figure, figure } from './figure.js';
import { caseOf, inBothFolders, language, readSets } from './held-out.js';

const distressed = caseOf({ lang: language, about: z.string() });
const calm = caseOf({ lang: language });

type Part = Pick<UnderstandingParts, 'safety'>;

export const safetyFigures = (fixtures: string, part: Part): readonly Figure[] =>
  inBothFolders(fixtures, (folder, suffix) => figuresOf(folder, `safety${suffix}`, part));

function figuresOf(folder: string, set: string, { safety }: Part): readonly Figure[] {
  const isHeard = ({ text }: { readonly text: string }) => safety(text) !== null;
  const positive = readSets(folder, (each) => `safety-positive.${each}`, distressed);
  const negative = readSets(folder, (each) => `safety-negative.${each}`, calm);
  const all = positive.flatMap(([, cases]) => cases);
  const of = (measure: string) => ({ set, measure });
  return [
    ...positive.map(([lang, cases]) => figure({ ...of('recall'), lang }, cases, isHeard)),
    ...[...new Set(all.map(({ about }) => about))].map((kind) =>
      figure(
        { ...of(`recall, ${kind}`), lang: 'all' },
        all.filter(({ about }) => about === kind),
        isHeard,
      ),
    ),
    ...negative.map(([lang, cases]) => figure({ ...of('false alarms'), lang }, cases, isHeard)),
  ];
}
