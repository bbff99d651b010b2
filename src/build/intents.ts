/** `npm run build` and before the tests: what people want is learned from content/nlu into dist/nlu, unless that is done already. */
import { join } from 'node:path';
import { HOME } from '../home.js';
import { learn } from '../understanding/load.js';

learn(join(HOME, 'content'));
