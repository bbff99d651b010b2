/**
 * A real browser for tests: the system's Chromium, driven by playwright-core. Where there is none it is installed if that can
 * be done without asking (root and apt-get), and otherwise clearly said; in CI that is an error.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, or null. `CHROMIUM` wins. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.CHROMIUM;
  if (named) return isProgram(named) ? named : null;
  const folders = (environment.PATH ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isProgram) ?? null;
}

function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.error('browser tests: installing Chromium with apt-get (about half a minute) …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment });
  const options = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
  spawnSync('apt-get', options, { stdio: ['ignore', 2, 2], env: environment });
  return findChromium();
}

/** null where there is no browser and none can be had: the caller skips, having said so. Throws in CI. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = findChromium() ?? installChromium();
  if (executablePath) return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
  const missing = 'browser tests: no Chromium found. Install chromium or set CHROMIUM to its path.';
  if (process.env.CI === 'true') throw new Error(missing);
  console.error(`${missing} They are skipped.`);
  return null;
}

/** A page that notes whatever a careful person would see in the console. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Violations of the content security policy, as directive and address. */
  readonly violations: string[];
  /** Errors and warnings of the console, and uncaught exceptions. */
  readonly complaints: string[];
  /** Requests to anywhere but the server under test. */
  readonly strangers: string[];
}

/** Runs in the page, as text: the program's own types know no browser. */
const TELL_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  tellViolation([event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber].join(' '));
});`;

export async function openPage(
  browser: Browser,
  url: string,
  how: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ locale: 'fi-FI', ...how });
  const page = await context.newPage();
  const watched: Watched = { page, context, violations: [], complaints: [], strangers: [] };
  await context.exposeFunction('tellViolation', (text: string) => watched.violations.push(text));
  await context.addInitScript({ content: TELL_VIOLATIONS });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) watched.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(String(error)));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    const own = host === new URL(url).host || ['data:', 'blob:'].includes(protocol);
    if (!own) watched.strangers.push(request.url());
  });
  await page.goto(url);
  return watched;
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * What axe finds wrong with the page as it is now, one line for each kind. The page must have been opened with `bypassCSP`,
 * since axe is a script of ours that no policy of the service allows.
 */
export async function accessibilityProblems(page: Page, exclude: readonly string[] = []): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const scope = JSON.stringify({ include: [['html']], exclude: exclude.map((each) => [each]) });
  const how = JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] });
  const violations = await page.evaluate<readonly Found[]>(
    `axe.run(${scope}, ${how}).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes[0]?.target.join(' ')} – ${nodes[0]?.failureSummary?.replace(/\s+/g, ' ')}`,
  );
}
