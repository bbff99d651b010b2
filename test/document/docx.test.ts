/** The Word file, read back by another program's library. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { cvToDocx } from '../../src/document/docx.js';
import { outlineOf } from '../../src/document/outline.js';
import { empty, entry, line, linesOf, SAMPLES, WORDS } from './sample.js';

async function read(file: Uint8Array) {
  const buffer = Buffer.from(file);
  const { value } = await mammoth.extractRawText({ buffer });
  const { value: html, messages } = await mammoth.convertToHtml({ buffer });
  return { lines: value.split('\n\n').slice(0, -1), html, messages };
}

const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

describe('A CV as a Word file', () => {
  for (const language of LANGUAGES) {
    it(`holds every line in its place (${language})`, async () => {
      const { lines } = await read(await cvToDocx(SAMPLES[language], WORDS));
      assert.deepEqual(lines, linesOf(outlineOf(SAMPLES[language], WORDS)));
    });
  }

  it('has real headings and lists, and nothing that a reading system stumbles over', async () => {
    const file = await cvToDocx(SAMPLES.fi, WORDS);
    const { html } = await read(file);
    assert.match(html, /^<h1>Aino Esimerkki<\/h1>/);
    assert.match(html, /<h2>work<\/h2><h3>Kesätyöntekijä<\/h3>/);
    assert.match(html, /<ul><li>hygieniapassi<\/li><li>AM-kortti<\/li><\/ul>$/);
    assert.doesNotMatch(
      part(file, 'word/document.xml'),
      /<w:(tbl|drawing|pict|txbxContent|cols w:num="[2-9])/,
    );
  });

  it('says its title, its language and whose it is, and no time', async () => {
    const file = await cvToDocx(SAMPLES.sv, WORDS);
    const properties = part(file, 'docProps/core.xml');
    assert.match(properties, /<dc:title>Olle Exempel – CV<\/dc:title>/);
    assert.match(properties, /<dc:creator>Olle Exempel<\/dc:creator>/);
    assert.doesNotMatch(properties, /dcterms:(created|modified)/);
    assert.match(part(file, 'word/styles.xml'), /<w:lang w:val="sv-FI"\/>/);
  });

  it('keeps a heading on the page of what follows it', async () => {
    const styles = part(await cvToDocx(SAMPLES.fi, WORDS), 'word/styles.xml');
    for (const id of ['Heading2', 'Heading3', 'Place']) {
      const style = styles.slice(styles.indexOf(`w:styleId="${id}"`)).split('</w:style>')[0] ?? '';
      assert.match(style, /<w:keepNext\/>/, id);
    }
  });

  it('is the same file for the same CV', async () => {
    assert.deepEqual(await cvToDocx(SAMPLES.en, WORDS), await cvToDocx(SAMPLES.en, WORDS));
  });

  it('can be opened when there is nothing in it, and claims nothing', async () => {
    const file = await cvToDocx(empty('fi'), WORDS);
    assert.deepEqual((await read(file)).lines, ['CV']);
    assert.doesNotMatch(part(file, 'docProps/core.xml'), /creator|lastModifiedBy/);
  });

  it('shows markup as it was written', async () => {
    const hostile = '<w:p> & "x" {{name}} </w:t> <script>alert(1)</script>';
    const sections = [{ kind: 'work', entries: [entry(hostile, '', '', hostile)] }] as const;
    const { lines } = await read(await cvToDocx({ ...empty('en'), name: line(hostile), sections }, WORDS));
    assert.deepEqual(lines, [hostile, 'work', hostile, hostile]);
  });
});
