import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { backupTo, inspect } from '../../src/store/inspect.js';
import { restore } from '../../src/store/restore.js';
import { openDatabase, type Store } from '../../src/store/store.js';
import { AT, commitOf, keep, load, openTestStore, stateOf, turnOf } from '../contract/words.js';
import { inFolder } from './folder.js';

const NOW = '2026-04-01T12:00:00.000Z';
const EARLY = '2026-03-01T08:00:00.000Z';
const LATE = '2026-03-09T08:00:00.000Z';
const talk = (n: number, touched = EARLY) =>
  stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}`, opened: touched, touched });

describe('a restored backup', () => {
  const file = inFolder();
  const url = () => `sqlite:${file('store.db')}`;
  const back = (replace = false) => restore(url(), file('copy.db'), { replace, now: NOW });

  /** A store with two people and a backup of it; then `after` happens. */
  async function backedUp(after: (store: Store) => Promise<unknown> = async () => {}): Promise<void> {
    const store = await openTestStore(url());
    await store.settings.secret('web');
    await keep(store, commitOf(talk(1)));
    await keep(store, commitOf(talk(2)));
    await backupTo(url(), file('copy.db'), AT);
    await after(store);
    await store.close();
  }
  const inStore = async <T>(look: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openTestStore(url());
    return look(store).finally(() => store.close());
  };
  const files = () => readdirSync(dirname(file('x'))).sort();

  it('takes the place of the database, which is kept beside it', async () => {
    await backedUp();
    const { aside, newest, erasedAgain } = await back();
    assert.deepEqual([newest, erasedAgain], [EARLY, 0]);
    assert.equal(basename(aside ?? ''), 'store.db.before-2026-04-01T12-00-00');
    assert.deepEqual(files(), ['copy.db', 'store.db', 'store.db.before-2026-04-01T12-00-00']);
    assert.equal(statSync(file('store.db')).mode & 0o777, 0o600);
    assert.equal((await inStore((store) => load(store, talk(1))))?.seq, 2);
  });

  it('is put where no database is yet', async () => {
    await backedUp();
    const elsewhere = `sqlite:${file('other.db')}`;
    const restored = await restore(elsewhere, file('copy.db'), { replace: false, now: NOW });
    assert.deepEqual(restored, { aside: null, newest: EARLY, erasedAgain: null });
    const found = await inspect(elsewhere);
    assert.equal(found?.schema, found?.program);
  });

  it('is refused while the database is in use, and nothing is changed', async () => {
    await backedUp();
    const running = await openTestStore(url());
    await keep(running, commitOf(talk(3)));
    const before = files();
    await assert.rejects(back(true), { trouble: 'busy', message: /stop the program/ });
    assert.deepEqual(files(), before);
    await keep(running, commitOf(talk(4)));
    assert.notEqual(await load(running, talk(3)), null);
    await running.close();
  });

  it('is refused where the database knows more, unless that is wanted', async () => {
    await backedUp((store) => keep(store, commitOf(talk(3, LATE))));
    await assert.rejects(back(), { trouble: 'conflict', message: /until 2026-03-09.*--replace/ });
    assert.notEqual(await inStore((store) => load(store, talk(3))), null);
    const { aside } = await back(true);
    assert.equal(await inStore((store) => load(store, talk(3))), null);
    const kept = await openTestStore(`sqlite:${aside}`);
    assert.notEqual(await load(kept, talk(3)), null);
    await kept.close();
  });

  it('is refused where the database is of a newer program, unless that is wanted', async () => {
    await backedUp();
    const db = await openDatabase(url());
    await db.write([{ sql: "INSERT INTO migrations VALUES (99, 'later', '')", params: [] }]);
    await db.close();
    await assert.rejects(back(), { trouble: 'conflict', message: /newer version \(schema 99\).*--replace/ });
    await back(true);
    await inStore((store) => store.health());
  });

  it('of a newer program is refused', async () => {
    await backedUp();
    const copy = await openDatabase(`sqlite:${file('copy.db')}`);
    await copy.write([{ sql: "INSERT INTO migrations VALUES (99, 'later', '')", params: [] }]);
    await copy.close();
    await assert.rejects(back(true), { trouble: 'newer' });
    assert.notEqual(await inStore((store) => load(store, talk(1))), null);
    assert.equal(files().includes('store.db.restoring'), false);
  });

  it('brings nobody back who was erased after it was made', async () => {
    await backedUp((store) => store.erase('p-1'));
    assert.equal((await back(true)).erasedAgain, 1);
    assert.equal(readFileSync(file('store.db')).includes('p-1'), false);
    await inStore(async (store) => {
      assert.equal(await load(store, talk(1)), null);
      assert.notEqual(await load(store, talk(2)), null);
    });
  });

  it('brings no words back that were erased after it was made, and no summary that was taken back', async () => {
    const mine = talk(1);
    const item = { id: 'goal', section: 'goal', conversation: 'c-1', turn: 3, start: 0, end: 6 };
    const share = { type: 'share', items: [item], name: null };
    const store = await openTestStore(url());
    await store.settings.secret('web');
    await keep(store, commitOf(mine));
    const words = turnOf(mine, 3, { text: 'canary to be erased' });
    await keep(store, commitOf({ ...mine, seq: 2 }, 1, { incoming: words, events: [share] }));
    await keep(
      store,
      commitOf({ ...mine, seq: 4 }, 1, { events: [{ ...share, items: [{ ...item, turn: 1 }] }] }),
    );
    await backupTo(url(), file('copy.db'), AT);
    const [first, second] = await store.shares.of('p-1');
    const last = first?.items[0]?.turn === 1 ? first : second;
    await keep(store, commitOf({ ...mine, seq: 6 }, 1, { erased: [3] }));
    await keep(
      store,
      commitOf({ ...mine, seq: 8 }, 1, { events: [{ type: 'revoke', share: last?.id ?? '' }] }),
    );
    await store.close();
    await back(true);
    await inStore(async (restored) => {
      const shares = await restored.shares.of('p-1');
      assert.deepEqual(
        shares.map(({ items }) => items),
        [[], []],
      );
      assert.equal(shares.filter(({ revoked }) => revoked !== null).length, 1);
    });
    assert.equal(readFileSync(file('store.db')).includes('canary'), false);
  });

  it('brings nobody back even if everybody was erased', async () => {
    await backedUp(async (store) => {
      for (const n of [1, 2]) await store.erase(`p-${n}`);
    });
    assert.equal((await back()).erasedAgain, 2);
    assert.equal(await inStore((store) => load(store, talk(1))), null);
  });

  it('does not take people for erased whom an older copy, put there by hand, does not know', async () => {
    await backedUp();
    copyFileSync(file('copy.db'), file('older.db'));
    const store = await openTestStore(url());
    await keep(store, commitOf(talk(3, LATE)));
    await backupTo(url(), file('later.db'), LATE);
    await store.close();
    copyFileSync(file('older.db'), file('store.db'));
    const { erasedAgain } = await restore(url(), file('later.db'), { replace: false, now: NOW });
    assert.equal(erasedAgain, null);
    assert.notEqual(await inStore((later) => load(later, talk(3, LATE))), null);
  });

  it('says that it cannot know who was erased where another database is replaced', async () => {
    await backedUp();
    const other = `sqlite:${file('other.db')}`;
    const empty = await openTestStore(other);
    await empty.settings.secret('web');
    await empty.close();
    assert.equal((await restore(other, file('copy.db'), { replace: false, now: NOW })).erasedAgain, null);
  });

  it('does not take people for erased who came after an older backup was restored', async () => {
    await backedUp((store) => keep(store, commitOf(talk(3, LATE))));
    await backupTo(url(), file('later.db'), LATE);
    await back(true);
    const { erasedAgain } = await restore(url(), file('later.db'), { replace: true, now: LATE });
    assert.equal(erasedAgain, null);
    assert.notEqual(await inStore((store) => load(store, talk(3))), null);
  });

  it('replaces a damaged database, which is kept beside it too', async () => {
    await backedUp();
    writeFileSync(file('store.db'), 'damaged '.repeat(2_000));
    const { aside } = await back();
    assert.match(readFileSync(aside ?? '', 'utf8'), /^damaged/);
    assert.notEqual(await inStore((store) => load(store, talk(1))), null);
  });

  it('must be one: no other file is taken, and none is made', async () => {
    await backedUp();
    writeFileSync(file('text.db'), 'no database '.repeat(500));
    const from = (name: string) => restore(url(), file(name), { replace: true, now: NOW });
    await assert.rejects(from('text.db'), { trouble: 'broken' });
    await assert.rejects(from('gone.db'), { trouble: 'unreachable' });
    assert.equal(existsSync(file('gone.db')), false);
    await assert.rejects(restore('sqlite::memory:', file('copy.db'), { replace: true, now: NOW }), {
      trouble: 'unsupported',
    });
    assert.notEqual(await inStore((store) => load(store, talk(2))), null);
  });

  it('is looked at without being made or changed', async () => {
    assert.equal(await inspect(url()), null);
    assert.equal(existsSync(file('store.db')), false);
    await assert.rejects(backupTo(url(), file('copy.db'), AT), /no database yet/);
    const empty = await openDatabase(url());
    await empty.close();
    assert.equal((await inspect(url()))?.schema, null);
    await assert.rejects(backupTo(url(), file('copy.db'), AT), /empty/);
  });
});
