/**
 * A closed wave as a table of the open data: JSON-stat 2.0 made of the protected report that was kept when the wave was closed, and of
 * nothing else, so it tells no more than that (docs/decisions/0022-disclosure.md). Pure.
 */
import type { Localised } from '../../conversation/activity.js';
import type { Values } from '../../conversation/dialog.js';
import type { JsonObject } from '../../statistics/cube.js';
import { label } from '../../statistics/protected.js';
import type { OwnFacts } from '../../statistics/schema.js';
import type { SurveyReport } from '../figures.js';
import { type Instrument, isClosed, questionNamed } from '../question.js';
import { cellOf, codeOf, groupsOf, type Item, itemsOf, MEASURES } from './cells.js';

export interface ReleaseRequest {
  readonly report: SurveyReport;
  readonly instrument: Instrument;
  /** Days, `YYYY-MM-DD`. */
  readonly wave: { readonly id: string; readonly opened: string; readonly closed: string };
  readonly publisher: Localised;
  /** Where the table can be read. */
  readonly address: string;
  /** Renders a wording of content/<language>/dialogs/survey-release.md in all languages. */
  readonly say: (id: string, values?: Values) => Localised;
}

export const releasedId = (wave: string): string => `survey-${wave}`;

/** Null while the wave is open, and where so few have answered that nothing may be told. */
export function releaseTable(request: ReleaseRequest): JsonObject | null {
  const { report, wave, address } = request;
  if (report.state === 'open' || report.questions.length === 0) return null;
  const groups = groupsOf(report);
  const items = itemsOf(report);
  const cells = MEASURES.flatMap((measure) =>
    groups.flatMap((group) => items.map((item) => cellOf(group, item, measure))),
  );
  const facts = factsOf(request, items);
  const { dimensions, dataset } = facts.labels;
  const codes: Readonly<Record<string, readonly string[]>> = {
    measure: MEASURES,
    group: groups.map(codeOf),
    item: items.map(({ code }) => code),
    year: [wave.opened.slice(0, 4)],
  };
  const ids = Object.keys(codes);
  const symbols = cells.flatMap(({ symbol }, n) => (symbol === '' ? [] : [[String(n), symbol] as const]));
  return {
    version: '2.0',
    class: 'dataset',
    label: dataset.en,
    source: facts.citation.en,
    updated: wave.closed,
    href: address,
    note: facts.notes.map(({ en }) => en),
    id: ids,
    size: ids.map((id) => codes[id]?.length ?? 0),
    role: { time: ['year'], metric: ['measure'] },
    dimension: Object.fromEntries(
      ids.map((id) => {
        const named = Object.entries(dimensions[id]?.categories ?? {}).map(([code, { en }]) => [code, en]);
        const category = { index: codes[id] ?? [], label: Object.fromEntries(named) };
        return [id, { label: dimensions[id]?.label.en ?? id, category }];
      }),
    ),
    value: cells.map(({ value }) => value),
    status: Object.fromEntries(symbols),
    extension: { urakaveri: facts as unknown as JsonObject },
  };
}

/** Everybody may use it and has to name the school. */
const LICENCE = { licence: 'CC BY 4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' };

function factsOf(request: ReleaseRequest, items: readonly Item[]): OwnFacts {
  const { report, instrument, wave, publisher, address, say } = request;
  const { title } = instrument;
  const rate = report.responseRate;
  const told = {
    publisher,
    survey: title,
    opened: wave.opened,
    closed: wave.closed,
    minimum: report.minimum,
  };
  const population = say('population', told);
  return {
    id: releasedId(wave.id),
    table: wave.id,
    publisher,
    citation: say('citation', told),
    url: { fi: address, sv: address, en: address },
    ...LICENCE,
    reference: say('reference', told),
    labels: { dataset: say('title', told), dimensions: labelsOf(request, items) },
    measures: {
      count: { unit: 'persons', decimals: 0, definition: say('count.definition'), population },
      percent: { unit: 'percent', decimals: 0, definition: say('percent.definition', told), population },
    },
    roles: { year: 'year' },
    fixed: {},
    derivations: {},
    breaks: [],
    statuses: { '...': say('left-out'), '.': say('not-in-use') },
    notes: [say('method', told), say('symbols'), ...(rate === null ? [] : [say('rate', { rate })])],
    survey: {
      answers: label(report.answers) ?? '',
      invited: label(report.invited),
      responseRate: rate,
      minimum: report.minimum,
    },
  };
}

function labelsOf({ report, instrument, wave, say }: ReleaseRequest, items: readonly Item[]) {
  const year = wave.opened.slice(0, 4);
  const same = (text: string): Localised => ({ fi: text, sv: text, en: text });
  const groups = groupsOf(report).map((group): [string, Localised] => {
    const code = codeOf(group);
    return [code, code === 'all' ? say('everybody') : same(Object.values(group.at).join(', '))];
  });
  const named = items.map((item): [string, Localised] => [item.code, nameOf(item, instrument, say)]);
  const measures = { count: say('count'), percent: say('percent') };
  return {
    measure: { label: say('measure'), categories: measures },
    group: { label: say('group'), categories: Object.fromEntries(groups) },
    item: { label: say('item'), categories: Object.fromEntries(named) },
    year: { label: say('year'), categories: { [year]: same(year) } },
  };
}

function nameOf({ question, option }: Item, instrument: Instrument, say: ReleaseRequest['say']): Localised {
  const asked = question === null ? undefined : questionNamed(instrument, question);
  if (!asked) return say('answered');
  const chosen =
    option !== null && isClosed(asked) ? asked.options.find(({ value }) => value === option) : undefined;
  return chosen ? say('option', { question: asked.title, option: chosen.label }) : asked.title;
}
