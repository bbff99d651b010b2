/** The yearly report as a PDF, read back by Poppler: its text, its tags, its fonts and its pages. */
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { reportToPdf } from '../../src/document/report-pdf.js';
import { reportOf } from '../../src/statistics/report/report.js';
import { type Report, textsOf } from '../../src/statistics/report/section.js';
import { loadWording } from '../../src/wording/load.js';
import { plainText } from '../../src/wording/markdown.js';
import { createWording } from '../../src/wording/render.js';
import { CONTENT, tables } from '../statistics/shipped.js';
import { facts, hasPoppler, tags, text } from './poppler.js';

const AT = new Date('2026-11-22T10:00:00Z');
const wording = createWording(loadWording(CONTENT).files, { strict: true });

function reportIn(language: Language): Report {
  const say = (dialog: string) => (of: Language, id: string, values: Parameters<typeof wording.render>[3]) =>
    plainText(wording.render(of, dialog, id, values));
  const made = reportOf(
    tables,
    { region: 'MK15', year: 2024 },
    { language, say: (id, values = {}) => say('report')(language, id, values), figures: say('statistics') },
  );
  assert.ok('sections' in made);
  return made;
}

/** Without spaces: a cell and an address may be in two lines. */
const letters = (words: string) => words.replace(/[\s•]+/gu, '');

describe('A yearly report as a PDF', function () {
  this.timeout(120_000);
  before(function () {
    if (!hasPoppler()) this.skip();
  });

  for (const language of LANGUAGES) {
    it(`holds every text and figure in its place, on two pages (${language})`, async () => {
      const report = reportIn(language);
      const file = await reportToPdf(report, AT);
      const found = letters(text(file));
      let at = 0;
      for (const { heading, blocks } of report.sections) {
        for (const wanted of [
          heading,
          ...blocks.flatMap((each) => (each.kind === 'chart' ? [] : textsOf(each))),
        ]) {
          const next = found.indexOf(letters(wanted), at);
          // A page may end between, with its number.
          assert.ok(next >= at || found.replace('1/2', '').includes(letters(wanted)), wanted);
          at = Math.max(at, next);
        }
      }
      assert.equal(facts(file).Pages, '2');
    });
  }

  it('is tagged, with its title, its language and its fonts', async () => {
    const file = await reportToPdf(reportIn('sv'), AT);
    const { Tagged, Title, Suspects } = facts(file);
    assert.deepEqual([Tagged, Title, Suspects], ['yes', 'Utexaminerade och arbete: Österbotten 2024', 'no']);
    const raw = Buffer.from(file).toString('latin1');
    for (const mark of ['/Lang (sv-FI)', '<pdfuaid:part>1<', '/Scope /Column', '/Scope /Row', '/BBox ['])
      assert.ok(raw.includes(mark), mark);
    const fonts = [...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name?.split('+')[1]);
    assert.deepEqual(fonts.sort(), ['SourceSans3-Regular', 'SourceSans3-SemiBold']);
  });

  it('is read aloud as headings, texts, a figure with its own text, and tables with heads', async () => {
    const report = reportIn('en');
    const file = await reportToPdf(report, AT);
    const kinds = tags(file).map((tag) => tag.split(' ')[0]);
    assert.deepEqual(kinds.slice(0, 6), ['Document', 'H1', 'P', 'H2', 'P', 'Figure']);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    const tables = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === 'table' ? [each] : [])),
    );
    const rows = tables.flatMap(({ rows }) => rows);
    assert.equal(count('H2'), report.sections.length);
    assert.equal(count('Table'), tables.length);
    assert.equal(count('TR'), tables.length + rows.length);
    assert.equal(
      count('TD'),
      rows.reduce((sum, row) => sum + row.length - 1, 0),
    );
    const [chart] = report.sections.flatMap(({ blocks }) => blocks.filter((each) => each.kind === 'chart'));
    assert.ok(chart?.kind === 'chart' && /Line chart of the years 2015–2024/.test(chart.alt));
  });

  it('is the same file for the same report and day', async () => {
    assert.deepEqual(await reportToPdf(reportIn('fi'), AT), await reportToPdf(reportIn('fi'), AT));
  });
});
