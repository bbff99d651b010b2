/** Where the program lies: the folder with package.json, content and manifest, run from the sources or from dist. */
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const above = dirname(here);

export const HOME = basename(above) === 'dist' ? dirname(above) : above;
