/** The documentation keeps up with the program: what exists is described, and what is described exists. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/command/commands.js';
import { VARIABLES } from '../../src/configuration.js';
import { HOME } from '../../src/home.js';
import { anchors, codeWords, firstCells, follow, isThere, links, page, pages, pathsIn } from './pages.js';

const { scripts } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Run by npm itself around others. */
const HOOKS = /^(pre|post)(install|start|test)$/;
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/** The ids of all dialogs, as their files name them. */
const dialogs = readdirSync(join(HOME, 'dialogs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [
    ...readFileSync(join(HOME, 'dialogs', name), 'utf8').matchAll(/\bdialog\(\s*'([^']+)'/g),
  ])
  .map(([, id]) => id ?? '');

describe('The documentation', () => {
  it('has a row for every setting, and no other, in the README', () => {
    const rows = firstCells(page('README.md')).filter((cell) =>
      /^[A-Z]+(_[A-Z]+)*$|^MicrosoftApp/.test(cell),
    );
    assert.deepEqual(sorted(rows), sorted(VARIABLES));
  });

  it('has a row for every command, as it is used, on the page of the command line', () => {
    const rows = firstCells(page('docs/command-line.md')).filter(
      (cell) => /^[a-z]/.test(cell) && cell !== 'command',
    );
    assert.deepEqual(sorted(rows), sorted(Object.values(COMMANDS).map(({ usage }) => usage)));
  });

  it('has a row for every dialog, and no other, in the architecture', () => {
    const { text } = page('docs/architecture.md');
    const section = text.slice(text.indexOf('## Dialogs'), text.indexOf('## Words'));
    const rows = firstCells({ path: '', text: section }).filter(
      (cell) => /^[a-z-]+$/.test(cell) && cell !== 'id',
    );
    assert.deepEqual(sorted(rows), sorted(dialogs));
  });

  it('names every npm script, and no script that is not there', () => {
    const text = pages()
      .map((one) => one.text)
      .join('\n');
    const named = [...text.matchAll(/npm (?:run (?:-s )?)?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '');
    const ours = Object.keys(scripts).filter((name) => !HOOKS.test(name));
    assert.deepEqual(
      ours.filter((name) => !named.includes(name)),
      [],
    );
    const run = [...text.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(
      run.filter((name) => !ours.includes(name)),
      [],
    );
  });

  for (const one of pages()) {
    it(`names only paths that exist in ${one.path}`, () => {
      assert.deepEqual(
        pathsIn(codeWords(one)).filter((path) => !isThere(path)),
        [],
      );
    });

    it(`links only to what exists in ${one.path}`, () => {
      const broken = links(one).filter((link) => {
        const target = follow(one, link);
        return !isThere(target) || (link.anchor !== null && !anchors(target).includes(link.anchor));
      });
      assert.deepEqual(broken, []);
    });
  }

  it('numbers every decision once, in its name and in its title', () => {
    const names = readdirSync(join(HOME, 'docs', 'decisions')).filter((name) => name !== 'README.md');
    const numbers = names.map((name) => name.match(/^(\d{4})-[a-z0-9-]+\.md$/)?.[1]);
    assert.equal(new Set(numbers).size, names.length);
    for (const [index, name] of names.entries()) {
      assert.match(page(`docs/decisions/${name}`).text, new RegExp(`^# ${numbers[index]} `), name);
    }
  });
});
