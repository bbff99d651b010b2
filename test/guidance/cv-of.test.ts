/** A CV is filled with the person's own words, each with the place where it was said; erased words are not in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Cv, CvLine } from '../../src/guidance/cv.js';
import { cvOf } from '../../src/guidance/cv-of.js';
import { profileOf, type ToldByPerson } from '../../src/guidance/profile.js';

const vocabulary = {
  attributions: ['ESCO'],
  find: (uri: string) =>
    uri === 'esco:1' ? { labels: { fi: 'myydä', sv: 'sälja', en: 'sell' } } : undefined,
} as unknown as Parameters<typeof profileOf>[1];

const turn = (seq: number, text: string) => ({ conversation: 'c', seq, text });
const asked = (field: string, seq: number, text: string, more: object = {}) => ({
  conversation: 'c',
  note: { type: 'cv', field, turn: seq, start: 0, end: text.length, ...more },
});

/** Answers in the order given, each in a turn of its own. */
function told(answers: readonly (readonly [field: string, text: string, more?: object])[]): ToldByPerson {
  const work = 'olin kassalla ja täytin hyllyjä';
  return {
    turns: [turn(1, work), ...answers.map(([, text], n) => turn(n + 2, text))],
    notes: [
      {
        conversation: 'c',
        note: { type: 'experience', turn: 1, start: 0, end: work.length, kind: 'work', id: 'e1' },
      },
      {
        conversation: 'c',
        note: { type: 'skill', turn: 1, start: 0, end: 13, uri: 'esco:1', experience: 'e1' },
      },
      ...answers.map(([field, text, more], n) => asked(field, n + 2, text, more)),
    ],
  };
}

const filled = (given: ToldByPerson): Cv => cvOf('en', given, profileOf(given, vocabulary));
const texts = (lines: readonly (CvLine | null)[]) => lines.map((line) => line?.text ?? null);

function linesOf(cv: Cv): CvLine[] {
  const entries = cv.sections.flatMap((section) => section.entries);
  const found = entries.flatMap(({ what, where, when, lines }) => [what, where, when, ...lines]);
  return [cv.name, ...cv.contact, ...cv.about, ...found].filter((line) => line !== null);
}

describe('a CV from what someone has told', () => {
  it('has the experience as it was told when nothing else was said, and the name of the skill', () => {
    const cv = filled(told([]));
    assert.deepEqual(
      cv.skills.map(({ label }) => label.en),
      ['sell'],
    );
    assert.deepEqual(texts(cv.sections[0]?.entries[0]?.lines ?? []), ['olin kassalla ja täytin hyllyjä']);
  });

  it('has the experience as it was put for the CV: what, where, when and the lines under it', () => {
    const text = 'Myyjä, lähikauppa, Raisio, kesä 2025\n- kassa\n- hyllyt, tilaukset';
    const [entry] = filled(told([['experience', text, { experience: 'c.e1' }]])).sections[0]?.entries ?? [];
    assert.deepEqual(texts([entry?.what ?? null, entry?.where ?? null, entry?.when ?? null]), [
      'Myyjä',
      'lähikauppa',
      'kesä 2025',
    ]);
    assert.deepEqual(texts(entry?.lines ?? []), ['kassa', 'hyllyt, tilaukset']);
  });

  it('leaves out what the person wants left out', () => {
    const cv = filled(told([['experience', 'x', { experience: 'c.e1', left: true }]]));
    assert.deepEqual(cv.sections, []);
  });

  it('takes contact, languages and cards apart at the commas, and schools at the semicolons', () => {
    const cv = filled(
      told([
        ['contact', 'Raisio, 000 000 0000, someone@example.fi'],
        ['studies', 'Merkonomi, Malliopisto, 2026; peruskoulu'],
        ['languages', 'suomi äidinkieli, englanti hyvä'],
      ]),
    );
    assert.deepEqual(texts(cv.contact), ['Raisio', '000 000 0000', 'someone@example.fi']);
    const studies = cv.sections.find(({ kind }) => kind === 'studies')?.entries ?? [];
    assert.deepEqual(texts(studies.map(({ what }) => what)), ['Merkonomi', 'peruskoulu']);
    const languages = cv.sections.find(({ kind }) => kind === 'languages')?.entries ?? [];
    assert.deepEqual(texts(languages[0]?.lines ?? []), ['suomi äidinkieli', 'englanti hyvä']);
  });

  it('takes the latest answer to the same question', () => {
    assert.equal(
      filled(
        told([
          ['name', 'A'],
          ['name', 'B'],
        ]),
      ).name?.text,
      'B',
    );
  });

  it('has nothing of a turn that is gone', () => {
    const given = told([['name', 'Canary Name']]);
    const erased = { ...given, turns: given.turns.filter(({ text }) => !text.includes('Canary')) };
    assert.equal(filled(erased).name, null);
  });

  it('quotes exactly, whatever was written', () => {
    const field = fc.constantFrom('name', 'contact', 'about', 'studies', 'languages', 'cards');
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, line), { maxLength: 6 }), (answers) => {
        const given = told(answers);
        for (const { text, source } of linesOf(filled(given))) {
          const stored = given.turns.find(({ seq }) => seq === source.turn)?.text ?? '';
          assert.equal(stored.slice(source.start, source.end), text);
        }
      }),
      { numRuns: 500 },
    );
  });
});
