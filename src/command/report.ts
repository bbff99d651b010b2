/** `urakaveri report`: the yearly report of a region, or of all, as tagged PDFs made of published figures and nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { reportToPdf } from '../document/report-pdf.js';
import type { Names } from '../statistics/names.js';
import { reportOf, yearsOf } from '../statistics/report/report.js';
import { fileAt, languageOf, none, readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { atReportDesk, type ReportDesk } from './report-desk.js';

const ALL = 'all';
const USE = 'write: report --region MK06 [--year 2024] --out FILE.pdf, or --region all --out FOLDER';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    region: { type: 'string' },
    year: { type: 'string' },
    lang: { type: 'string' },
    out: { type: 'string' },
  });
  none(positionals);
  const { region, out } = values;
  if (region === undefined || out === undefined) throw new UsageError(USE);
  const year = values.year === undefined ? null : yearIn(values.year);
  const language = languageOf(values.lang);
  const target = fileAt(terminal, out);
  return atReportDesk(terminal, async (desk) => {
    if (region === ALL) return makeAll(desk, { year, language, folder: target }, terminal);
    const code = regionCalled(desk.names, region);
    const wish = { code, year, language: language ?? desk.language, file: () => target };
    return (await make(desk, wish, terminal)) ? 0 : 1;
  });
};

function yearIn(written: string): number {
  if (!/^\d{4}$/.test(written)) throw new UsageError(`--year is a year such as 2024, not "${written}".`);
  return Number(written);
}

/** By its code, or by its name in any language. */
function regionCalled(names: Names, written: string): string {
  const alike = (one: string) => one.toLowerCase() === written.trim().toLowerCase();
  const found = names.regions.find((code) => alike(code) || Object.values(names.place(code)).some(alike));
  if (found !== undefined) return found;
  const known = names.regions.map((code) => `${code} ${names.place(code).fi}`).join(', ');
  throw new UsageError(`There is no region "${written}", but ${known}, and ${ALL}.`);
}

interface Wish {
  readonly code: string;
  /** Null: the newest. */
  readonly year: number | null;
  readonly language: Language;
  readonly file: (year: number) => string;
}

/** @returns whether there was anything to write. */
async function make(desk: ReportDesk, { code, year: wanted, language, file }: Wish, terminal: Terminal) {
  const { year, report } = await desk.library.with((tables) => {
    const year = wanted ?? yearsOf(tables, code).at(-1) ?? 0;
    return { year, report: reportOf(tables, { region: code, year }, desk.wordsIn(language)) };
  });
  if ('years' in report) {
    const [first, last] = [report.years[0], report.years.at(-1)];
    const there =
      first === undefined ? 'there are no figures of it' : `there are figures for ${first}–${last}`;
    terminal.error(`${code} ${desk.names.place(code)[language]} ${year}: no report, ${there}`);
    return false;
  }
  const path = file(year);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await reportToPdf(report, new Date()));
  terminal.out(path);
  return true;
}

interface WishOfAll {
  readonly year: number | null;
  /** Null: every one. */
  readonly language: Language | null;
  readonly folder: string;
}

/** A file for each region and language; one that cannot be made does not keep the others from being made. */
async function makeAll(desk: ReportDesk, { year, language, folder }: WishOfAll, terminal: Terminal) {
  const { names } = desk;
  const languages = language === null ? LANGUAGES : [language];
  let missing = 0;
  for (const [n, code] of names.regions.entries()) {
    terminal.error(
      `${n + 1}/${names.regions.length} ${code} ${names.place(code)[language ?? desk.language]}`,
    );
    for (const one of languages) {
      const file = (of: number) => join(folder, `${code}-${of}-${one}.pdf`);
      if (!(await make(desk, { code, year, language: one, file }, terminal))) missing++;
    }
  }
  return missing === 0 ? 0 : 1;
}
