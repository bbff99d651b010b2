/** Ways into the workspace: made, listed and ended on the command line, and the first one at the first start. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openTestStore } from '../contract/words.js';
import { inFolder, urakaveri } from './fake-terminal.js';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

describe('For those who run the service, urakaveri counsellor', () => {
  const file = inFolder();
  const url = () => `sqlite:${file('data/urakaveri.db')}`;
  const command = (...args: string[]) =>
    urakaveri(['counsellor', ...args], { DATA_DIR: file('data'), PUBLIC_URL: 'https://ura.example.fi' });
  const withStore = async <T>(work: (store: Awaited<ReturnType<typeof openTestStore>>) => Promise<T>) => {
    const store = await openTestStore(url());
    return work(store).finally(() => store.close());
  };
  beforeEach(() => withStore(async () => {}));

  it('invites somebody: a link on standard output, and what it is on the other', async () => {
    const { status, out, errors } = await command('invite', '--name', ' Maija  Malli ');
    assert.equal(status, 0);
    const secret = /^https:\/\/ura\.example\.fi\/workspace\/sign-in\/([\w-]{32})$/.exec(out.trim())?.[1];
    assert.match(errors, /For Maija Malli \(sample, id .+\), until .*It lets in once/s);
    assert.equal((await withStore((store) => store.counsellors.known(secret ?? '')))?.name, 'Maija Malli');
  });

  it('makes a lost link anew for the same person, and the older one ends', async () => {
    const [first] = (await command('invite', '--name', 'Maija Malli', '--json')).json;
    const [second] = (await command('invite', '--name', 'Maija Malli', '--json', '--school', 'sample')).json;
    assert.equal(first?.id, second?.id);
    assert.deepEqual(Object.keys(second ?? {}), ['id', 'name', 'school', 'link', 'expires']);
    const known = (link: unknown) =>
      withStore((store) => store.counsellors.known(String(link).split('/').at(-1) ?? ''));
    assert.equal(await known(first?.link), null);
    assert.notEqual(await known(second?.link), null);
  });

  it('lists them, and removes one with every way in', async () => {
    assert.match((await command('list')).errors, /There are no counsellors yet/);
    const [made] = (await command('invite', '--name', 'Maija Malli', '--json')).json;
    const id = String(made?.id);
    assert.match(
      (await command('list')).out,
      new RegExp(`^${id} {2}sample {2}Maija Malli {2}since \\d{4}-\\d\\d-\\d\\d$`, 'm'),
    );
    assert.equal((await command('remove', id)).status, 0);
    const again = await command('remove', id);
    assert.equal(again.status, 1);
    assert.match(again.errors, /"counsellor list" shows/);
    assert.equal((await command('list', '--json')).json[0]?.name, 'Maija Malli');
    assert.match((await command('list')).out, /removed \d{4}/);
  });

  it('says what to write instead of what cannot be used', async () => {
    const wrong = [
      [],
      ['make'],
      ['invite'],
      ['invite', '--name', 'x\u202ey'],
      ['invite', '--name', 'x'.repeat(81)],
      ['remove'],
    ];
    for (const args of wrong) {
      const { status, errors } = await command(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(errors, /Usage: urakaveri counsellor/);
    }
    const { status, errors } = await command('invite', '--name', 'A', '--school', 'nowhere');
    assert.equal(status, 2);
    assert.match(errors, /There is no school "nowhere"/);
  });

  it('is not needed to try it: the first start prints a link, once', async function () {
    this.timeout(60_000);
    const started = async () => {
      const env = { PATH: process.env.PATH, DATA_DIR: file('fresh'), PORT: '0', LOG_LEVEL: 'error' };
      const child = spawn(process.execPath, ['--import=tsx', MAIN], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.setEncoding('utf8');
      for await (const text of child.stdout) {
        said += text;
        const link = /http:\S+\/workspace\/sign-in\/[\w-]+/.exec(said)?.[0];
        if (link) assert.equal((await fetch(link)).status, 200);
        if (/listening/.test(said)) break;
      }
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      return said;
    };
    await started();
    const names = async () => {
      const { json } = await urakaveri(['counsellor', 'list', '--json'], { DATA_DIR: file('fresh') });
      return json.map(({ name }) => name);
    };
    assert.deepEqual(await names(), ['Ohjaaja (malli)']);
    assert.doesNotMatch(await started(), /sign-in/);
    assert.deepEqual(await names(), ['Ohjaaja (malli)']);
  });
});
