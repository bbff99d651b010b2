/** Puts the concepts together that several files tell of: one gives the names of a language, another the names of the next. Pure. */
import { LANGUAGES, type Language } from '../../conversation/activity.js';
import { shown } from '../../statistics/readers/problem.js';
import type { ConceptKind } from '../vocabulary.js';
import type { EscoConcept } from './concept.js';
import type { Source, Wrongs } from './source.js';

interface Named {
  readonly name: string;
  readonly source: Source;
}

interface Draft {
  readonly kind: ConceptKind;
  readonly names: Partial<Record<Language, Named>>;
  readonly alternatives: Readonly<Record<Language, Set<string>>>;
  breadth: number;
}

const URI =
  /^http:\/\/data\.europa\.eu\/esco\/(skill|occupation)\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The longest name of ESCO 1.1.1 has 130 characters, the longest alternative one 290. */
const LONGEST_NAME = 500;

export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  /** Which file has named what. */
  readonly #named = new Set<string>();

  constructor(readonly wrongs: Wrongs) {}

  /** The concept of a URI, made where it is new; null for a URI that is none of this kind. */
  #of(uri: string, kind: ConceptKind, source: Source): Draft | null {
    if (URI.exec(uri)?.[1] !== kind) {
      this.wrongs.add(source, `${shown(uri)} is no URI of ${kind === 'skill' ? 'a skill' : 'an occupation'}`);
      return null;
    }
    const known = this.#drafts.get(uri);
    if (known) return known;
    const alternatives = { fi: new Set<string>(), sv: new Set<string>(), en: new Set<string>() };
    const draft: Draft = { kind, names: {}, alternatives, breadth: 0 };
    this.#drafts.set(uri, draft);
    return draft;
  }

  name(uri: string, kind: ConceptKind, language: Language, name: string, source: Source): void {
    const draft = this.#of(uri, kind, source);
    if (!draft) return;
    const known = draft.names[language];
    const key = `${source.file.name} ${language} ${uri}`;
    const twice = this.#named.has(key);
    this.#named.add(key);
    if (name === '' || /[\n\r]/.test(name) || name.length > LONGEST_NAME)
      this.wrongs.add(source, name === '' ? `${uri} has no name` : `${shown(name)} is no name`);
    else if (twice) this.wrongs.add(source, `${uri} stands twice`);
    else if (known && known.name !== name) this.wrongs.add(source, differs(name, known));
    else draft.names[language] = { name, source };
  }

  alternatives(uri: string, language: Language, names: readonly string[]): void {
    const all = this.#drafts.get(uri)?.alternatives[language];
    for (const name of names) if (name.length <= LONGEST_NAME) all?.add(name);
  }

  /** One more occupation needs the skill. */
  needed(uri: string): void {
    const draft = this.#drafts.get(uri);
    if (draft) draft.breadth++;
  }

  kindOf = (uri: string): ConceptKind | null => this.#drafts.get(uri)?.kind ?? null;

  /** In the order of their URIs, skills behind occupations. */
  concepts(): readonly EscoConcept[] {
    return [...this.#drafts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([uri, { kind, names, alternatives, breadth }]) => {
        const shownIn = (language: Language) =>
          (names[language] ?? names.en ?? names.fi ?? names.sv)?.name ?? '';
        const others = (language: Language) =>
          [...alternatives[language]].filter((name) => name !== names[language]?.name);
        return {
          uri,
          kind,
          labels: { fi: shownIn('fi'), sv: shownIn('sv'), en: shownIn('en') },
          alternatives: { fi: others('fi'), sv: others('sv'), en: others('en') },
          breadth,
        };
      });
  }

  /** How many concepts have no name of their own in a language. */
  unnamed(): readonly (readonly [Language, number])[] {
    const all = [...this.#drafts.values()];
    return LANGUAGES.map((each) => [each, all.filter(({ names }) => !names[each]).length] as const);
  }
}

const differs = (name: string, { name: other, source }: Named): string =>
  `is called ${shown(name)} here and ${shown(other)} in ${source.file.name}: files of two versions?`;
