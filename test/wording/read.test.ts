/** The Markdown of wordings: what is read, and what is refused with its line. */
import assert from 'node:assert/strict';
import { readWording } from '../../src/wording/read.js';

const HEAD = '---\ndialog: skills\ntitle: Osaaminen\nreviewed: 2026-11-22\n---\n';
const read = (text: string) => readWording('content/fi/dialogs/skills.md', 'fi', 'skills', text);
const reasons = (text: string) => read(text).problems.map(({ line, reason }) => `${line}: ${reason}`);

describe('reading a wording file', () => {
  it('finds messages, bodies of several paragraphs and options, each with its line', () => {
    const { wording, problems } = read(
      `${HEAD}\n## background\nMistä aloitetaan?\n\nVapaasti.\n- work: Työ | duuni\n- hobby: Harrastus\n\n## done\nKiitos!\n`,
    );
    assert.deepEqual(problems, []);
    assert.equal(wording.dialog, 'skills');
    assert.equal(wording.reviewed, '2026-11-22');
    assert.deepEqual(
      wording.messages.map(({ id, body, line }) => [id, body, line]),
      [
        ['background', 'Mistä aloitetaan?\n\nVapaasti.', 7],
        ['done', 'Kiitos!', 14],
      ],
    );
    assert.deepEqual(wording.messages[0]?.options, [
      { value: 'work', label: 'Työ', synonyms: ['duuni'], line: 11 },
      { value: 'hobby', label: 'Harrastus', synonyms: [], line: 12 },
    ]);
  });

  it('lets a text have a list of its own, written with stars', () => {
    assert.equal(
      read(`${HEAD}## a\nNäin:\n* yksi\n* kaksi\n`).wording.messages[0]?.body,
      'Näin:\n* yksi\n* kaksi',
    );
  });

  it('reads Windows line ends and a byte order mark', () => {
    const { wording, problems } = read(`\uFEFF${HEAD}## a\nMoi\n`.replaceAll('\n', '\r\n'));
    assert.deepEqual(problems, []);
    assert.equal(wording.messages[0]?.body, 'Moi');
  });

  it('says the line of what it refuses', () => {
    assert.deepEqual(reasons(`${HEAD}## a\nKumpi?\n- Kyllä\n`), [
      '8: a choice is written "- value: Label | synonym"',
    ]);
    assert.deepEqual(reasons(`${HEAD}## a\nx\n## a\ny\n`), ['8: message "a" is here twice']);
    assert.deepEqual(reasons(`${HEAD}## a\n- x: X\n- x: Y\n`), ['8: choice "x" is here twice']);
    assert.deepEqual(reasons(`${HEAD}## a\n- x: X\nlopuksi\n`), [
      '8: text after the choices: the list comes last',
    ]);
    assert.deepEqual(reasons(`${HEAD}# Otsikko\n`), ['6: a heading is "## id" and nothing else']);
    assert.deepEqual(reasons(`${HEAD}irrallinen\n## a\nx`), ['6: text before the first "## id"']);
  });

  it('wants front matter that agrees with the file name', () => {
    assert.match(reasons('## a\nx\n').join(), /front matter/);
    assert.match(reasons(HEAD.replace('skills', 'other')).join(), /file name says "skills"/);
    assert.match(reasons(HEAD.replace('2026-11-22', 'eilen')).join(), /^4: front matter: reviewed/);
    assert.match(reasons('---\n: [\n---\n').join(), /front matter/);
  });
});
