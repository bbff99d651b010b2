/** The understanding as it is shipped, read once for all tests of this folder. */
import { fileURLToPath } from 'node:url';
import { loadUnderstanding } from '../../src/understanding/load.js';
import { createUnderstanding } from '../../src/understanding/understanding.js';

export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
export const parts = loadUnderstanding(CONTENT);
export const understanding = createUnderstanding({ ...parts, slots: () => ({}) });
