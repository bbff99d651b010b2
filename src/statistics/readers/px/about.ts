/** What each keyword of a PX file is about must be there: a variable, its category, a cell. A name with a slip is told with its line. */
import { shown } from '../problem.js';
import type { Entry } from './entries.js';
import { type About, ruleOf } from './keywords.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

export const ANY = '*';

export function checkAbout(table: PxTable, variables: Variables): void {
  for (const entry of table.entries) {
    const rule = ruleOf(entry.keyword);
    if (rule === undefined) continue;
    const language = entry.language === table.language ? null : entry.language;
    const wrong =
      stranger(rule.about, entry.of, language, table, variables) ?? noSuchValue(entry, language, variables);
    if (wrong !== null) table.findings.wrong(entry.at, `${entry.keyword} ${wrong}`);
  }
}

function stranger(
  about: About,
  of: readonly string[],
  language: string | null,
  table: PxTable,
  variables: Variables,
): string | null {
  if (of.length === 0)
    return about.endsWith('?') || about === 'table' ? null : 'does not say what it is about';
  if (about === 'table') return 'is about the whole table and takes no name in brackets';
  if (about === 'content?') return strangeContent(of, language, table, variables);
  if (about === 'cell') return strangeCell(of, language, variables);
  const variable = variables.find(of[0], language);
  const most = about === 'variable' || about === 'variable?' ? 1 : 2;
  if (variable < 0) return `is about ${shown(of[0] ?? '')}, which is no variable`;
  if (of.length > most || (about === 'value' && of.length < 2))
    return `takes ${most} names, not ${of.length}`;
  if (of[1] === undefined || variables.category(variable, of[1], language) >= 0) return null;
  return `is about ${shown(of[1])}, which is no value of ${shown(of[0] ?? '')}`;
}

function strangeContent(
  of: readonly string[],
  language: string | null,
  table: PxTable,
  variables: Variables,
): string | null {
  const name = table.text('CONTVARIABLE', language);
  if (name === null) return `is about ${shown(of[0] ?? '')}, and there is no CONTVARIABLE`;
  const variable = variables.find(name, language);
  if (variable >= 0 && variables.category(variable, of[0] ?? '', language) < 0)
    return `is about ${shown(of[0] ?? '')}, which is no value of ${shown(name)}`;
  return of.length > 1 ? 'takes one name' : null;
}

function strangeCell(of: readonly string[], language: string | null, variables: Variables): string | null {
  const { length } = variables.list;
  if (of.length !== length) return `names ${of.length} values for ${length} variables`;
  const wrong = of.findIndex((text, n) => text !== ANY && variables.category(n, text, language) < 0);
  return wrong < 0
    ? null
    : `is about ${shown(of[wrong] ?? '')}, which is no value of ${shown(variables.list[wrong]?.name ?? '')}`;
}

/** Keywords whose value is itself the name of something. */
function noSuchValue(
  { keyword, of, values }: Entry,
  language: string | null,
  variables: Variables,
): string | null {
  const [value] = values;
  const text = value?.text ?? '';
  if (keyword === 'CONTVARIABLE' && variables.find(text, language) < 0)
    return `names ${shown(text)}, which is no variable`;
  if (keyword === 'KEYS' && !/^(?:CODES|VALUES)$/.test(text)) return `is CODES or VALUES, not ${shown(text)}`;
  if (keyword !== 'ELIMINATION' || (!value?.quoted && /^(?:YES|NO)$/.test(text))) return null;
  const variable = variables.find(of[0], language);
  return variables.category(variable, text, language) >= 0
    ? null
    : `names ${shown(text)}, which is no value of ${shown(of[0] ?? '')}`;
}
