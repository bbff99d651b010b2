/** Going back to a backup must not let anybody in who has been removed since it was made. */
import assert from 'node:assert/strict';
import { backupTo } from '../../src/store/inspect.js';
import { restore } from '../../src/store/restore.js';
import { AT, openTestStore } from '../contract/words.js';
import { inFolder } from './folder.js';

describe('a restored backup', () => {
  const file = inFolder();

  it('keeps the counsellors of its day, with nobody signed in and no link that holds', async () => {
    const url = `sqlite:${file('store.db')}`;
    const store = await openTestStore(url);
    const { secret, counsellor } = await store.counsellors.invite('kaarna', 'Maija Malli');
    const opened = await store.counsellors.signIn(secret);
    const waiting = await store.counsellors.invite('kaarna', 'Toinen Malli');
    await backupTo(url, file('copy.db'), AT);
    await store.counsellors.remove(counsellor.id);
    await store.close();
    await restore(url, file('copy.db'), { replace: true, now: '2026-04-01T12:00:00.000Z' });
    const restored = await openTestStore(url);
    assert.equal(await restored.counsellors.session(opened?.session ?? ''), null);
    assert.equal(await restored.counsellors.known(waiting.secret), null);
    assert.equal((await restored.counsellors.list('kaarna')).length, 2);
    await restored.close();
  });
});
