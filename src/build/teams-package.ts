/**
 * The Teams app package: manifest/*.json with the installation's ids and address filled in, checked against the schemas that
 * Microsoft ships as a package (nothing is fetched), and zipped with the icons.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';

const LANGUAGE_FILES = ['sv.json', 'en.json'] as const;
const ICONS = ['color.png', 'outline.png'] as const;
/** The same package for the same settings, byte by byte: zip cannot tell earlier times than this. */
const STAMP = new Date(1980, 0, 1, 12);

export interface PackageSettings {
  readonly appId: string;
  readonly botId: string;
  /** https, without a slash at the end. */
  readonly publicUrl: string;
  /** Three numbers; Teams takes an update only when they grow. */
  readonly version: string;
}

export type PackageFiles = Readonly<Record<string, Uint8Array>>;

export function fillManifest(folder: string, settings: PackageSettings): PackageFiles {
  const filled = readFileSync(join(folder, 'manifest.json'), 'utf8')
    .replaceAll('{{APP_ID}}', settings.appId)
    .replaceAll('{{BOT_ID}}', settings.botId)
    .replaceAll('{{PUBLIC_URL}}', settings.publicUrl)
    .replaceAll('{{PUBLIC_HOST}}', new URL(settings.publicUrl).host)
    .replaceAll('{{VERSION}}', settings.version);
  const others = [...LANGUAGE_FILES, ...ICONS].map(
    (name) => [name, readFileSync(join(folder, name))] as const,
  );
  return { 'manifest.json': strToU8(filled), ...Object.fromEntries(others) };
}

const Manifest = z.looseObject({
  manifestVersion: z.string(),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  icons: z.object({ color: z.string(), outline: z.string() }),
});
type Schema = Parameters<
  typeof import('@microsoft/app-manifest')['AppManifestUtils']['validateAgainstSchema']
>[1];

const require = createRequire(import.meta.url);
const schemas = (): string =>
  join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');

/** The newest numbered schema that the validator knows. */
export function newestSchema(): string {
  const numbers = readdirSync(schemas()).flatMap((name) => name.match(/^v1\.(\d+)$/)?.[1] ?? []);
  return `1.${Math.max(...numbers.map(Number))}`;
}

/** Everything wrong with the files of a package, in words; empty when Teams would take it. */
export async function problemsOf(files: PackageFiles): Promise<readonly string[]> {
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(files[name]));
  const manifest = Manifest.parse(json('manifest.json'));
  const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
  const named = [...Object.values(manifest.icons), ...languages];
  const missing = named
    .filter((name) => !files[name])
    .map((name) => `manifest.json names ${name}, which is missing`);
  const version = manifest.manifestVersion;
  const wrong = await against('MicrosoftTeams.schema.json', version, 'manifest.json', manifest);
  for (const file of languages.filter((name) => files[name])) {
    const strings = z.record(z.string(), z.unknown()).parse(json(file));
    wrong.push(...(await against('MicrosoftTeams.Localization.schema.json', version, file, strings)));
    wrong.push(...untranslated(manifest, strings).map((path) => `${file}: ${path} is missing`));
    wrong.push(...superfluous(manifest, strings).map((path) => `${file}: ${path} is not in manifest.json`));
  }
  return [...missing, ...wrong];
}

async function against(schema: string, version: string, file: string, content: object): Promise<string[]> {
  const { AppManifestUtils } = await import('@microsoft/app-manifest');
  const text = readFileSync(join(schemas(), `v${version}`, schema), 'utf8');
  // Two patterns of the localisation schema have a bare ] that a strict reader of patterns refuses.
  const readable = text.replaceAll('\\\\b]', '\\\\b\\\\]');
  const found = await AppManifestUtils.validateAgainstSchema(
    content as never,
    JSON.parse(readable) as Schema,
  );
  return found.map((problem) => `${file}: ${problem}`);
}

/** Paths of the texts that people see, as localisation files name them. */
function visibleTexts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    return /^(name|description)\.|^staticTabs.*\.name$|\.commands\[\d+\]\.(title|description)$/.test(path)
      ? [path]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => visibleTexts(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => visibleTexts(item, path ? `${path}.${key}` : key));
}

const untranslated = (manifest: object, strings: Record<string, unknown>): string[] =>
  visibleTexts(manifest).filter((path) => typeof strings[path] !== 'string');

function superfluous(manifest: object, strings: Record<string, unknown>): string[] {
  const known = new Set([...visibleTexts(manifest), '$schema']);
  return Object.keys(strings).filter((path) => !known.has(path));
}

export const zipPackage = (files: PackageFiles): Uint8Array =>
  zipSync({ ...files }, { mtime: STAMP, level: 9 });
