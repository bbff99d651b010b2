/** What the summary dialog looks up: the lines that are known, and the summary that is with the counsellors now. Pure: reads by what it is handed. */
import type { Localised } from '../conversation/activity.js';
import { writtenIn } from '../guidance/day.js';
import type { ToldByPerson } from '../guidance/profile.js';
import type { Vocabulary } from '../guidance/vocabulary.js';
import type { ShareRead, Shares, SummarySection, Words } from './share.js';
import { inOrder, lineOf, type Summary, type SummaryItem, summaryOf } from './summary.js';

/** `at` is only there to look again at another time. */
type Who = { readonly person: string; readonly at: string };

/** A day and a time of day as people write them. */
export type Moment = { readonly day: Localised; readonly time: Localised };

/** A summary that the counsellors can read now. */
export type Standing = {
  readonly id: string;
  readonly shared: Moment;
  readonly named: boolean;
  readonly items: readonly SummaryItem[];
  /** Each counsellor who has read it, with the last time. */
  readonly reads: readonly { readonly name: string; readonly at: Moment }[];
};

export interface SummaryDesk {
  known(who: Who): Promise<Summary>;
  standing(who: Who): Promise<Standing | null>;
  /** The lines together with what was said just now, in the order of the sections. */
  withSaid(lines: readonly SummaryItem[], said: readonly SaidNow[]): readonly SummaryItem[];
}

/** `text` is the whole turn. */
export type SaidNow = { readonly section: SummarySection; readonly words: Words; readonly text: string };

export interface SummarySources {
  readonly told: (person: string) => Promise<ToldByPerson>;
  readonly shares: Pick<Shares, 'of' | 'readsOf'>;
  /** Opened at the first need. */
  readonly vocabulary: () => Pick<Vocabulary, 'find' | 'attributions'>;
}

export const createSummaryDesk = ({ told, shares, vocabulary }: SummarySources): SummaryDesk => ({
  known: async ({ person }) => summaryOf(await told(person), vocabulary()),

  standing: async ({ person }) => {
    const share = (await shares.of(person)).find(({ revoked }) => revoked === null);
    if (!share) return null;
    const items = share.items.map((item): SummaryItem => {
      const label = item.uri === undefined ? undefined : vocabulary().find(item.uri)?.labels;
      return label ? { ...item, label } : item;
    });
    const reads = await shares.readsOf(share.id);
    return {
      id: share.id,
      shared: momentOf(share.shared),
      named: share.name !== null,
      items,
      reads: lastReads(reads),
    };
  },

  withSaid: (lines, said) => {
    const all = [...lines, ...said.flatMap(({ section, words, text }) => lineOf(section, words, text) ?? [])];
    return inOrder([...new Map(all.map((line) => [line.id, line])).values()]);
  },
});

function lastReads(reads: readonly ShareRead[]): Standing['reads'] {
  const last = new Map(reads.map((read) => [read.counsellor, read]));
  return [...last.values()].map(({ name, at }) => ({ name, at: momentOf(at) }));
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Helsinki',
});

/** By the clock of Finland. `at` is ISO 8601. */
export function momentOf(at: string): Moment {
  const [day = '', time = ''] = CLOCK.format(Date.parse(at)).split(' ');
  const dotted = time.replace(':', '.');
  return { day: writtenIn(day), time: { fi: dotted, sv: dotted, en: time } };
}
