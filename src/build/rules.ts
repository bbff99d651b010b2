/**
 * `npm run rules`: the rules of the house over the whole tree, and the proof that they still bite. `--remarks` also lists what
 * is longer than asked for.
 */
import { fileURLToPath } from 'node:url';
import { told } from './rules/breach.js';
import { checkImports } from './rules/imports.js';
import { prove } from './rules/prove.js';
import { checkTree } from './rules/tree.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const imports = checkImports(root);
const tree = checkTree(root);
const proof = prove(root);

const failures = [
  ...imports.breaches.map(told),
  ...tree.breaches.map(told),
  ...proof.silent.map((plant) => `a planted breach was not reported: ${plant}`),
  ...proof.unplanted.map((rule) => `no breach is planted for the rule ${rule} (src/build/rules/plants.ts)`),
];
if (process.argv.includes('--remarks'))
  for (const remark of tree.remarks) console.log(`remark: ${told(remark)}`);
for (const failure of failures) console.error(failure);
console.log(
  `rules: ${imports.modules} modules, ${tree.files} files, ${proof.planted} planted breaches, ` +
    `${failures.length} failures, ${tree.remarks.length} remarks`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
