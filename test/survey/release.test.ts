/** A released survey as open data: the protected report cell by cell, and not one number more; beside official figures, and told apart. */
import assert from 'node:assert/strict';
import { madeUpRecords } from '../../src/command/made-up-survey.js';
import type { Localised } from '../../src/conversation/activity.js';
import type { Values } from '../../src/conversation/dialog.js';
import { askQuestion } from '../../src/statistics/ask.js';
import type { JsonObject } from '../../src/statistics/cube.js';
import { inAll } from '../../src/statistics/figures.js';
import { readOwnFacts } from '../../src/statistics/importing/own.js';
import { createLibrary } from '../../src/statistics/library.js';
import { createOpenData } from '../../src/statistics/open/published.js';
import { readJsonStat } from '../../src/statistics/readers/jsonstat/read.js';
import { shippedTables } from '../../src/statistics/shipped.js';
import { openStatistics } from '../../src/store/statistics/open.js';
import type { SurveyReport } from '../../src/survey/figures.js';
import { groupsOf } from '../../src/survey/release/cells.js';
import { type ReleaseRequest, releaseTable } from '../../src/survey/release/release.js';
import { surveyReport } from '../../src/survey/report.js';
import { openInstruments } from '../../src/surveys.js';
import { loadWording } from '../../src/wording/load.js';
import { plainText } from '../../src/wording/markdown.js';
import { createWording } from '../../src/wording/render.js';
import { asking, CONTENT, tables } from '../statistics/shipped.js';

const found = openInstruments(CONTENT, null).editions.find(({ id }) => id === 'vet-follow-up');
assert.ok(found);
const VET = found.instrument;
const wording = createWording(loadWording(CONTENT).files, { strict: true });
const say = (id: string, values: Values = {}): Localised =>
  inAll((language) => plainText(wording.render(language, 'survey-release', id, values)));

const records = madeUpRecords({ instrument: VET, answers: 300, programmes: 12, seed: 7 });
const report = surveyReport({
  instrument: VET,
  records,
  invited: 700,
  settings: { by: ['programme', 'gender'] },
});
const request: ReleaseRequest = {
  report,
  instrument: VET,
  wave: { id: 'made-up-2026-11', opened: '2026-11-01', closed: '2026-12-01' },
  publisher: { fi: 'Koulu Esimerkki', sv: 'Skolan Exempel', en: 'Sample School' },
  address: 'http://127.0.0.1/api/statistics/datasets/survey-made-up-2026-11',
  say,
};

function released(of: SurveyReport = report): JsonObject {
  const table = releaseTable({ ...request, report: of });
  assert.ok(table);
  return table;
}

function cubeOf(table: JsonObject) {
  const reading = readJsonStat(JSON.stringify(table));
  assert.ok('cubes' in reading, JSON.stringify(reading));
  const [cube] = reading.cubes;
  assert.ok(cube);
  return cube;
}

const ASKED = [
  [
    'fi',
    'Kuinka moni vastasi teidän kyselyynne?',
    /Kutsuttuja oli 699 ja vastanneita 300\.[\s\S]*noin 43\s%[\s\S]*oma kyselymme/,
  ],
  [
    'sv',
    'Vad blev resultatet av er enkät?',
    /Av 699 inbjudna svarade 300\.[\s\S]*ungefär 43\s%[\s\S]*egen enkät/,
  ],
  [
    'en',
    'How many answered your survey?',
    /Of 699 people invited, 300 answered\.[\s\S]*about 43%[\s\S]*survey of our own/,
  ],
] as const;

describe('A released survey', () => {
  it('is a whole table, described in three languages', () => {
    const cube = cubeOf(released());
    const own = readOwnFacts(cube);
    assert.ok('facts' in own, JSON.stringify(own));
    const { survey, notes, citation } = own.facts;
    assert.deepEqual(survey, { answers: '300', invited: '699', responseRate: 43, minimum: 10 });
    assert.match(notes[0]?.fi ?? '', /oma kysely, ei virallista tilastoa/);
    assert.match(citation.sv, /Skolan Exempel: .*egen enkät/);
  });

  it('has every count and share of the report, and nothing that is not in it', () => {
    const { value, status, dimension, size } = released() as unknown as {
      value: (number | null)[];
      status: Record<string, string>;
      dimension: Record<string, { category: { index: string[] } }>;
      size: number[];
    };
    const items = dimension.item?.category.index ?? [];
    const groups = groupsOf(report);
    assert.deepEqual(size, [2, groups.length, items.length, 1]);
    const at = (measure: number, group: number, item: string) => {
      const position = (measure * groups.length + group) * items.length + items.indexOf(item);
      return status[String(position)] ?? value[position];
    };
    for (const [n, { questions }] of groups.entries())
      for (const item of items.slice(1)) {
        const figures = questions.find(({ question }) => question === item);
        const of = questions.find(({ question }) => item.startsWith(`${question}.`));
        const option = of?.options.find(({ value }) => item === `${of.question}.${value}`);
        const count = figures?.answers ?? option?.count ?? { kind: 'withheld' as const };
        const told = {
          count: () => ('count' in count ? count.count : 0),
          few: () => ('from' in count ? `${count.from}-${count.to}` : ''),
          nearly_all: () => ('atLeast' in count ? `${count.atLeast}-` : ''),
          withheld: () => '...',
        }[count.kind]();
        assert.equal(at(0, n, item), told, `${n} ${item}`);
        if (option && option.percent !== null)
          assert.equal(at(1, n, item), option.atLeast ? `${option.percent}-` : option.percent);
        else assert.ok(['...', '.'].includes(String(at(1, n, item))), `${n} ${item}`);
      }
  });

  it('shows no count from 1 to 5, and none that is no multiple of three', () => {
    const { value, size } = released() as unknown as { value: (number | null)[]; size: number[] };
    const counts = value.slice(0, value.length / (size[0] ?? 1)).filter((one) => one !== null);
    assert.ok(counts.length > 50);
    assert.deepEqual(
      counts.filter((one) => one % 3 !== 0 || (one > 0 && one < 6)),
      [],
    );
  });

  it('is made of the kept report alone: the same report gives the same table', () => {
    assert.deepEqual(released(), released(JSON.parse(JSON.stringify(report)) as SurveyReport));
  });

  it('is not made of a wave that is open, or of so few that nothing may be told', () => {
    const open = surveyReport({ instrument: VET, records, invited: 700, open: true });
    const few = surveyReport({ instrument: VET, records: records.slice(0, 7), invited: 20 });
    assert.deepEqual(
      [open, few].map((of) => releaseTable({ ...request, report: of })),
      [null, null],
    );
  });

  it('stands beside the official tables, marked as an own survey, and questions about surveys are told of it', async () => {
    const store = await openStatistics('sqlite::memory:', () => '2026-12-02T00:00:00Z');
    try {
      const cube = cubeOf(released());
      const own = readOwnFacts(cube);
      assert.ok('facts' in own);
      const { cells, ...frame } = cube;
      const kept = { id: own.facts.id, frame, facts: own.facts, totals: {}, published: '2026-12-01' };
      const how = { taken: '2026-12-02T00:00:00Z', sha256: 'x', origin: 'survey release', changes: null };
      await store.tables.keep({ ...kept, ...how }, cells);
      const library = createLibrary(tables.catalogue, tables.names, store.tables);
      const { cube: shipped } = shippedTables(tables.catalogue, tables.names);
      const open = createOpenData({ library, shipped, runs: store.tables.runs, past: store.tables });
      const cards = await open.list();
      assert.deepEqual(
        cards
          .filter(({ ownSurvey }) => ownSurvey !== null)
          .map(({ id, ownSurvey }) => [id, ownSurvey?.answers]),
        [['survey-made-up-2026-11', '300']],
      );
      const part = await open.part(own.facts.id, [['measure', ['count']]], 100_000);
      assert.ok('cube' in part && part.cube.cells.length === cells.length / 2);
      const { catalogue } = (await library.current()).tables;
      assert.equal(catalogue.newest, tables.catalogue.newest);
      assert.ok(catalogue.datasets.every(({ facts }) => facts.survey === undefined));
      const now = (await library.current()).tables;
      for (const [language, question, told] of ASKED) {
        const breaches: string[] = [];
        const onBreach = (written: readonly string[]) => breaches.push(...written);
        const reply = askQuestion(question, language, { ...asking, tables: now, onBreach });
        assert.deepEqual([breaches, reply.status, reply.values], [[], 'answered', []]);
        assert.match(reply.answer, told);
        assert.equal(reply.source, own.facts.citation[language]);
        assert.equal(askQuestion(question, language, asking).status, 'refused', 'where nothing was released');
      }
    } finally {
      await store.close();
    }
  });
});
