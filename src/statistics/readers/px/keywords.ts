/** The keywords of PX-file format 2013: what each is about and what it takes. A keyword that is not here is kept and not checked. */

/** `value`: a category of a variable; `content`: a category of CONTVARIABLE; with "?" also the table as a whole. */
export type About = 'table' | 'variable' | 'variable?' | 'value' | 'value?' | 'content?' | 'cell';

export type Takes = 'text' | 'texts' | 'flag' | 'number' | 'any';

export interface Rule {
  readonly about: About;
  readonly takes: Takes;
  /** Several of the same are all meant. */
  readonly repeats?: true;
}

const table = (takes: Takes): Rule => ({ about: 'table', takes });
const content = (takes: Takes): Rule => ({ about: 'content?', takes });
const variable = (takes: Takes): Rule => ({ about: 'variable', takes });

const RULES: Readonly<Record<string, Rule>> = {
  'AGGREGALLOWED AUTOPEN COPYRIGHT DESCRIPTIONDEFAULT OFFICIAL-STATISTICS': table('flag'),
  'DECIMALS SHOWDECIMALS ROUNDING CONFIDENTIAL': table('number'),
  'AXIS-VERSION CHARSET CODEPAGE CONTENTS CONTVARIABLE CREATION-DATE DATABASE DESCRIPTION INFOFILE LANGUAGE':
    table('text'),
  'MATRIX NEXT-UPDATE SUBJECT-AREA SUBJECT-CODE SYNONYMS TABLEID TITLE UPDATE-FREQUENCY': table('text'),
  'DATASYMBOL1 DATASYMBOL2 DATASYMBOL3 DATASYMBOL4 DATASYMBOL5 DATASYMBOL6 DATASYMBOLNIL DATASYMBOLSUM':
    table('text'),
  DATANOTESUM: table('text'),
  'HEADING LANGUAGES STUB': table('texts'),
  'BASEPERIOD CFPRICES CONTACT LAST-UPDATED LINK REFPERIOD SOURCE STOCKFA SURVEY UNITS': content('text'),
  'DAYADJ SEASADJ': content('flag'),
  'CODES VALUES': variable('texts'),
  'DOMAIN MAP VARIABLECODE VARIABLE-TYPE': variable('text'),
  DOUBLECOLUMN: variable('flag'),
  PRESTEXT: variable('number'),
  'ELIMINATION HIERARCHIES HIERARCHYLEVELS HIERARCHYLEVELSOPEN HIERARCHYNAMES KEYS PARTITIONED TIMEVAL':
    variable('any'),
  'NOTE NOTEX': { about: 'variable?', takes: 'text', repeats: true },
  'VALUENOTE VALUENOTEX': { about: 'value', takes: 'text', repeats: true },
  'CELLNOTE CELLNOTEX': { about: 'cell', takes: 'text', repeats: true },
  DATANOTECELL: { about: 'cell', takes: 'text', repeats: true },
  PRECISION: { about: 'value', takes: 'number' },
  'META-ID': { about: 'value?', takes: 'text' },
};

const BY_NAME = new Map(
  Object.entries(RULES).flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule])),
);

export const ruleOf = (keyword: string): Rule | undefined => BY_NAME.get(keyword);

/** TITLE may be left out where DESCRIPTION is, STUB where HEADING is. */
export const MANDATORY: readonly (readonly string[])[] = [
  ['MATRIX'],
  ['SUBJECT-CODE'],
  ['SUBJECT-AREA'],
  ['TITLE', 'DESCRIPTION'],
  ['CONTENTS'],
  ['UNITS'],
  ['DECIMALS'],
  ['STUB', 'HEADING'],
];
