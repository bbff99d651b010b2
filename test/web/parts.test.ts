import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Refusal } from '../../src/channel/refusal.js';
import { parseJson } from '../../src/web/body.js';
import { escapeHtml, html } from '../../src/web/html.js';
import { spokenLanguage } from '../../src/web/language.js';
import { listItems, markdown } from '../../src/web/markdown.js';
import { createLimiter } from '../../src/web/rate.js';
import { sameSecret } from '../../src/web/secret.js';
import { createVisitors } from '../../src/web/visitor.js';

const refusal = (status: number) => (error: unknown) => error instanceof Refusal && error.status === status;

describe('the HTML template', () => {
  it('makes text of whatever is put in, unless it made it itself', () => {
    const inner = html`<b>${'<i>"&\''}</b>`;
    assert.equal(
      String(html`<p title="${'"x"'}">${inner}${[1, null, false, undefined]}</p>`),
      '<p title="&quot;x&quot;"><b>&lt;i&gt;&quot;&amp;&#39;</b>1</p>',
    );
  });

  it('leaves no character that could open or close anything', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.doesNotMatch(escapeHtml(text), /[<>"']/)));
  });
});

describe('the Markdown of our pages', () => {
  it('knows headings, lists, paragraphs, strong, code and links', () => {
    const text = '### One\nA **b** and `c`.\n\n* x\n  y\n* [z](https://example.fi)';
    assert.equal(
      String(markdown(text)),
      '<h2>One</h2><p>A <strong>b</strong> and <code>c</code>.</p><ul><li>x y</li><li><a href="https://example.fi">z</a></li></ul>',
    );
  });

  it('makes no link of a harmful address and no markup of markup', () => {
    const shown = String(markdown('[a](javascript:alert(1)) [b](//evil.example) <script>'));
    assert.doesNotMatch(shown, /<a|<script/);
  });

  it('keeps the items of a list apart', () => {
    assert.deepEqual(listItems('* one\n* two'), ['one', 'two']);
    assert.deepEqual(listItems('no list'), []);
  });
});

describe('the language of a page', () => {
  const offered = ['fi', 'sv', 'en'] as const;
  it('is what the address says', () => {
    assert.deepEqual(spokenLanguage('sv', 'en', offered), { language: 'sv', chosen: true });
  });

  it('is else what the browser likes best of what the school has', () => {
    assert.equal(spokenLanguage(null, 'de, en-GB;q=0.7, sv-FI;q=0.8', offered).language, 'sv');
    assert.equal(spokenLanguage('de', 'EN', offered).language, 'en');
    assert.equal(spokenLanguage(null, 'sv', ['en', 'fi']).language, 'en');
    assert.equal(spokenLanguage(null, 'sv;q=0', offered).language, 'fi');
  });

  it('is one that the school has, whatever the browser sends', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (asked, accepted) => {
        assert.ok(offered.includes(spokenLanguage(asked, accepted, offered).language));
      }),
    );
  });
});

describe('a rate limit', () => {
  it('lets a burst through, then as many as come back, and says how long to wait', () => {
    let time = 0;
    const limiter = createLimiter({ burst: 3, perSecond: 0.5 }, () => new Date(time));
    for (let n = 0; n < 3; n++) limiter.take('a');
    assert.throws(
      () => limiter.take('a'),
      (error) => error instanceof Refusal && error.status === 429 && error.retryAfter === 2,
    );
    limiter.take('b');
    time = 2000;
    limiter.take('a');
    assert.throws(() => limiter.take('a'), refusal(429));
  });

  it('never lets more through than burst and rate allow, and survives a clock that jumps back', () => {
    const steps = fc.array(fc.integer({ min: -500, max: 3000 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (waits) => {
        let time = 1_000_000;
        let passed = 0;
        let forward = 0;
        const limiter = createLimiter({ burst: 5, perSecond: 2 }, () => new Date(time));
        for (const wait of waits) {
          time += wait;
          forward += Math.max(0, wait);
          try {
            limiter.take('a');
            passed++;
          } catch {}
        }
        assert.ok(passed <= 5 + (2 * forward) / 1000);
      }),
    );
  });

  it('remembers a bounded number of keys', () => {
    const limiter = createLimiter({ burst: 1, perSecond: 1 }, () => new Date(0));
    for (let n = 0; n < 30_000; n++) limiter.take(`key ${n}`);
    assert.ok(limiter.size() <= 20_000);
  });
});

describe('the cookie of a visitor', () => {
  let time = Date.parse('2026-03-02T08:00:00Z');
  const key = new Uint8Array(32).fill(1);
  const visitors = createVisitors(key, () => new Date(time), true);
  const header = (setCookie: string) => `other=1; ${setCookie.split(';', 1)[0]}`;

  it('is for scripts to miss, for this host only, and lasts 180 days', () => {
    const visitor = visitors.create(false);
    const set = visitors.keep(visitor, 'malli');
    assert.match(
      set,
      /^__Host-urakaveri-malli=dl_[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=15552000$/,
    );
    assert.deepEqual(visitors.read(header(set), 'malli'), visitor);
    time += 181 * 24 * 3600 * 1000;
    assert.equal(visitors.read(header(set), 'malli'), null);
  });

  it('on a shared computer goes with the browser, and after eight hours at the latest', () => {
    const set = visitors.keep(visitors.create(true), 'malli');
    assert.doesNotMatch(set, /Max-Age/);
    time += 8 * 3600 * 1000;
    assert.equal(visitors.read(header(set), 'malli')?.shared, true);
    time += 1000;
    assert.equal(visitors.read(header(set), 'malli'), null);
  });

  it('is worth nothing in another school, changed, or signed by somebody else', () => {
    const set = visitors.keep(visitors.create(false), 'malli');
    const cookie = header(set);
    assert.equal(visitors.read(cookie.replaceAll('-malli', '-muu'), 'muu'), null);
    assert.equal(visitors.read(cookie.replace('.p.', '.s.'), 'malli'), null);
    const other = createVisitors(new Uint8Array(32), () => new Date(time), true);
    assert.equal(other.read(cookie, 'malli'), null);
    for (const odd of [undefined, '', 'x', '=;=', `${cookie}x`])
      assert.equal(visitors.read(odd, 'malli'), null);
  });

  it('over http has a plain name and no Secure', () => {
    const plain = createVisitors(key, () => new Date(time), false);
    assert.match(
      plain.keep(plain.create(true), 'malli'),
      /^urakaveri-malli=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    assert.match(plain.leave('malli'), /^urakaveri-malli=; .*Max-Age=0$/);
  });
});

describe('a JSON body', () => {
  const parse = (text: string, depth = 40) => parseJson(Buffer.from(text), depth);

  it('is read when it is small, shallow and valid', () => {
    assert.deepEqual(parse('{"a":[1,"[[[[\\"{{"]}', 2), { a: [1, '[[[["{{'] });
  });

  it('is refused with a reason when it is deep, broken or not UTF-8', () => {
    assert.throws(() => parse('['.repeat(41) + ']'.repeat(41)), refusal(400));
    assert.throws(() => parse('{"a":'), refusal(400));
    assert.throws(() => parseJson(Buffer.from([0x22, 0xff, 0x22]), 40), refusal(400));
  });

  it('is never deeper than it was allowed to be', () => {
    const deepOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(deepOf)) : 0;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 12 }), (value) => {
        const deep = deepOf(value);
        assert.deepEqual(parse(JSON.stringify(value), deep), JSON.parse(JSON.stringify(value)));
        if (deep > 0) assert.throws(() => parse(JSON.stringify(value), deep - 1), refusal(400));
      }),
    );
  });
});

describe('secrets', () => {
  it('are the same only when they are', () => {
    assert.ok(sameSecret('abc', 'abc'));
    for (const other of ['', 'ab', 'abcd', 'ABC']) assert.ok(!sameSecret(other, 'abc'));
  });
});
