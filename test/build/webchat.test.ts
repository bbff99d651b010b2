import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertIntegrity, buildWebChat, cacheFolder, WEBCHAT } from '../../src/build/webchat.js';

describe('the build step that brings Web Chat', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'webchat-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the bundle and its compressed twins from a complete cache, without a network', async () => {
    for (const ending of ['', '.br', '.gz'])
      writeFileSync(join(folder, WEBCHAT.file + ending), `it${ending}`);
    const target = join(folder, 'vendor');
    assert.match(await buildWebChat(target, folder), /^Web Chat 4\.18\.1 from the cache: /);
    assert.deepEqual(readdirSync(target).sort(), [WEBCHAT.file, `${WEBCHAT.file}.br`, `${WEBCHAT.file}.gz`]);
    assert.equal(readFileSync(join(target, `${WEBCHAT.file}.br`), 'utf8'), 'it.br');
  });

  it('refuses a package that is not the one that was pinned', () => {
    assert.throws(() => assertIntegrity(Buffer.from('another')), /not the one that is pinned/);
  });

  it('keeps its cache where the user keeps caches, under its version', () => {
    assert.equal(
      cacheFolder({ XDG_CACHE_HOME: '/caches' }),
      join('/caches', 'urakaveri', `botframework-webchat-${WEBCHAT.version}`),
    );
  });
});
