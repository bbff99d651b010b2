/** The documents' own words, from content/<language>/dialogs/document.md. Knows the port of the wording, not where it lies. */
import type { Language } from '../conversation/activity.js';
import type { Wording } from '../conversation/ports.js';
import type { CvWords } from './outline.js';

const FILE = 'document';

export const cvWords = (wording: Wording, language: Language): CvWords => ({
  document: wording.render(language, FILE, 'title', {}),
  heading: (of) => wording.render(language, FILE, `heading.${of}`, {}),
});
