// The laws of the house (docs/architecture.md): which room may import which, and which are pure.
/** rooms from the ground up, each with the rooms it may import. */
const rooms = {
  model: [],
  content: ['model'],
  config: ['model', 'content', 'terraform/mapping'],
  routing: ['model', 'content'],
  analysis: ['model', 'content', 'routing'],
  rules: ['model', 'content', 'config', 'documents', 'routing', 'analysis'],
  documents: ['model'],
  simulation: ['model', 'content', 'config', 'routing', 'analysis', 'documents'],
  plan: ['model', 'content', 'analysis', 'documents', 'routing'],
  impact: ['model', 'routing', 'simulation', 'analysis', 'documents', 'plan'],
  report: ['documents', 'model'],
  export: ['model', 'content', 'documents', 'terraform/mapping'],
  import: ['model', 'content', 'config', 'rules', 'documents', 'plan', 'export'],
  account: ['model', 'content', 'plan', 'documents', 'service'],
  service: [],
  apply: ['model', 'content', 'plan', 'account', 'documents'],
  'terraform/plugin': [],
  'terraform/mapping': ['model'],
  'terraform/provider': [
    'model',
    'content',
    'config',
    'rules',
    'routing',
    'simulation',
    'documents',
    'plan',
    'account',
    'apply',
    'terraform/plugin',
    'terraform/mapping',
  ],
};
const pure = [
  'model',
  'content',
  'config',
  'routing',
  'simulation',
  'analysis',
  'rules',
  'documents',
  'plan',
  'impact',
  'report',
  'export',
  'import',
  'terraform/mapping',
  'terraform/plugin/values',
  'terraform/plugin/schema',
  'terraform/plugin/plan',
];
/** The authoring library stands beside the rooms, and is no part of the program. */
const constructsMayImport = ['model', 'content', 'config', 'rules', 'documents', 'simulation', 'terraform/mapping'];
const usesSchema = ['config', 'service', 'documents'];

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['main\\.ts$', 'index\\.ts$'] }, to: {} },
    {
      name: 'pure-rooms-know-nothing-of-node',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')}|index\\.ts)` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-use-only-browser-packages',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { path: 'node_modules', pathNot: 'node_modules/(yaml|re2js)/' },
    },
    {
      name: 'only-the-sandbox-knows-the-service',
      severity: 'error',
      from: { path: '^src/(account|apply)/', pathNot: '^src/account/sandbox/' },
      to: { path: '^src/service/' },
    },
    {
      name: 'local-rules-need-no-analysis',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: '^src/rules/findings/' },
      to: { path: '^src/(analysis|routing)/' },
    },
    {
      name: 'nobody-imports-the-command-line',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'schema-is-generated-from-tables-and-rules',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^src/', pathNot: '^src/(model|documents|rules)/' },
    },
    {
      name: 'constructs-imports',
      severity: 'error',
      from: { path: '^constructs/' },
      to: {
        path: '^(src|schema)/',
        pathNot: `^src/(${constructsMayImport.join('|')})/`,
      },
    },
    {
      name: 'nobody-imports-constructs-or-what-they-are-built-on',
      severity: 'error',
      from: { pathNot: '^constructs/' },
      to: { path: ['^constructs/', 'node_modules/(cdktf|constructs|@cdktf)/'] },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: usesSchema.includes(room) ? '^src/' : '^(src|schema)/',
        pathNot: `^src/(${[room, ...allowed].join('|')})/`,
      },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
