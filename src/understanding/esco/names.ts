/** The concepts of a compiled index by place and by URI, with their names. Pure. */
import type { Localised } from '../../conversation/activity.js';
import type { ConceptKind } from '../../guidance/vocabulary.js';
import { linesIn, type Sections } from './sections.js';

export interface NamedConcept {
  readonly uri: string;
  readonly kind: ConceptKind;
  readonly labels: Localised;
}

export interface EscoNames {
  readonly count: number;
  at(place: number): NamedConcept | null;
  placeOf(uri: string): number | null;
}

export function openNames(sections: Sections): EscoNames {
  const uris = linesIn(sections, 'uris');
  const [fi, sv, en] = [
    linesIn(sections, 'label fi'),
    linesIn(sections, 'label sv'),
    linesIn(sections, 'label en'),
  ];
  let places: ReadonlyMap<string, number> | null = null;
  const at = (place: number): NamedConcept | null => {
    const uri = uris[place];
    if (uri === undefined) return null;
    const kind = uri.includes('/skill/') ? 'skill' : 'occupation';
    return { uri, kind, labels: { fi: fi[place] ?? '', sv: sv[place] ?? '', en: en[place] ?? '' } };
  };
  return {
    count: uris.length,
    at,
    placeOf: (uri) => {
      places ??= new Map(uris.map((each, place) => [each, place]));
      return places.get(uri) ?? null;
    },
  };
}
