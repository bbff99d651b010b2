/** Wording on the disk: the shipped folder and a school's own laid over it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWording } from '../../src/wording/load.js';

const HEAD = '---\ndialog: hi\ntitle: Moi\nreviewed: 2026-11-22\n---\n';

describe('loading wordings', () => {
  let root = '';
  const put = (path: string, text: string | Buffer) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wording-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('lays a folder of the school over the shipped one, message by message', () => {
    put('base/fi/dialogs/hi.md', `${HEAD}## a\nyksi\n## b\nkaksi\n`);
    put('own/fi/dialogs/hi.md', `${HEAD}## b\noma\n## c\nuusi\n`);
    const { files, problems } = loadWording(join(root, 'base'), join(root, 'own'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      files[0]?.messages.map(({ id, body }) => [id, body]),
      [
        ['a', 'yksi'],
        ['b', 'oma'],
        ['c', 'uusi'],
      ],
    );
    assert.match(files[0]?.messages[1]?.file ?? '', /own/);
  });

  it('is empty where there is no folder, and skips what is not a wording file', () => {
    assert.deepEqual(loadWording(join(root, 'nothing')), { files: [], problems: [] });
    put('base/fi/dialogs/README.txt', 'x');
    assert.deepEqual(loadWording(join(root, 'base')).files, []);
  });

  it('follows no symbolic link, neither of a file nor of a folder', () => {
    put('secret/hi.md', `${HEAD}## a\nsalaisuus\n`);
    put('base/fi/dialogs/x.md', HEAD.replace('hi', 'x'));
    symlinkSync(join(root, 'secret/hi.md'), join(root, 'base/fi/dialogs/hi.md'));
    mkdirSync(join(root, 'base/sv'), { recursive: true });
    symlinkSync(join(root, 'secret'), join(root, 'base/sv/dialogs'));
    mkdirSync(join(root, 'secret/dialogs'));
    symlinkSync(join(root, 'secret'), join(root, 'base/en'));
    const { files, problems } = loadWording(join(root, 'base'));
    assert.deepEqual(
      files.map(({ dialog }) => dialog),
      ['x'],
    );
    assert.equal(problems.length, 3);
  });

  it('refuses bytes that are not UTF-8', () => {
    put('base/fi/dialogs/hi.md', Buffer.from([0xff, 0xfe, 0x41]));
    assert.match(loadWording(join(root, 'base')).problems[0]?.reason ?? '', /UTF-8/);
  });
});
