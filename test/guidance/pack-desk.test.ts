/** The packs as a dialog uses them. */
import assert from 'node:assert/strict';
import { createPackDesk } from '../../src/guidance/pack-desk.js';
import { pageOf } from './pages.js';

const pages = [
  pageOf({ id: 'b', page: 2, title: 'Looks of a CV', body: 'One column.\n\nOne font.' }),
  pageOf({ id: 'a', page: 1, title: 'Structure of a CV', body: '**Name** first. Then work.\n\nAnd more.' }),
  pageOf({ id: 'a', page: 1, language: 'fi', title: 'CV:n rakenne', body: 'Nimi ensin.' }),
  pageOf({ id: 'b', page: 2, language: 'fi', title: 'CV:n ulkoasu', body: 'Yksi palsta.' }),
  pageOf({ id: 'a', page: 1, pack: 'class', title: 'Structure of a lesson', body: 'First talk.' }),
];
const desk = createPackDesk(pages, { fi: [], sv: [], en: ['of', 'a'] });

describe('the desk of the packs', () => {
  it('lists the pages of a pack in the order of reading, with titles in the languages there are', () => {
    assert.deepEqual(desk.contents('cv'), [
      { value: 'cv.a', label: { fi: 'CV:n rakenne', sv: 'CV:n rakenne', en: 'Structure of a CV' } },
      { value: 'cv.b', label: { fi: 'CV:n ulkoasu', sv: 'CV:n ulkoasu', en: 'Looks of a CV' } },
    ]);
  });

  it('answers with pages for students, and with those for teachers only when they are asked for', () => {
    const found = (pack: 'class' | null) =>
      desk.find({ language: 'en', question: 'structure of a lesson', pack }).map(({ id }) => id);
    assert.deepEqual(found(null), ['cv.a']);
    assert.deepEqual(found('class'), ['class.a']);
  });

  it('gives a page with its sources, its beginning and the page after it, in values that JSON can hold', () => {
    const page = desk.page({ language: 'en', id: 'cv.a' });
    assert.deepEqual(JSON.parse(JSON.stringify(page)), {
      id: 'cv.a',
      title: 'Structure of a CV',
      passage: 'Name first. Then work.',
      sources: 'Vero (https://www.vero.fi/)',
      reviewed: '2026-11-22',
      reviewedOn: '22 November 2026',
      next: 'cv.b',
    });
    assert.equal(desk.page({ language: 'en', id: 'cv.b' })?.next, null);
    assert.equal(desk.page({ language: 'fi', id: 'cv.a' })?.reviewedOn, '22.11.2026');
  });

  it('finds by the words of another language, and shows the language of the conversation', () => {
    const [found] = desk.find({ language: 'en', question: 'cv:n ulkoasu', pack: null });
    assert.deepEqual([found?.id, found?.title, found?.passage], ['cv.b', 'Looks of a CV', 'One column.']);
    assert.deepEqual(desk.find({ language: 'en', question: 'jotain aivan muuta', pack: null }), []);
  });

  it('knows no page of another name', () => {
    assert.equal(desk.page({ language: 'en', id: 'cv.c' }), null);
    assert.equal(desk.page({ language: 'sv', id: 'cv.a' }), null);
  });
});
