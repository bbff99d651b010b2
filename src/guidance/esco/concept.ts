/** A concept of the whole ESCO classification, as its files tell of it. Pure. */
import type { Language, Localised } from '../../conversation/activity.js';
import type { ConceptKind } from '../vocabulary.js';

export interface EscoConcept {
  readonly uri: string;
  readonly kind: ConceptKind;
  /** As published but for spaces at the ends; where a language has no name, the English one. */
  readonly labels: Localised;
  /** Alternative and hidden names, as published. */
  readonly alternatives: Readonly<Record<Language, readonly string[]>>;
  /** Of a skill: how many occupations need it; 0 where no file of relations was read. */
  readonly breadth: number;
}

export const ESCO_ATTRIBUTION = 'This service uses the ESCO classification of the European Commission.';
