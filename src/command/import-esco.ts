/**
 * `urakaveri import esco`: the whole classification of skills and occupations, from the files that the European Commission publishes, into
 * an index that linking uses from the next start on. All or nothing.
 */
import { basename } from 'node:path';
import { readConfiguration } from '../configuration.js';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { ESCO_ATTRIBUTION, type EscoConcept } from '../guidance/esco/concept.js';
import { type EscoReading, type ReadFile, readEsco } from '../guidance/esco/read.js';
import type { Located } from '../guidance/esco/source.js';
import { compileEsco } from '../understanding/esco/compile.js';
import { writeSections } from '../understanding/esco/sections.js';
import { type AboutEsco, escoInUse, keepEsco, listEsco, useEsco } from '../understanding/esco/shelf.js';
import { loadSkills } from '../wording/load-skills.js';
import { fileAt, none, only, readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { openEscoFolder } from './esco-files.js';

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    version: { type: 'string' },
    use: { type: 'string' },
    list: { type: 'boolean' },
  });
  const { dataDir, content } = readConfiguration(terminal.environment);
  if (values.list || values.use !== undefined) {
    none(positionals);
    return values.use === undefined ? list(dataDir, terminal) : use(dataDir, values.use, terminal);
  }
  const folder = only(positionals, 'DIR');
  const { files, wrong, versions } = openEscoFolder(fileAt(terminal, folder));
  const version = values.version ?? versionOf(versions);
  if (!/^\d[\w.]*$/.test(version))
    throw new UsageError(`--version is a number such as 1.1.1, not "${version}".`);
  const reading = wrong.length > 0 ? null : readEsco(files);
  const problems = reading ? reading.wrong : wrong;
  if (!reading || problems.length > 0) return refuse(folder, problems, terminal);
  tellRead(reading, terminal);
  tellMapped(content, reading.concepts, terminal);
  const skills = reading.concepts.filter(({ kind }) => kind === 'skill').length;
  const about = {
    version,
    imported: new Date().toISOString(),
    source: basename(fileAt(terminal, folder)),
    attribution: ESCO_ATTRIBUTION,
    skills,
    occupations: reading.concepts.length - skills,
  };
  const kept = keepEsco(dataDir, about, writeSections(compileEsco(reading.concepts)));
  terminal.out(`imported: ESCO ${described(kept)}`);
  terminal.out('A program that is running uses it from its next start on.');
  terminal.out(ESCO_ATTRIBUTION);
  return 0;
};

function versionOf(versions: readonly string[]): string {
  const [version, ...more] = versions;
  if (version !== undefined && more.length === 0) return version;
  const told =
    version === undefined ? 'No name of a file tells' : `The names tell of ${versions.join(' and ')};`;
  throw new UsageError(`${told} which version of ESCO it is: --version 1.1.1.`);
}

const described = ({ version, name, skills, occupations }: AboutEsco): string =>
  `${version} (${name}): ${skills} skills, ${occupations} occupations`;

function list(dataDir: string, { out }: Terminal): number {
  const used = escoInUse(dataDir)?.name;
  const all = listEsco(dataDir);
  for (const about of all)
    out(
      `${about.name === used ? 'in use:' : 'kept:  '} ESCO ${described(about)}, imported ${about.imported}`,
    );
  if (all.length === 0) out('No version of ESCO has been imported; the shipped vocabulary is used.');
  return 0;
}

function use(dataDir: string, wanted: string, { out, error }: Terminal): number {
  const used = useEsco(dataDir, wanted);
  if (used) out(`in use: ESCO ${described(used)}, from the next start on`);
  else error(`${wanted} has not been imported; import esco --list tells what there is`);
  return used ? 0 : 1;
}

function refuse(folder: string, problems: readonly Located[], { error }: Terminal): number {
  for (const { file, line, reason } of problems)
    error(file === '' ? `${folder}: refused: ${reason}` : `${file}:${line}: refused: ${reason}`);
  error(`${folder}: nothing was imported`);
  return 1;
}

const NAMES: Readonly<Record<Language, string>> = { fi: 'Finnish', sv: 'Swedish', en: 'English' };

function tellRead({ files, unnamed }: EscoReading, { out }: Terminal): void {
  for (const read of files) {
    out(`read: ${read.file}: ${countsOf(read)}`);
    for (const [what, many] of read.left) out(`left out: ${read.file}: ${many} ${what}`);
  }
  for (const [language, many] of unnamed)
    if (many > 0) out(`note: ${many} have no name in ${NAMES[language]}; another language's stands there`);
}

const countsOf = ({ concepts, names, others, relations }: ReadFile): string =>
  relations > 0
    ? `${relations} relations`
    : `${concepts} concepts, ${names} names${others > 0 ? `, ${others} other names` : ''}`;

/** Which concepts with everyday words of our own the import has, and under the same names. */
function tellMapped(content: string, concepts: readonly EscoConcept[], { out }: Terminal): void {
  const { vocabulary } = loadSkills(content);
  const imported = new Map(concepts.map((concept) => [concept.uri, concept]));
  const known = vocabulary.concepts.filter(({ uri }) => imported.has(uri));
  const renamed = known.filter(({ uri, labels }) =>
    LANGUAGES.some((each) => labels[each] !== imported.get(uri)?.labels[each]),
  );
  out(
    `mapped: ${known.length} of ${vocabulary.concepts.length} concepts of the shipped vocabulary are among them`,
  );
  if (renamed.length > 0)
    out(`note: ${renamed.length} of them have another name here; the shipped one is shown`);
}
