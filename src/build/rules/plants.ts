/**
 * One breach of each import rule, to be planted in a copy of the tree: a rule that does not report its own has stopped biting.
 * Each planted file is named after the rule it breaks.
 */

/** A file of the plant, by its path; the first file of each rule is the one that must be reported. */
export type Plant = Readonly<Record<string, string>>;

const alone = 'export const planted = 1;\n';
const importing = (what: string): string =>
  `import * as found from '${what}';\nexport const planted = found;\n`;

/** Several plants for a rule are several ways to break it. */
export const PLANTS: readonly (readonly [rule: string, plant: Plant])[] = [
  [
    'no-cycles',
    {
      'src/wording/planted-here.ts': `import { there } from './planted-there.js';\nexport const here = () => there;\n`,
      'src/wording/planted-there.ts': `import { here } from './planted-here.js';\nexport const there = () => here;\n`,
    },
  ],
  ['no-orphans', { 'src/wording/planted-orphan.ts': alone }],
  ['resolvable', { 'src/wording/planted-nowhere.ts': importing('./planted-missing.js') }],
  ['declared-packages', { 'src/wording/planted-undeclared.ts': importing('acorn') }],
  ['no-development-packages', { 'src/wording/planted-development.ts': importing('fast-check') }],
  ['dialogs-speak-conversation', { 'dialogs/planted-file.ts': importing('node:fs') }],
  ['dialogs-speak-conversation', { 'dialogs/planted-package.ts': importing('yaml') }],
  [
    'dialogs-speak-conversation',
    { 'dialogs/planted-room.ts': importing('../src/store/planted.js'), 'src/store/planted.ts': alone },
  ],
  [
    'dialogs-domain-types-only',
    {
      'dialogs/planted-domain.ts': importing('../src/guidance/planted.js'),
      'src/guidance/planted.ts': alone,
    },
  ],
  ['pure-without-node', { 'src/statistics/planted-clock.ts': importing('node:timers') }],
  ['pure-without-node', { 'src/conversation/planted-file.ts': importing('node:fs/promises') }],
  ['pure-without-packages', { 'src/survey/planted-package.ts': importing('yaml') }],
  [
    'pure-knows-pure',
    { 'src/privacy/planted-room.ts': importing('../store/planted.js'), 'src/store/planted.ts': alone },
  ],
  ['openai-only-in-model', { 'src/understanding/planted-model.ts': importing('openai') }],
  ['openai-only-in-model', { 'src/understanding/model/planted-client.ts': importing('openai') }],
  ['sql-only-in-store', { 'src/web/planted-sqlite.ts': importing('sqlite3') }],
  ['sql-only-in-store', { 'src/web/planted-postgres.ts': importing('pg') }],
  ['bot-framework-only-in-channel', { 'src/web/planted-bot.ts': importing('botbuilder') }],
  [
    'bot-framework-only-in-channel',
    { 'src/store/planted-connector.ts': importing('botframework-connector') },
  ],
  ['restify-only-in-web', { 'src/channel/planted-server.ts': importing('restify') }],
  ['documents-only-in-document', { 'src/web/planted-pdf.ts': importing('pdfkit') }],
  ['documents-only-in-document', { 'src/web/planted-resvg.ts': importing('@resvg/resvg-js') }],
  ['documents-only-in-document', { 'dialogs/planted-docx.ts': importing('docx') }],
  [
    'document-lays-out',
    { 'src/document/planted-room.ts': importing('../wording/planted.js'), 'src/wording/planted.ts': alone },
  ],
  ['document-lays-out', { 'src/document/planted-clock.ts': importing('node:timers') }],
  [
    'sync-fetches',
    { 'src/sync/planted-room.ts': importing('../store/planted.js'), 'src/store/planted.ts': alone },
  ],
  [
    'only-commands-fetch',
    { 'src/web/planted-fetching.ts': importing('../sync/planted.js'), 'src/sync/planted.ts': alone },
  ],
  [
    'nobody-imports-the-top',
    { 'src/web/planted-top.ts': importing('../command/planted.js'), 'src/command/planted.ts': alone },
  ],
  ['settings-are-handed-down', { 'src/web/planted-settings.ts': importing('../configuration.js') }],
  [
    'build-stays-outside',
    { 'src/web/planted-build.ts': importing('../build/planted.js'), 'src/build/planted.ts': alone },
  ],
  [
    'no-tests-in-the-program',
    { 'src/web/planted-test.ts': importing('../../test/planted.js'), 'test/planted.ts': alone },
  ],
];
