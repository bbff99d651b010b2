/** What is heard, on the command line; what is understood is tested in test/understanding. */
import assert from 'node:assert/strict';
import { urakaveri } from './fake-terminal.js';

const INTENTS =
  'skills cv application interview entrepreneurship stories companies jobs further_study statistics survey register counsellor appointment my_data forget summary language help stop back greeting thanks about feedback out_of_scope'.split(
    ' ',
  );

describe('urakaveri understand', () => {
  const hear = async (...lines: readonly object[]) => {
    const piped = lines.map((line) => JSON.stringify(line)).join('\n');
    return urakaveri(['understand', '--batch', '-'], {}, piped);
  };

  it('gives id, language, intent, confidence, slots and safety of every line', async () => {
    const { status, json } = await hear({ id: 'x', text: 'miten teen cv:n' });
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(json[0] ?? {}), ['id', 'lang', 'intent', 'confidence', 'slots', 'safety']);
    assert.deepEqual([json[0]?.id, json[0]?.lang, json[0]?.intent], ['x', 'fi', 'cv']);
    assert.deepEqual(json[0]?.safety, { flag: false, kind: null });
  });

  it('calls whole-message commands by their intents, and what is not found out_of_scope', async () => {
    const said = [
      ['apua', 'help'],
      ['lopeta', 'stop'],
      ['tillbaka', 'back'],
      ['hello', 'greeting'],
      ['kiitos', 'thanks'],
      ['kuka olet', 'about'],
      ['palaute', 'feedback'],
      ['my data', 'my_data'],
      ['glöm mig', 'forget'],
      ['in English', 'language'],
      ['ihminen', 'counsellor'],
      ['xyzzy plugh', 'out_of_scope'],
    ] as const;
    const { json } = await hear(...said.map(([text], id) => ({ id, text })));
    assert.deepEqual(
      json.map(({ intent }, n) => [said[n]?.[0], intent]),
      said.map((pair) => [...pair]),
    );
    for (const { intent } of json) assert.ok(INTENTS.includes(String(intent)));
  });

  it('takes the language of the last turn before that of the conversation', async () => {
    const { json } = await hear(
      { id: 1, text: 'ja', lang: 'fi', previous: 'sv' },
      { id: 2, text: 'ja', lang: 'sv', previous: null },
    );
    assert.deepEqual(
      json.map(({ lang }) => lang),
      ['sv', 'sv'],
    );
  });

  it('hears the beginning of a very long text, and an empty one', async () => {
    const { status, json } = await hear(
      { id: 1, text: 'miten teen cv:n '.repeat(20_000) },
      { id: 2, text: '' },
    );
    assert.deepEqual([status, json.map(({ intent }) => intent)], [0, ['cv', 'out_of_scope']]);
  });

  it('refuses a language that there is not, line by line', async () => {
    const { status, errors } = await hear({ id: 1, text: 'hallo', lang: 'de' });
    assert.equal(status, 1);
    assert.match(errors, /-:1: lang: /);
  });
});
