/** What `urakaveri link` prints; what is found is tested in test/understanding. */
import assert from 'node:assert/strict';
import { urakaveri } from './fake-terminal.js';

describe('urakaveri link', () => {
  it('gives the concepts of every line, best first, in the language of the line', async () => {
    const lines = [
      { id: 1, lang: 'sv', text: 'tvättade bilar' },
      { id: 'b', lang: 'fi', text: 'moi' },
    ];
    const { status, json } = await urakaveri(
      ['link', '--batch', '-'],
      {},
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    assert.equal(status, 0);
    const [first, second] = json as { id: unknown; concepts: Record<string, unknown>[] }[];
    assert.equal(first?.id, 1);
    assert.deepEqual(Object.keys(first?.concepts[0] ?? {}), ['uri', 'label', 'score']);
    assert.equal(first?.concepts[0]?.label, 'tvätta fordon');
    assert.deepEqual(second, { id: 'b', concepts: [] });
  });

  it('tells a line that it cannot use and answers the others', async () => {
    const { status, json, errors } = await urakaveri(
      ['link', '--batch', '-'],
      {},
      '{"id":1,"lang":"de","text":"x"}\n{"id":2,"lang":"en","text":"walked dogs"}\n',
    );
    assert.equal(status, 1);
    assert.match(errors, /-:1: lang/);
    assert.equal(json.length, 1);
  });

  it('shows for one text what each concept rests on', async () => {
    const { json } = await urakaveri(['link', '--lang', 'en', 'I walked dogs']);
    assert.match(JSON.stringify(json[0]), /"text":"walked"/);
  });
});
