/** The commands of those who run the service, on a database that people have talked into. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openDatabase } from '../../src/store/store.js';
import { commitOf, keep, openTestStore, stateOf, turnOf } from '../contract/words.js';
import { inFolder, urakaveri } from './fake-terminal.js';

const OLD = '2020-01-10T08:00:00.000Z';

describe('For those who run the service, urakaveri', () => {
  const file = inFolder();
  const command = (...args: string[]) => urakaveri(args, { DATA_DIR: file('data') });
  const url = () => `sqlite:${file('data/urakaveri.db')}`;

  /** A person who asks for a counsellor, long ago or now. */
  async function asked(n: number, text: string, at = new Date().toISOString(), school = 'sample') {
    const store = await openTestStore(url());
    const given = { id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}`, school, touched: at };
    const state = stateOf({ ...given, opened: at });
    const incoming = turnOf(state, 1, { at });
    const events = [{ type: 'counsellor-request', text }];
    const quarantine = { dialog: 'cv', key: 'work', error: 'TypeError' };
    await keep(store, commitOf(state, 1, { incoming, events, quarantine }), `aad-${n}`);
    const code = await store.identities.issueCode(`p-${n}`);
    await store.close();
    return code;
  }
  const conversations = async () => (await command('requests', '--json')).json.map((one) => one.conversation);

  describe('requests', () => {
    it('shows what was written to the counsellors, the newest first, and says who may read it', async () => {
      await asked(1, 'vanha', OLD);
      await asked(2, 'uusi\nkaksi riviä');
      const { status, out, errors } = await command('requests');
      assert.equal(status, 0);
      assert.match(
        out,
        /sample {2}c-2\n {2}uusi\n {2}kaksi riviä\n\n2020-01-10T08:00:00.000Z {2}sample {2}c-1\n {2}vanha/,
      );
      assert.match(errors, /only the guidance counsellors/);
    });

    it('gives one JSON a line, of one school if wanted', async () => {
      await asked(1, 'moi', OLD);
      await asked(2, 'muualta', OLD, 'elsewhere');
      assert.deepEqual((await command('requests', '--json', '--school', 'sample')).json, [
        { at: OLD, school: 'sample', conversation: 'c-1', text: 'moi' },
      ]);
      assert.deepEqual(await conversations(), ['c-1', 'c-2']);
    });

    it('lets nobody’s words steer the terminal', async () => {
      await asked(1, 'red \u001b[31m, bell \u0007, turned \u202e, \u009b2J');
      const { out } = await command('requests');
      assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
    });

    it('takes what was asked in a conversation', async () => {
      const piped = 'ihminen\nApua työnhakuun\nkyllä\n';
      await urakaveri(['chat', '--keep'], { DATA_DIR: file('data') }, piped);
      assert.equal((await command('requests', '--json')).json[0]?.text, 'Apua työnhakuun');
    });

    it('says so where there is none, and which schools there are', async () => {
      await (await openTestStore(url())).close();
      const none = await command('requests');
      assert.deepEqual([none.status, none.out], [0, '']);
      assert.match(none.errors, /No request waits/);
      const wrong = await command('requests', '--school', 'nowhere');
      assert.equal(wrong.status, 2);
      assert.match(wrong.errors, /there are: sample/);
    });
  });

  describe('quarantines', () => {
    it('names dialog, question and error, in words or as JSON', async () => {
      await asked(1, 'secret words', OLD);
      const { out } = await command('quarantines');
      assert.equal(out, `${OLD}  sample  cv, question work: TypeError (conversation c-1, turn 1)`);
      const { json } = await command('quarantines', '--json', '--school', 'sample');
      assert.deepEqual([json[0]?.dialog, json[0]?.error], ['cv', 'TypeError']);
    });
  });

  describe('expire', () => {
    it('erases what is older than RETENTION_DAYS and nothing else', async () => {
      await asked(1, 'old', OLD);
      await asked(2, 'new');
      const { status, out } = await command('expire');
      assert.equal(status, 0);
      assert.match(out, /^1 conversation erased that nobody had touched since \d{4}-\d\d-\d\d$/);
      assert.deepEqual(await conversations(), ['c-2']);
    });
  });

  describe('erase', () => {
    it('forgets a person named in any of four ways', async () => {
      const code = await asked(1, 'a');
      for (const [n, ...way] of [
        [1, '--code', code.toLowerCase()],
        [2, '--person', 'p-2'],
        [3, '--conversation', 'c-3'],
        [4, '--teams', 'aad-4'],
      ] as const) {
        if (n > 1) await asked(n, 'b');
        const { status, out } = await command('erase', '--school', 'sample', ...way);
        assert.equal(status, 0, way.join(' '));
        assert.match(out, /^erased: turns 2, requests 1, feedback 0, kept since /);
      }
      assert.deepEqual(await conversations(), []);
    });

    it('erases nobody who is not known by that in that school', async () => {
      await asked(1, 'a');
      for (const args of [
        ['--school', 'sample', '--person', 'p-9'],
        ['--school', 'elsewhere', '--person', 'p-1'],
      ]) {
        const { status, out, errors } = await command('erase', ...args);
        assert.deepEqual([status, out], [1, '']);
        assert.match(errors, /Nothing was erased/);
      }
      assert.deepEqual(await conversations(), ['c-1']);
    });

    it('wants the school, and one way of saying who', async () => {
      for (const args of [
        [],
        ['--school', 'x'],
        ['--person', 'p'],
        ['--school', 'x', '--person', 'p', '--code', 'c'],
      ]) {
        assert.equal((await command('erase', ...args)).status, 2);
      }
    });
  });

  describe('backup and restore', () => {
    it('bring back what was there, and keep what is replaced', async () => {
      await asked(1, 'a', OLD);
      const backup = await command('backup', file('copy.db'));
      assert.equal(backup.status, 0);
      assert.match(backup.out, /copy\.db \(\d+ bytes, schema \d+\)$/);
      await asked(2, 'b');
      const refused = await command('restore', file('copy.db'));
      assert.equal(refused.status, 1);
      assert.match(refused.errors, /--replace/);
      const { status, out, errors } = await command('restore', file('copy.db'), '--replace');
      assert.equal(status, 0);
      assert.match(out, /urakaveri\.db \(conversations until 2020-01-10/);
      const aside = /is now (\S+):/.exec(errors)?.[1] ?? '';
      assert.ok(existsSync(aside), errors);
      assert.match(errors, /erase them anew/);
      assert.deepEqual(await conversations(), ['c-1']);
    });

    it('never write over a file, and need a folder that is there', async () => {
      await asked(1, 'a');
      writeFileSync(file('copy.db'), 'precious');
      const taken = await command('backup', file('copy.db'));
      assert.deepEqual([taken.status, taken.out], [1, '']);
      assert.match(taken.errors, /There is a file already/);
      assert.equal(readFileSync(file('copy.db'), 'utf8'), 'precious');
      assert.match((await command('backup', file('gone/copy.db'))).errors, /There is no folder .*gone/);
      assert.equal((await command('backup')).status, 2);
    });

    it('are not for PostgreSQL, which has its own', async () => {
      await asked(1, 'a');
      await command('backup', file('copy.db'));
      const environment = { DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/none' };
      const { status, errors } = await urakaveri(['restore', file('copy.db')], environment);
      assert.equal(status, 1);
      assert.match(errors, /pg_restore/);
      assert.doesNotMatch(errors, /secret/);
    });
  });

  it('says where it looked when there is no database, and makes none', async () => {
    for (const args of [['requests'], ['quarantines'], ['expire'], ['backup', file('copy.db')]]) {
      const { status, errors } = await command(...args);
      assert.equal(status, 1);
      assert.match(errors, /no database yet.*urakaveri\.db/, args[0]);
    }
    assert.equal(existsSync(file('data')), false);
  });

  it('leaves bringing an older database up to date to the program', async () => {
    await asked(1, 'a');
    const db = await openDatabase(url());
    await db.write([{ sql: 'DELETE FROM migrations', params: [] }]);
    await db.close();
    const { status, errors } = await command('requests');
    assert.equal(status, 1);
    assert.match(errors, /older version \(schema 0\).*start the program once/);
  });
});
