/** The content that ships: in order, and the command that says so. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent, run } from '../../src/command/content.js';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { loadWording } from '../../src/wording/load.js';
import { problemLine } from '../../src/wording/problem.js';
import { createWording } from '../../src/wording/render.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

async function command(args: readonly string[], environment: Record<string, string> = {}) {
  const out: string[] = [];
  const status = await run(args, { environment, out: (line) => out.push(line), error: () => undefined });
  return { status, out };
}

describe('the shipped content', () => {
  it('has no mistakes', () => {
    const errors = checkContent(CONTENT, undefined, '2026-11-22').filter(
      ({ severity }) => severity === 'error',
    );
    assert.deepEqual(errors.map(problemLine), []);
  });

  it('can apologise in every language', () => {
    const wording = createWording(loadWording(CONTENT).files);
    for (const language of LANGUAGES) {
      const sorry = wording.render(language, 'router', 'sorry', {});
      assert.equal(wording.render(language, 'nothing', 'at-all', {}), sorry);
      assert.notEqual(sorry, '');
    }
  });

  it('shows the helplines first, and nothing else than Markdown', () => {
    const wording = createWording(loadWording(CONTENT).files, { strict: true });
    assert.match(wording.render('fi', 'safety', 'crisis', {}), /112.*09 2525 0111/s);
    assert.match(wording.render('sv', 'safety', 'crisis', {}), /112.*09 2525 0112/s);
    assert.match(wording.render('en', 'safety', 'crisis', {}), /112.*09 2525 0113/s);
  });
});

describe('content check', () => {
  it('ends well when all is in order, and prints nothing', async () => {
    assert.deepEqual(await command(['check']), { status: 0, out: [] });
  });

  it("prints file, line and reason of a school's own mistakes, and ends with 1", async () => {
    const own = mkdtempSync(join(tmpdir(), 'own-'));
    try {
      mkdirSync(join(own, 'fi', 'dialogs'), { recursive: true });
      const text = '---\ndialog: help\ntitle: Apua\nreviewed: 2026-11-22\n---\n## can\nOsaan {$kaikkea}\n';
      writeFileSync(join(own, 'fi', 'dialogs', 'help.md'), text);
      const { status, out } = await command(['check'], { CONTENT_DIR: own });
      assert.equal(status, 1);
      assert.ok(
        out.some((line) => /help\.md:\d+: can: variables are/.test(line)),
        out.join('\n'),
      );
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  });

  it('says how it is written when it is asked for wrongly', async () => {
    await assert.rejects(command([]), /content check/);
  });
});
