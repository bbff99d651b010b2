/** Opens the imported classification that is in use, if there is one, and lays the shipped vocabulary over it. Knows where it lies. */
import { ESCO_ATTRIBUTION } from '../../guidance/esco/concept.js';
import type { Concept, Vocabulary } from '../../guidance/vocabulary.js';
import type { LinkWords } from '../linker-words.js';
import { createEscoIndex, type EscoIndex } from './linker.js';
import { escoInUse, openShelved } from './shelf.js';

/** Null where none was imported. @throws when it cannot be opened. */
export function openEsco(dataDir: string, words: LinkWords): EscoIndex | null {
  const about = escoInUse(dataDir);
  if (about === null) return null;
  try {
    return createEscoIndex(openShelved(dataDir, about), words);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`ESCO ${about.name} cannot be opened, import it again: ${reason}`);
  }
}

/** The field of concepts that no file of content/skills has. */
const FIELD = 'esco';
const NO_SYNONYMS = { fi: [], sv: [], en: [] };

/** Finds every concept of the classification, by the shipped name where there is one. */
export function withEsco(vocabulary: Vocabulary, esco: EscoIndex | null): Vocabulary {
  if (esco === null) return vocabulary;
  const named = (uri: string): Concept | null => {
    const found = esco.names.at(esco.names.placeOf(uri) ?? -1);
    return found && { ...found, field: FIELD, synonyms: NO_SYNONYMS };
  };
  return {
    concepts: vocabulary.concepts,
    attributions: [...new Set([...vocabulary.attributions, ESCO_ATTRIBUTION])],
    find: (uri) => vocabulary.find(uri) ?? named(uri),
  };
}
