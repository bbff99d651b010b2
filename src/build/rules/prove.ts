/** Proves that the import rules still bite: plants a breach of each in a temporary copy of the tree and looks for it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkImports } from './imports.js';
import { PLANTS } from './plants.js';

const COPIED = ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'src', 'dialogs'];

/** Rules that did not report their plant, and rules that nobody planted; both empty when all is well. */
export interface Proof {
  readonly planted: number;
  readonly silent: readonly string[];
  readonly unplanted: readonly string[];
}

function copyTree(root: string, copy: string): void {
  for (const name of COPIED) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

function plantAll(copy: string): void {
  for (const [file, text] of PLANTS.flatMap(([, plant]) => Object.entries(plant))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
}

function ruleNames(root: string): readonly string[] {
  const rules: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
    join(root, '.dependency-cruiser.cjs'),
  );
  return rules.forbidden.map((rule) => rule.name);
}

export function prove(root: string): Proof {
  const copy = mkdtempSync(join(tmpdir(), 'urakaveri-rules-'));
  try {
    copyTree(root, copy);
    plantAll(copy);
    const { breaches } = checkImports(copy);
    const reported = new Set(breaches.map((breach) => `${breach.rule} ${breach.file}`));
    const wanted = PLANTS.map(([rule, plant]) => `${rule} ${Object.keys(plant)[0]}`);
    const planted = new Set(PLANTS.map(([rule]) => rule));
    return {
      planted: wanted.length,
      silent: wanted.filter((breach) => !reported.has(breach)),
      unplanted: ruleNames(root).filter((name) => !planted.has(name)),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
