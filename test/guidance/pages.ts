/** Pages made up for tests. */
import type { PackPage } from '../../src/guidance/pack.js';

export const pageOf = (some: Partial<PackPage>): PackPage => ({
  pack: 'cv',
  page: 1,
  id: 'first',
  language: 'en',
  title: 'First',
  reviewed: '2026-11-22',
  also: [],
  sources: [{ name: 'Vero', url: 'https://www.vero.fi/' }],
  body: 'One sentence.',
  file: 'content/en/packs/cv/first.md',
  bodyLine: 10,
  ...some,
});
