/** PX files (PX-file format 2013) of any code page and language. Gives one whole cube, or what is wrong and in which line. */
import type { Cube, Dimension, JsonObject, Role } from '../../cube.js';
import { decodeOrTell } from '../decoded.js';
import { pageOf } from '../encoding.js';
import { Findings, type Reading, Refusal, shown } from '../problem.js';
import { checkAbout } from './about.js';
import { readEntries } from './entries.js';
import { legendOf, readData } from './figures.js';
import { markCells } from './marks.js';
import { extensionOf, partsOf } from './rest.js';
import { PxTable } from './table.js';
import { readVariables, type Variables } from './variables.js';
import { wordsIn } from './words.js';

/** Where the keywords about the writing itself stand. */
const HEAD = 4096;

export function readPx(bytes: Uint8Array): Reading {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const decoded = decodeOrTell(bytes, () => declared(head), fallback(head));
  if ('problems' in decoded) return decoded;
  const { text, remark } = decoded;
  const findings = new Findings(text);
  if (remark !== null) findings.odd(0, `the file ${remark}`);
  return findings.attempt(() => readText(findings));
}

function declared(head: string): string | null {
  const found = /(?:^|[;\s])CODEPAGE\s*=\s*"([^"]*)"/.exec(head);
  if (found?.[1] === undefined) return null;
  const page = pageOf(found[1]);
  if (page === null) throw new Refusal(found.index + 1, `CODEPAGE ${shown(found[1])} is not known`);
  return page;
}

const fallback = (head: string): string =>
  /(?:^|[;\s])CHARSET\s*=\s*"ANSI"/.test(head) ? 'windows-1252' : 'cp850';

function readText(findings: Findings): readonly Cube[] {
  const { entries, data } = readEntries(findings.text);
  const table = new PxTable(entries, findings);
  if (data === null) findings.wrong(findings.text.length, 'DATA is missing');
  const variables = readVariables(table);
  if (variables === null || data === null || !findings.clean) return [];
  checkAbout(table, variables);
  if (!findings.clean) return [];
  const cells = readData(table, variables, data);
  if (cells === null) return [];
  markCells(table, variables, cells);
  return findings.clean ? [{ ...frameOf(table, variables), cells }] : [];
}

function frameOf(table: PxTable, variables: Variables): Omit<Cube, 'cells'> {
  const ids = idsOf(table, variables);
  const words = wordsIn(table, variables, ids, null);
  return {
    name: table.text('TABLEID', null) ?? table.text('MATRIX', null),
    language: table.language,
    label: words.label,
    source: words.source,
    updated: updatedOf(table),
    notes: words.notes,
    cellNotes: words.cellNotes,
    dimensions: words.dimensions.map((own, n) => dimensionOf(table, variables, n, ids[n] ?? '', own)),
    legend: legendOf(table, null),
    translations: new Map(
      table.others.map((language) => [language, wordsIn(table, variables, ids, language)]),
    ),
    other: { extension: { px: extensionOf(table) } },
  };
}

/** VARIABLECODE where all have one of their own: it stays the same in every language. */
function idsOf(table: PxTable, variables: Variables): readonly string[] {
  const names = variables.list.map(({ name }) => name);
  const codes = names.map((name) => table.text('VARIABLECODE', null, name) ?? name);
  return new Set(codes).size === codes.length ? codes : names;
}

function dimensionOf(
  table: PxTable,
  variables: Variables,
  n: number,
  id: string,
  own: ReturnType<typeof wordsIn>['dimensions'][number],
): Dimension {
  const variable = variables.list[n];
  const codes = variable?.codes ?? [];
  return {
    ...own,
    id,
    role: roleOf(table, own.label, variable?.time ?? false),
    codes,
    units: new Map(codes.flatMap((code, place) => withUnit(table, own, code, place))),
    children: partsOf(table, variables, n),
    coordinates: new Map(),
    other: {},
  };
}

function withUnit(
  table: PxTable,
  own: ReturnType<typeof wordsIn>['dimensions'][number],
  code: string,
  place: number,
): readonly (readonly [string, JsonObject])[] {
  const label = own.units.get(code);
  if (label === undefined) return [];
  const precision = table.text('PRECISION', null, own.label, own.labels[place] ?? code);
  const decimals = precision ?? table.text('SHOWDECIMALS', null) ?? table.text('DECIMALS', null);
  return [[code, { label, decimals: Number(decimals) }]];
}

function roleOf(table: PxTable, name: string, time: boolean): Role | null {
  const type = table.text('VARIABLE-TYPE', null, name)?.toLowerCase() ?? '';
  if (time || type === 't' || type === 'time') return 'time';
  if (table.text('CONTVARIABLE', null) === name) return 'metric';
  return table.one('MAP', null, name) || /^g(?:eographical)?$/.test(type) ? 'geo' : null;
}

/** The latest LAST-UPDATED, or when the file was made: "20040212 16:28" as ISO 8601 has it. */
function updatedOf(table: PxTable): string | null {
  const dates = (keyword: string): string[] =>
    table.all(keyword, null).map(({ values }) => values[0]?.text ?? '');
  const date = dates('LAST-UPDATED').sort().at(-1) ?? dates('CREATION-DATE')[0] ?? null;
  const [, year, month, day, time] = /^(\d{4})(\d\d)(\d\d)(?: (\d\d:\d\d))?$/.exec(date ?? '') ?? [];
  return year === undefined ? date : `${year}-${month}-${day}${time === undefined ? '' : `T${time}`}`;
}
