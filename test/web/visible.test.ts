import assert from 'node:assert/strict';
import { firstWords, visible } from '../../src/web/workspace/visible.js';

describe('people’s words on a counsellor’s screen', () => {
  const shown = (text: string) => visible(text).text;
  const sign = (name: string) => `<span class="sign">${name}</span>`;

  it('are text and never markup', () => {
    assert.equal(shown('<b>"a" & \'b\'</b>'), '&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;');
  });

  it('show by its number what turns a line around or cannot be seen', () => {
    assert.equal(shown('a\u202eb'), `a${sign('U+202E')}b`);
    assert.equal(shown('pass\u200bword\ufeff'), `pass${sign('U+200B')}word${sign('U+FEFF')}`);
    assert.equal(shown('\u0000\u001b[31m'), `${sign('U+0000')}${sign('U+001B')}[31m`);
    assert.equal(shown('a\u2028b\u2066c\u3164'), `a${sign('U+2028')}b${sign('U+2066')}c${sign('U+3164')}`);
    assert.equal(shown('\u{e0041}'), sign('U+E0041'));
  });

  it('keep lines and tabs, and joiners where they make an emoji', () => {
    assert.equal(shown('one\r\ntwo\tthree\rfour'), 'one\ntwo\tthree\nfour');
    assert.equal(shown('👨‍👩‍👧 👩🏽‍🚒 ❤️‍🔥'), '👨‍👩‍👧 👩🏽‍🚒 ❤️‍🔥');
    assert.equal(shown('a\u200db'), `a${sign('U+200D')}b`);
  });

  it('are cut for a list between characters, on one line', () => {
    assert.equal(firstWords('one\ntwo  three', 20), 'one two three');
    assert.equal(firstWords('😀😀😀', 3), '😀 …');
  });
});
