/** Reads the concepts of a file of ESCO: the official CSV of one language, or JSON with the names of several. Strict. Pure. */
import { LANGUAGES, type Language } from '../../conversation/activity.js';
import { isList, isObject, itemsOf, member, type Node } from '../../statistics/readers/json/node.js';
import { readJson } from '../../statistics/readers/json/scan.js';
import { Refusal, shown } from '../../statistics/readers/problem.js';
import type { ConceptKind } from '../vocabulary.js';
import { rowsOf } from './csv.js';
import type { Drafts } from './drafts.js';
import type { Counts, EscoFile } from './source.js';

/** What a CSV file calls the kind. */
const TYPE: Readonly<Record<ConceptKind, string>> = {
  skill: 'KnowledgeSkillCompetence',
  occupation: 'Occupation',
};
const PARTS = /\s*(?:[\n\r]+|\s\|\s)\s*/;

export interface Read {
  readonly concepts: number;
  readonly names: number;
  readonly others: number;
}

/** @throws Refusal where it cannot go on. */
export function readCsv(
  file: EscoFile,
  kind: ConceptKind,
  language: Language,
  drafts: Drafts,
  left: Counts,
): Read {
  let [concepts, others] = [0, 0];
  for (const { at, field } of rowsOf(file, ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels'])) {
    const [type, status] = [field('conceptType'), field('status')];
    if (type !== TYPE[kind]) left.add(`that are ${type === '' ? 'of no type' : type}`);
    else if (status !== '' && status !== 'released') left.add(`that are ${status}`);
    else {
      const uri = field('conceptUri');
      const names = [...field('altLabels').split(PARTS), ...field('hiddenLabels').split(PARTS)];
      const given = names.filter((name) => name !== '');
      drafts.name(uri, kind, language, field('preferredLabel'), { file, at });
      drafts.alternatives(uri, language, given);
      concepts++;
      others += given.length;
    }
  }
  return { concepts, names: concepts, others };
}

/** `[{"uri": "…", "prefLabel": {"fi": "…", "sv": "…", "en": "…"}}, …]`; what else stands there is not read. @throws Refusal */
export function readJsonConcepts(file: EscoFile, kind: ConceptKind, drafts: Drafts, left: Counts): Read {
  const whole = readJson(file.text);
  if (!isList(whole)) throw new Refusal(whole.at, 'is no list');
  let [concepts, names] = [0, 0];
  for (const node of itemsOf(whole)) {
    const uri = textOf(isObject(node) ? member(node, 'uri') : undefined, node, 'uri');
    if (uri.startsWith('http://data.europa.eu/esco/isco/')) {
      left.add('that are groups of occupations (ISCO)');
      continue;
    }
    const labels = isObject(node) ? member(node, 'prefLabel') : undefined;
    if (!isObject(labels)) throw new Refusal(node.at, 'has no "prefLabel" with names by language');
    const given = LANGUAGES.filter((each) => member(labels, each) !== undefined);
    if (given.length === 0) throw new Refusal(labels.at, 'has no name in fi, sv or en');
    for (const each of given) {
      const name = textOf(member(labels, each), labels, each).trim();
      drafts.name(uri, kind, each, name, { file, at: labels.at });
    }
    concepts++;
    names += given.length;
  }
  return { concepts, names, others: 0 };
}

function textOf(node: Node | undefined, around: Node, key: string): string {
  if (node?.kind === 'plain' && typeof node.value === 'string') return node.value;
  throw new Refusal(node?.at ?? around.at, `has no text ${shown(key)}`);
}
