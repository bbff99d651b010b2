/** Who imports whom: runs dependency-cruiser over a tree with the rules of `.dependency-cruiser.cjs`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Breach } from './breach.js';

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
      }),
    ),
  }),
});

export interface ImportReport {
  /** Modules read. None would mean that the check saw nothing, not that all is well. */
  readonly modules: number;
  readonly breaches: readonly Breach[];
}

const CRUISER = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** `root` holds package.json, tsconfig.json, `.dependency-cruiser.cjs`, src and dialogs. Throws when nothing was read. */
export function checkImports(root: string): ImportReport {
  const command = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'dialogs'];
  const run = spawnSync(process.execPath, [CRUISER, ...command], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout) throw new Error(`dependency-cruiser gave no report: ${run.stderr}`);
  const { summary } = report.parse(JSON.parse(run.stdout));
  if (summary.totalCruised === 0)
    throw new Error('dependency-cruiser read no module: does it know this TypeScript?');
  const breaches = summary.violations.map(({ from, to, rule }) => ({
    rule: rule.name,
    file: from,
    line: 0,
    what: from === to ? 'stands alone' : `imports ${to}`,
  }));
  return { modules: summary.totalCruised, breaches };
}
