/**
 * Reads the files of an ESCO version into concepts, all or nothing: skills and occupations in each language, and which skill each
 * occupation needs. Whatever is not as it should be is told by file and line. Pure.
 */

import type { Language } from '../../conversation/activity.js';
import { Refusal, shown } from '../../statistics/readers/problem.js';
import type { ConceptKind } from '../vocabulary.js';
import type { EscoConcept } from './concept.js';
import { rowsOf } from './csv.js';
import { Drafts } from './drafts.js';
import { type Read, readCsv, readJsonConcepts } from './read-concepts.js';
import { Counts, type EscoFile, type Located, Wrongs } from './source.js';

export interface ReadFile extends Read {
  readonly file: string;
  readonly relations: number;
  readonly left: readonly (readonly [what: string, many: number])[];
}

export interface EscoReading {
  /** Empty when anything is wrong. */
  readonly concepts: readonly EscoConcept[];
  readonly files: readonly ReadFile[];
  /** How many concepts have no name of their own in each language. */
  readonly unnamed: readonly (readonly [Language, number])[];
  readonly wrong: readonly Located[];
}

const CONCEPTS = /(?:^|[/\\])(skills|occupations)(?:_(fi|sv|en))?\.(csv|json)$/;
const RELATIONS = /(?:^|[/\\])occupationSkillRelations(?:_[a-z]{2})?\.csv$/;

/** Whether a file of that name is read at all. */
export const isOfEsco = (name: string): boolean => RELATIONS.test(name) || conceptFile(name) !== null;

/** Null for another name, "skills.csv" without a language among them. */
function conceptFile(
  name: string,
): { readonly kind: ConceptKind; readonly language: Language | null } | null {
  const [, what, language, type] = CONCEPTS.exec(name) ?? [];
  if (what === undefined || (type === 'csv') !== (language !== undefined)) return null;
  return { kind: what === 'skills' ? 'skill' : 'occupation', language: (language as Language) ?? null };
}

export function readEsco(files: readonly EscoFile[]): EscoReading {
  const wrongs = new Wrongs();
  const drafts = new Drafts(wrongs);
  const read: ReadFile[] = [];
  const named = files.filter(({ name }) => conceptFile(name) !== null);
  // Relations name concepts that have to be known by then.
  for (const file of [...named, ...files.filter(({ name }) => RELATIONS.test(name))]) {
    const left = new Counts();
    wrongs.attempt(file, () => {
      const what = conceptFile(file.name);
      if (what) {
        const { kind, language } = what;
        const counted = language
          ? readCsv(file, kind, language, drafts, left)
          : readJsonConcepts(file, kind, drafts, left);
        read.push({ ...counted, file: file.name, relations: 0, left: left.all });
      } else {
        const relations = readRelations(file, drafts, left);
        read.push({ file: file.name, ...NOTHING, relations, left: left.all });
      }
    });
  }
  for (const kind of ['skill', 'occupation'] as const)
    if (!named.some(({ name }) => conceptFile(name)?.kind === kind))
      wrongs.found.push({ file: '', line: 0, reason: `no ${kind}s_en.csv and no ${kind}s.json` });
  return {
    concepts: wrongs.found.length > 0 ? [] : drafts.concepts(),
    files: read,
    unnamed: drafts.unnamed(),
    wrong: wrongs.found,
  };
}

const NOTHING = { concepts: 0, names: 0, others: 0 };

/** ESCO 1.1.1 itself has 67 relations, of 123,855, of an occupation that it did not release. */
const MOST_UNKNOWN = 0.01;

/** How many are used. @throws Refusal */
function readRelations(file: EscoFile, drafts: Drafts, left: Counts): number {
  let [used, unknown] = [0, 0];
  for (const { at, field } of rowsOf(file, ['occupationUri', 'relationType', 'skillUri'])) {
    const type = field('relationType');
    if (type !== 'essential' && type !== 'optional')
      throw new Refusal(at, `${shown(type)} is neither essential nor optional`);
    if (
      drafts.kindOf(field('occupationUri')) === 'occupation' &&
      drafts.kindOf(field('skillUri')) === 'skill'
    ) {
      drafts.needed(field('skillUri'));
      used++;
    } else unknown++;
  }
  if (unknown > 0) left.add('relations of concepts that no file has', unknown);
  if (unknown > MOST_UNKNOWN * (used + unknown))
    throw new Refusal(0, `${unknown} relations are of concepts that no file has: files of two versions?`);
  return used;
}
