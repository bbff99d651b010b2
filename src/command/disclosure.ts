/** `urakaveri disclosure audit`: plays the attacker against the figures of a survey, made up or real, with the gate and without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfiguration } from '../configuration.js';
import { type Audit, disclosureAudit, type Findings } from '../statistics/audit.js';
import { MINIMUM } from '../statistics/disclosure.js';
import type { Answers } from '../survey/answer.js';
import { sampleOf, scoresOf } from '../survey/coding.js';
import type { SurveyRecord } from '../survey/figures.js';
import { readInstrument } from '../survey/instrument.js';
import type { Instrument } from '../survey/question.js';
import { secretOf } from '../survey/report.js';
import { readText } from '../wording/load.js';
import { fileAt, only, readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { BACKGROUNDS, madeUpRecords } from './made-up-survey.js';

const INSTRUMENT = ['surveys', 'vet-follow-up', 'instrument.json'];
const OPTIONS = {
  seed: { type: 'string' },
  answers: { type: 'string' },
  programmes: { type: 'string' },
  instrument: { type: 'string' },
  records: { type: 'string' },
  by: { type: 'string' },
  minimum: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (only(positionals, 'audit') !== 'audit') throw new UsageError('write: disclosure audit');
  if (values.records !== undefined && values.by === undefined)
    throw new UsageError('--by DIMENSION,DIMENSION is missing: by what are the records grouped?');
  const shipped = join(readConfiguration(terminal.environment).content, ...INSTRUMENT);
  const instrument = openInstrument(
    values.instrument === undefined ? shipped : fileAt(terminal, values.instrument),
  );
  const records =
    values.records === undefined
      ? madeUpRecords({
          instrument,
          answers: wholeOf('answers', values.answers, 1500),
          programmes: wholeOf('programmes', values.programmes, 60),
          seed: wholeOf('seed', values.seed, 1),
        })
      : recordsIn(terminal, values.records);
  const by = values.by?.split(',') ?? BACKGROUNDS.slice(0, 2);
  const audit = disclosureAudit({
    sample: sampleOf(instrument, records, by),
    secret: secretOf(records),
    scores: scoresOf(instrument),
    minimum: wholeOf('minimum', values.minimum, MINIMUM),
  });
  for (const line of values.json ? [JSON.stringify(audit)] : told(audit, by)) terminal.out(line);
  return audit.gate.exposed + audit.gate.exposedToOne + audit.gate.recovered === 0 ? 0 : 1;
};

function wholeOf(flag: string, given: string | undefined, otherwise: number): number {
  if (given !== undefined && !/^[1-9]\d{0,6}$/.test(given))
    throw new UsageError(`--${flag} is a whole number.`);
  return given === undefined ? otherwise : Number(given);
}

function openInstrument(path: string): Instrument {
  const { text, wrong } = readText(path);
  if (wrong !== undefined) throw new Error(`${path}: ${wrong}`);
  const { instrument, problems } = readInstrument(JSON.parse(text));
  if (!instrument) throw new Error(problems.map((problem) => `${path}: ${problem}`).join('\n'));
  return instrument;
}

const record = z.object({
  answers: z.record(z.string(), z.unknown()),
  groups: z.record(z.string(), z.string()),
});

function recordsIn(terminal: Terminal, file: string): readonly SurveyRecord[] {
  const lines = readFileSync(fileAt(terminal, file), 'utf8').split('\n');
  return lines.flatMap((line, n) => {
    if (line.trim() === '') return [];
    const read = record.safeParse(jsonOf(line));
    if (!read.success) throw new Error(`${file}:${n + 1}: a record is {"answers":{…},"groups":{…}}`);
    return [{ ...read.data, answers: read.data.answers as Answers }];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function told({ people, questions, groups, gate, plain }: Audit, by: readonly string[]): readonly string[] {
  const [one, two] = groups;
  const row = (name: string, of: (findings: Findings) => number): string =>
    `${name.padEnd(46)}${String(of(gate)).padStart(8)}${String(of(plain)).padStart(12)}`;
  return [
    `${people} answers to ${questions} questions, by ${by.join(' and ')}: ${one} groups, ${two} crossed.`,
    'The attacker knows the rules, the exact size of every group and the background of everybody.',
    '',
    `${''.padEnd(46)}${'gate'.padStart(8)}${'plain rule'.padStart(12)}`,
    row('tables of everybody', ({ tables }) => tables[0]),
    row('tables of one group', ({ tables }) => tables[1]),
    row('tables of two groups crossed', ({ tables }) => tables[2]),
    row('people exposed', ({ exposed }) => exposed),
    row('answers of theirs that are certain', ({ answers }) => answers),
    row('people exposed to one of their own group', ({ exposedToOne }) => exposedToOne),
    row('counts from 1 to 4 worked out', ({ recovered }) => recovered),
  ];
}
