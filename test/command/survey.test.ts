/** `urakaveri survey`: from the links to the report. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { surveyLinks } from '../../src/surveys.js';
import { openTestStore } from '../contract/words.js';
import { inFolder, urakaveri } from './fake-terminal.js';

describe('urakaveri survey', () => {
  const file = inFolder();
  const folder = () => file('data');
  const survey = (...args: string[]) => urakaveri(['survey', ...args], { DATA_DIR: folder() });
  const opened = () => openTestStore(`sqlite:${folder()}/urakaveri.db`);
  beforeEach(async () => (await opened()).close());

  it('makes a link for each person, of which the database keeps no letter', async () => {
    const { status, out, errors } = await survey('invite', '--count', '3');
    const links = out.trim().split('\n');
    assert.equal(status, 0);
    assert.equal(new Set(links).size, 3);
    for (const link of links) assert.match(link, /^http:\/\/127\.0\.0\.1:3978\/survey\/[\w-]{38}$/);
    assert.match(errors, /The wave vet-follow-up-\d{4}-\d\d is open now/);
    const bytes = Buffer.concat(readdirSync(folder()).map((name) => readFileSync(`${folder()}/${name}`)));
    for (const link of links) assert.equal(bytes.includes(link.split('/').at(-1) ?? ''), false);
  });

  it('goes on with the wave that is open, and begins with PUBLIC_URL where there is one', async () => {
    await survey('invite', '--count', '1');
    const { json } = await urakaveri(['survey', 'invite', '--count', '2', '--json'], {
      DATA_DIR: folder(),
      PUBLIC_URL: 'https://ura.example.fi',
    });
    assert.equal(json.length, 2);
    assert.match(String(json[0]?.link), /^https:\/\/ura\.example\.fi\/survey\//);
    const listed = await survey('list', '--json');
    assert.deepEqual(
      listed.json.map(({ instrument, version, invited, answered }) => [
        instrument,
        version,
        invited,
        answered,
      ]),
      [['vet-follow-up', 1, 3, 0]],
    );
  });

  it('closes a wave: no link works, and the report stays as it was', async () => {
    const { json } = await survey('invite', '--count', '40', '--json');
    const store = await opened();
    const links = await surveyLinks(store);
    const hash = (n: number) => links.hashOf(String(json[n]?.link).split('/').at(-1) ?? '') ?? '';
    for (let n = 0; n < 30; n++) {
      const answers = {
        situation: n % 3 === 0 ? 'unemployed' : 'other',
        study_plans: 'no',
        workplace_learning: 4,
        open: null,
      };
      const record = JSON.stringify({ answers, sha256: 'x', survey: 'vet-follow-up', version: 1 });
      assert.equal(await store.surveys.respond(hash(n), record, '2026-11-22T10:00:00.000Z'), true);
    }
    await store.close();
    const wave = String(json[0]?.wave);
    const during = await survey('report', '--wave', wave, '--json');
    assert.deepEqual([during.json[0]?.state, during.json[0]?.questions], ['open', []]);
    assert.match((await survey('release', '--wave', wave)).errors, /is open: figures come when it is closed/);
    assert.equal((await survey('close', '--wave', wave)).status, 0);
    const after = await survey('report', '--wave', wave, '--json');
    assert.equal(after.json[0]?.state, 'closed');
    assert.notDeepEqual(after.json[0]?.questions, []);
    assert.equal((await survey('close', '--wave', wave)).status, 1);
    assert.deepEqual((await survey('report', '--wave', wave, '--json')).json, after.json);
    assert.match((await survey('report', '--wave', wave, '--lang', 'sv')).out, /arbetslös arbetssökande/);
    const released = await survey('release', '--wave', wave, '--json');
    assert.deepEqual(
      [released.status, released.json[0]?.dataset, released.json[0]?.answers],
      [0, `survey-${wave}`, '30'],
    );
    const twice = await survey('release', '--wave', wave);
    assert.equal(twice.status, 1);
    assert.match(twice.errors, /was released on .*: what is published stays as it is/);
    const again = await opened();
    assert.equal(await again.surveys.invitation(hash(35)), null);
    await again.close();
  }).timeout(20_000);

  it('shows what is asked, and says whether it may be', async () => {
    const { out } = await survey('preview', '--lang', 'sv');
    assert.match(out, /1\. Vilken är din huvudsakliga sysselsättning just nu\?/);
    assert.match(out, / {3}- fast heltidsarbete \[permanent_full_time\]/);
    const checked = await survey('check');
    assert.deepEqual(
      [checked.status, /vet-follow-up: 12 questions, version 1, frozen/.test(checked.out)],
      [0, true],
    );
  });

  it('says what is missing', async () => {
    assert.deepEqual([(await survey()).status, (await survey('invite')).status], [2, 2]);
    const unknown = await survey('report', '--wave', 'nothing');
    assert.equal(unknown.status, 2);
    assert.match(unknown.errors, /There is no wave "nothing"/);
    assert.match(
      (await survey('invite', '--count', '1', '--instrument', 'x')).errors,
      /There is no survey "x"/,
    );
  });
});
