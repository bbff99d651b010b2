/** The Teams app package, read back from the zip as an administrator would upload it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { colour, contour, png } from '../../src/build/icons.js';
import { fillManifest, newestSchema, problemsOf, zipPackage } from '../../src/build/teams-package.js';
import { COMMANDS } from '../../src/command/commands.js';
import { dispatch } from '../../src/command/dispatch.js';
import { HOME } from '../../src/home.js';

const ID = '11111111-2222-3333-4444-555555555555';
const settings = { appId: ID, botId: ID, publicUrl: 'https://ura.example.fi', version: '1.2.3' };
const files = () => fillManifest(join(HOME, 'manifest'), settings);

const Manifest = z.looseObject({
  manifestVersion: z.string(),
  id: z.string(),
  version: z.string(),
  validDomains: z.array(z.string()),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
      ),
    }),
  ),
});
const manifestOf = (package_: Record<string, Uint8Array>) =>
  Manifest.parse(JSON.parse(strFromU8(package_['manifest.json'] ?? new Uint8Array())));

/** Width, height and pixels of a PNG that holds one unfiltered image, as ours do. */
function decode(image: Uint8Array) {
  const bytes = Buffer.from(image);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const length = bytes.readUInt32BE(33);
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  const alpha = Array.from(
    { length: width * height },
    (_, n) => rows[Math.floor(n / width) * (4 * width + 1) + 1 + (n % width) * 4 + 3],
  );
  return { width, height, rows, alpha };
}

describe('The Teams app package', () => {
  it('is what the newest schema asks for, localisation files included', async () => {
    const zip = unzipSync(zipPackage(files()));
    assert.deepEqual(Object.keys(zip), ['manifest.json', 'sv.json', 'en.json', 'color.png', 'outline.png']);
    assert.equal(manifestOf(zip).manifestVersion, newestSchema());
    assert.deepEqual(await problemsOf(zip), []);
  });

  it('carries the ids and the address of the installation and no placeholder', () => {
    const manifest = manifestOf(unzipSync(zipPackage(files())));
    assert.equal(manifest.id, ID);
    assert.equal(manifest.bots[0]?.botId, ID);
    assert.deepEqual(manifest.bots[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.deepEqual(manifest.validDomains, ['ura.example.fi']);
    assert.doesNotMatch(JSON.stringify(manifest), /\{\{/);
  });

  it('is the same, byte by byte, for the same settings', () => {
    assert.deepEqual(zipPackage(files()), zipPackage(files()));
  });

  const spoilt: readonly [string, string, (text: string) => string, RegExp][] = [
    [
      'a scope that Teams does not know',
      'manifest.json',
      (text) => text.replace('"groupChat"', '"everywhere"'),
      /manifest.json: .*scopes/,
    ],
    [
      'an id that is no guid',
      'manifest.json',
      (text) => text.replaceAll(ID, 'urakaveri'),
      /manifest.json: .*id/,
    ],
    [
      'a text that is too long',
      'sv.json',
      (text) => text.replace('"Startsida"', `"${'x'.repeat(200)}"`),
      /sv.json: .*staticTabs/,
    ],
    [
      'a text that is missing',
      'en.json',
      (text) => text.replace(/ *"staticTabs\[1\].name".*\n/, ''),
      /en.json: staticTabs\[1\].name is missing/,
    ],
    [
      'a text for nothing',
      'en.json',
      (text) => text.replace('staticTabs[1]', 'staticTabs[2]'),
      /en.json: staticTabs\[2\].name is not in/,
    ],
  ];
  for (const [what, name, spoil, told] of spoilt) {
    it(`is refused with ${what}`, async () => {
      const good = files();
      const text = spoil(strFromU8(good[name] ?? new Uint8Array()));
      const problems = await problemsOf({ ...good, [name]: new TextEncoder().encode(text) });
      assert.match(problems.join('\n'), told);
    });
  }

  it('has a colour icon of 192 pixels without holes and a see-through outline of 32, as they are drawn', () => {
    const color = decode(files()['color.png'] ?? new Uint8Array());
    const outline = decode(files()['outline.png'] ?? new Uint8Array());
    assert.deepEqual([color.width, color.height, outline.width, outline.height], [192, 192, 32, 32]);
    assert.ok(color.alpha.every((value) => value === 255));
    assert.ok(outline.alpha.includes(0) && outline.alpha.includes(255));
    assert.deepEqual(color.rows, decode(png(colour, 192)).rows);
    assert.deepEqual(outline.rows, decode(png(contour, 32)).rows);
  });
});

describe('The command manifest', () => {
  it('writes the package, and says when it is only an example', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'urakaveri-manifest-'));
    try {
      const file = join(folder, 'new', 'app.zip');
      const told: string[] = [];
      const terminal = {
        environment: {},
        out: (line: string) => told.push(line),
        error: (line: string) => told.push(line),
      };
      assert.equal(await dispatch(COMMANDS, ['manifest', '--out', file], terminal), 0);
      assert.match(told[0] ?? '', /^An example only, .*MicrosoftAppId and PUBLIC_URL/);
      assert.ok(told[1]?.startsWith(file));
      assert.deepEqual(await problemsOf(unzipSync(readFileSync(file))), []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
