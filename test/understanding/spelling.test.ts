/** A misspelt word of a question is read as the word it was meant to be, and one that is nearly a name is not passed over. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { HOME } from '../../src/home.js';
import { readGazetteer } from '../../src/understanding/read-gazetteer.js';
import { createSlots } from '../../src/understanding/slots.js';
import { createSpelling } from '../../src/understanding/spelling.js';
import { tokenise } from '../../src/understanding/tokens.js';

describe('a misspelt word of a question', () => {
  const spelling = createSpelling([
    ['graduate*', 'en'],
    ['number', 'en'],
    ['numbers', 'en'],
    ['vastaa', 'fi'],
    ['spain', null],
  ]);
  const read = (text: string) =>
    spelling
      .corrected(tokenise(text), new Set(), 'en')
      .map(({ word }) => word)
      .join(' ');

  it('is read with one letter missing, extra, wrong or swapped', () => {
    assert.equal(read('graduats gradaute gratuates'), 'graduate graduate graduate');
  });

  it('is the word with a letter written twice too often before any longer one', () => {
    assert.equal(read('numberr'), 'number');
  });

  it('is no word of another language, but may be a name', () => {
    assert.equal(read('vamtaa spainn'), 'vamtaa spain');
  });

  it('is no other form of the same word in Finnish, but may be said shorter', () => {
    const finnish = createSpelling([
      ['viimeisenä', 'fi'],
      ['opiskelun', 'fi'],
      ['ajattelen', 'fi'],
    ]);
    const text = 'opiskelen opiskelus opiskelu';
    const said = finnish.corrected(tokenise(text), new Set(), 'fi').map(({ word }) => word);
    assert.deepEqual(said, ['opiskelen', 'opiskelun', 'opiskelun']);
  });

  it('is no form of anything in Finnish where it ends as no word does', () => {
    const finnish = createSpelling([
      ['vuonna', 'fi'],
      ['opiskelun', 'fi'],
      ['ajattelin', 'fi'],
      ['maakuntaan', 'fi'],
    ]);
    const said = finnish.corrected(tokenise('vuonnz maakuntqan opiskelin'), new Set(), 'fi');
    assert.deepEqual(
      said.map(({ word }) => word),
      ['vuonna', 'maakuntaan', 'opiskelin'],
    );
  });

  const slots = createSlots(readGazetteer(join(HOME, 'content')));

  it('is read at the end of a compound, where another compound would be something else', () => {
    for (const text of ['yrkesexaemn 2020 andel med jobb', 'yrkesutbidlade 2020 andel med jobb'])
      assert.equal(slots(text, 'sv').unread, undefined, text);
    assert.notEqual(slots('yrkesstolthet 2020 andel med jobb', 'sv').unread, undefined);
  });

  it('is read although another word that begins so is known', () => {
    assert.equal(slots('Which region had the fewest jobseekkers in 2017?', 'en').measure, 'jobseekers');
    assert.equal(slots('Sout Ostrobothnia graduates in work', 'en').place, 'MK14');
  });

  it('is told of where it is nearly the name of a place or an occupation', () => {
    assert.deepEqual(slots('lahhti graduates in work 2021', 'en').unread, ['lahhti']);
    assert.equal('unread' in slots('honestly, graduates in work 2021', 'en'), false);
  });
});
