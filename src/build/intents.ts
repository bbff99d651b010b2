/** `npm run build` and before the tests: what people want is learned from content/nlu into dist/nlu, unless that is done already. */
import { join } from 'node:path';
import { HOME } from '../home.js';
import { learnIntents } from '../understanding/load.js';

learnIntents(join(HOME, 'content'));
