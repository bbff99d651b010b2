/** How long counsellors stay in: by a clock that the test moves. */
import assert from 'node:assert/strict';
import { openStore, type Store } from '../../src/store/store.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('a counsellor’s way in, in time:', () => {
  let store: Store;
  let time: number;
  beforeEach(async () => {
    time = Date.parse('2026-03-02T08:00:00.000Z');
    let ids = 0;
    const world = { now: () => new Date(time), id: () => `k-${++ids}` };
    store = await openStore({ url: 'sqlite::memory:', pushed: () => false, world });
  });
  afterEach(() => store.close());

  const invite = () => store.counsellors.invite('kaarna', 'Maija Malli');
  const enter = async () =>
    (await store.counsellors.signIn((await invite()).secret))?.session ?? assert.fail('not let in');
  const isIn = async (session: string) => (await store.counsellors.session(session)) !== null;

  it('an invitation holds for seven days, and tells until when', async () => {
    const { secret, expires } = await invite();
    assert.equal(expires, '2026-03-09T08:00:00.000Z');
    time += 7 * DAY - 1;
    assert.notEqual(await store.counsellors.known(secret), null);
    time += 1;
    assert.equal(await store.counsellors.known(secret), null);
    assert.equal(await store.counsellors.signIn(secret), null);
  });

  it('a link for another device holds for a quarter of an hour, and ends the one before', async () => {
    const { counsellor, secret } = await invite();
    const another = (await store.counsellors.another(counsellor.id)) ?? assert.fail();
    assert.equal(await store.counsellors.known(secret), null);
    time += 15 * MINUTE;
    assert.equal(await store.counsellors.known(another.secret), null);
  });

  it('a session ends when it has not been used for two weeks', async () => {
    const session = await enter();
    time += 14 * DAY - 1;
    assert.ok(await isIn(session));
    time += 14 * DAY;
    assert.ok(!(await isIn(session)));
  });

  it('a session that is used every day ends after ninety days', async () => {
    const session = await enter();
    let days = 0;
    for (; (await isIn(session)) && days < 200; days++) time += DAY;
    assert.equal(days, 90);
  });

  it('two devices are two sessions, and signing out ends one of them', async () => {
    const [here, there] = [await enter(), await enter()];
    await store.counsellors.signOut(here);
    assert.deepEqual([await isIn(here), await isIn(there)], [false, true]);
  });
});
