/**
 * Who may import whom (docs/architecture.md has the picture). src/build/rules.ts plants a breach of each rule in a copy of the
 * tree and fails unless it is reported, so a rule that no longer bites is found.
 */
const PURE = '^src/(conversation|guidance|survey|statistics|counselling|privacy)/';
const DOMAIN = '^src/(guidance|survey|statistics|counselling|privacy)/';
const TOP = '^src/(main|assemble|serve)[.]ts$|^src/command/';
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** The package itself, wherever it is installed, or not installed at all. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Packages that only one place may import. */
const only = (name, place, ...names) =>
  rule(name, `${names.join(', ')}: only in ${place}`, { pathNot: place }, { path: packages(...names) });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one idea, or three.', {}, { circular: true }),
    rule(
      'no-orphans',
      'Nothing imports it and it imports nothing.',
      { orphan: true, pathNot: `${TOP}|^src/(build|web/client)/` },
      {},
    ),
    rule('resolvable', 'The file or package does not exist.', {}, { couldNotResolve: true }),
    rule(
      'declared-packages',
      'A package must stand in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-development-packages',
      'The running program has only `dependencies`.',
      { path: '^(src|dialogs)/', pathNot: '^src/build/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'dialogs-speak-conversation',
      'A dialog knows the vocabulary of src/conversation, types of the domain rooms, and zod.',
      { path: '^dialogs/' },
      { pathNot: `^dialogs/|^src/conversation/|${DOMAIN}|${packages('zod')}` },
    ),
    rule(
      'dialogs-domain-types-only',
      'What a dialog calls is handed to it; from the domain rooms it imports types.',
      { path: '^dialogs/' },
      { path: DOMAIN, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'pure-without-node',
      'No file system, clock or network in a pure room; hashing is pure.',
      { path: PURE },
      { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    ),
    rule(
      'pure-without-packages',
      'A pure room has no package but zod.',
      { path: PURE },
      { dependencyTypes: NPM, pathNot: packages('zod') },
    ),
    rule(
      'pure-knows-pure',
      'What a pure room needs from elsewhere it declares as an interface.',
      { path: PURE },
      { path: '^(src|dialogs|test)/', pathNot: PURE },
    ),
    only('openai-only-in-model', '^src/understanding/model/client[.]ts$', 'openai'),
    only('sql-only-in-store', '^src/store/', 'knex', 'sqlite3', 'pg'),
    only('bot-framework-only-in-channel', '^src/channel/', 'botbuilder[^/]*', 'botframework-[^/]+'),
    only('restify-only-in-web', '^src/web/', 'restify'),
    only('documents-only-in-document', '^src/document/', 'docx', 'pdfkit', '@resvg/resvg-js'),
    rule(
      'document-lays-out',
      'A document knows what it lays out (guidance, statistics, conversation), files for its fonts, and its packages.',
      { path: '^src/document/' },
      {
        pathNot: `^src/(document|guidance|statistics|conversation)/|^(node:)?(fs/promises|url)$|${packages('docx', 'pdfkit', 'fflate', '@types/pdfkit', '@resvg/resvg-js')}`,
      },
    ),
    rule(
      'sync-fetches',
      'What fetches figures knows them and nothing else; it is told where to keep them.',
      { path: '^src/sync/' },
      { path: '^(src|dialogs|test)/', pathNot: '^src/(sync|statistics)/' },
    ),
    rule(
      'only-commands-fetch',
      'Figures are fetched when somebody asks for it on the command line, never in a turn or for a page.',
      { path: '^(src|dialogs)/', pathNot: `^src/sync/|${TOP}` },
      { path: '^src/sync/' },
    ),
    rule(
      'nobody-imports-the-top',
      'main, assemble and the commands know everything, so nobody knows them.',
      { pathNot: `${TOP}|^test/` },
      { path: TOP },
    ),
    rule(
      'settings-are-handed-down',
      'Only the top reads the configuration; a room takes what it needs as parameters.',
      { path: '^(src|dialogs)/', pathNot: `${TOP}|^src/(configuration[.]ts$|build/)` },
      { path: '^src/configuration[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'build-stays-outside',
      'Build steps are no part of the running program; a command may run one.',
      { path: '^(src|dialogs)/', pathNot: '^src/(build|command)/' },
      { path: '^src/build/' },
    ),
    rule(
      'no-tests-in-the-program',
      'Tests know the program.',
      { path: '^(src|dialogs)/' },
      { path: '^test/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
