/** The content check proves itself: each kind of mistake is planted and has to be reported at its line. */
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { checkWording, type Needed } from '../../src/wording/check.js';
import { variablesOf } from '../../src/wording/check-message.js';
import { problemLine } from '../../src/wording/problem.js';
import { readWording } from '../../src/wording/read.js';
import { scanSource } from '../../src/wording/scan.js';

const TODAY = '2026-11-22';
/** The front matter takes five lines: the first heading is on line 6. */
const head = (dialog: string, reviewed = TODAY) =>
  `---\ndialog: ${dialog}\ntitle: T\nreviewed: ${reviewed}\n---\n`;

type Bodies = Partial<Record<Language, string>>;

function filesOf(bodies: Bodies, reviewed?: string) {
  return LANGUAGES.flatMap((language) => {
    const body = bodies[language];
    if (body === undefined) return [];
    const { wording, problems } = readWording(`${language}/d.md`, language, 'd', head('d', reviewed) + body);
    assert.deepEqual(problems, []);
    return [wording];
  });
}

interface Planted {
  readonly source?: string;
  readonly needed?: readonly Needed[];
  readonly reviewed?: string;
}

function check(bodies: Bodies | string, { source, needed, reviewed }: Planted = {}): string[] {
  const all = typeof bodies === 'string' ? { fi: bodies, sv: bodies, en: bodies } : bodies;
  const uses = source === undefined ? null : [scanSource('dialog', 'd', 'dialogs/d.ts', source)];
  const exists = (_: string, target: string) => target === '../packs/cv.md';
  const options = { today: TODAY, uses, links: { exists }, ...(needed ? { needed } : {}) };
  return checkWording(filesOf(all, reviewed), options).map(problemLine);
}
/** The Finnish file wrong, the others right. */
const inFinnish = (wrong: string, right: string) => check({ fi: wrong, sv: right, en: right });

describe('the content check', () => {
  it('is content with what is right', () => {
    const body =
      '## a\nMoi {$name}, lue [opas](../packs/cv.md) tai [sivu](https://mieli.fi/).\n- yes: Kyllä | joo\n- no: Ei\n';
    assert.deepEqual(check(body, { source: "choose('a', ['yes', 'no'])" }), []);
  });

  it('misses no language, message, choice or variable', () => {
    assert.deepEqual(check({ fi: '## a\nx', en: '## a\nx' }), ['fi/d.md:1: there is no d.md in sv']);
    assert.deepEqual(inFinnish('## a\nx\n## b\ny', '## a\nx'), [
      'en/d.md:1: message "b" is missing',
      'sv/d.md:1: message "b" is missing',
    ]);
    assert.deepEqual(inFinnish('## a\nx', '## a\nx\n## b\ny')[0], 'en/d.md:8: message "b" is not in fi/d.md');
    assert.deepEqual(
      inFinnish('## a\n- x: X\n- y: Y', '## a\n- y: Y\n- x: X')[0],
      'en/d.md:6: a: choices are y, x, elsewhere x, y',
    );
    assert.deepEqual(
      inFinnish('## a\nOn {$x} ja {$y}', '## a\n{$x}')[0],
      'en/d.md:6: a: variables are {$x}, elsewhere {$x} {$y}',
    );
  });

  it('sees messages that do not compile, at their line', () => {
    assert.match(check('## a\nyksi\n\nkaksi {$x')[0] ?? '', /^en\/d\.md:9: a: Missing/);
    assert.match(check('## a\n.match $x\n* {{a}}')[0] ?? '', /^en\/d\.md:7: a: /);
  });

  it('sees empty, long and HTML messages', () => {
    assert.match(check('## a\n')[0] ?? '', /^en\/d\.md:6: a: is empty$/);
    assert.match(check(`## a\n${'x'.repeat(601)}`)[0] ?? '', /601 characters, at most 600/);
    for (const html of ['<b>x</b>', '<br>', 'a&nbsp;b', '<!-- x -->']) {
      assert.match(check(`## a\n${html}`)[0] ?? '', /HTML is not shown/, html);
    }
    assert.deepEqual(check('## a\n1 < 2 ja 3 > 2 & niin edelleen'), []);
  });

  it('sees dead, relative and insecure links', () => {
    assert.match(
      check('## a\nok\n[x](../packs/none.md)')[0] ?? '',
      /^en\/d\.md:8: a: link to "\.\.\/packs\/none\.md"/,
    );
    assert.match(check('## a\n[x](http://mieli.fi)')[0] ?? '', /not an https link/);
    assert.match(check('## a\n[x](https://mieli)')[0] ?? '', /not an https link/);
    assert.match(check('## a\n[x](javascript:alert(1))')[0] ?? '', /not an https link/);
    assert.match(check('## a\nhttp://mieli.fi')[0] ?? '', /links are https/);
    assert.deepEqual(check('## a\n[x](tel:112) [y](mailto:a@example.fi)'), []);
  });

  it('sees Finnish endings glued to variables, and only those', () => {
    for (const [wrong, right] of [
      ['{$x}ssa', '{$x}'],
      ['{$x}:n', '{$x}'],
      ['{$x :number}-vuotias', '{$x}'],
    ] as const) {
      assert.deepEqual(inFinnish(`## a\n${wrong}`, `## a\n${right}`), [
        'fi/d.md:7: a: an ending is glued to a variable',
      ]);
    }
    assert.deepEqual(check('## a\n.input {$n :number}\n.match $n\none {{yksi}}\n* {{{$n} kpl}}'), []);
  });

  it('warns when nobody has read a file for a year', () => {
    assert.match(
      check('## a\nx', { reviewed: '2025-11-01' })[0] ?? '',
      /^en\/d\.md:1: warning: last reviewed/,
    );
    assert.match(check('## a\nx', { reviewed: '2027-01-01' })[0] ?? '', /future/);
  });

  it('sees options that cannot be told apart', () => {
    assert.match(
      check('## a\n- x: Kyllä\n- y: Joo | kyllä')[0] ?? '',
      /^en\/d\.md:8: a: "kyllä" means both x and y$/,
    );
  });

  it('holds the wording against what the dialog says, asks and suggests', () => {
    const numbered = ['ask(`f.$', '{n}`, schema);'].join('');
    const source = [
      "say('a');",
      "say(['b', 'c'], {}, { suggest: 'd' });",
      "choose('e', ['x', 'y']);",
      numbered,
    ].join('\n');
    const missing = check('## z\nx', { source });
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      assert.ok(
        missing.some((line) => line.includes(`"${id}" has no wording in fi/d.md`)),
        id,
      );
    }
    assert.ok(missing.includes('dialogs/d.ts:3: "e" has no wording in fi/d.md'));
    assert.ok(missing.includes('fi/d.md:6: nothing says "z"'));
  });

  it('holds the choices of the list against those of the dialog', () => {
    assert.deepEqual(check('## e\nx\n- x: X\n- z: Z', { source: "choose('e', ['x', 'y'])" }), [
      'fi/d.md:6: e: the dialog offers x, y, the list has x, z',
    ]);
  });

  it('knows the retry of a question, and ids that go by way of a variable', () => {
    const source =
      "const KINDS = ['one', 'two'];\nsay(kind);\nask('q', schema);\nsay(ok ? 'yes' : 'no'); // say('never')";
    assert.deepEqual(
      check('## one\nx\n## two\nx\n## q\nx\n## q.retry\nx\n## yes\nx\n## no\nx', { source }),
      [],
    );
    assert.deepEqual(check('## q\nx\n## yes\nx\n## no\nx\n## never\nx', { source }), [
      'fi/d.md:12: nothing says "never"',
    ]);
  });

  it('takes an id that is put together for used, whatever its end', () => {
    const source = ['say(`part.$', '{kind}`);'].join('');
    assert.deepEqual(check('## part.one\nx\n## part.two\nx\n## other\nx', { source }), [
      'fi/d.md:10: nothing says "other"',
    ]);
  });

  it('asks for what the house needs by name', () => {
    const needed = [{ dialog: 'd', id: 'maybe.cv', because: 'it is asked' }];
    assert.deepEqual(check('## a\nx', { needed }), ['fi/d.md:1: message "maybe.cv" is missing: it is asked']);
  });
});

describe('the variables of a message', () => {
  it('are those it is filled with, not those it makes itself', () => {
    assert.deepEqual(
      variablesOf('.input {$n :number}\n.local $m = {$k :number}\n.match $n\n* {{{$m} {$z}}}'),
      ['k', 'n', 'z'],
    );
    assert.equal(variablesOf('{$x'), null);
  });
});
