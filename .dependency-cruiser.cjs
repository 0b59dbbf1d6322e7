// Who may import whom. Each rule's comment says what to do instead; docs/decisions/0001 says why.
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    // A part of a page takes its props' type from the page's loader: a cycle of types alone exists for the compiler only.
    forbid(
      'no-cycles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Move the shared part down, into the one both may import.',
    ),
    forbid(
      'domain-is-pure',
      { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      { pathNot: '^packages/domain/src' },
      'Pass data in, return data out.',
    ),
    forbid(
      'oracle-only-checks',
      { pathNot: '^packages/domain/oracle/' },
      { path: '^packages/domain/oracle/' },
      'Nothing may be computed by the second method that it is there to check.',
    ),
    forbid(
      'oracle-computes-alone',
      { path: '^packages/domain/oracle/', pathNot: '(/(compare|runs|recipe)|\\.test)\\.ts$' },
      {
        path: '^packages/domain/src/',
        pathNot: '^packages/domain/src/profiles/',
        dependencyTypesNot: ['type-only'],
      },
      'The second method takes types from the engine, never its arithmetic.',
    ),
    forbid(
      'db-knows-only-itself',
      { path: '^packages/db' },
      { path: '^(apps|packages/(?!db))' },
      'Rules belong to the domain, use cases to the api.',
    ),
    forbid(
      'packages-never-import-apps',
      { path: '^packages' },
      { path: '^(apps|e2e)' },
      'Hand it in as an argument from the app.',
    ),
    forbid(
      'apps-never-import-apps',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
      'Web and worker meet in events and the database.',
    ),
    forbid(
      'only-routers-import-trpc',
      {
        path: '^packages/api/src',
        pathNot: '(\\.router(\\.test)?\\.ts|/(trpc|root|index)\\.ts)$',
      },
      { path: '(@trpc/|/trpc\\.ts$)' },
      'A service throws DomainError and knows no transport.',
    ),
    forbid(
      'worker-calls-services',
      { path: '^apps/worker' },
      { path: '\\.router\\.ts$' },
      'Call the service the router calls.',
    ),
    forbid(
      'browser-code-stays-light',
      { path: '^apps/web/app', pathNot: '(\\.server(\\.test)?\\.tsx?|/route\\.tsx|/root\\.tsx)$' },
      {
        path: '^packages/(api|db)/',
        pathNot: '(\\.schema|/transformer)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
      'Only *.server.ts, loaders and actions reach the api.',
    ),
    forbid(
      'ui-is-presentational',
      { path: '^packages/ui' },
      { path: '^packages/(api|db|i18n)|^apps' },
      'Pass texts and data as props.',
    ),
    forbid(
      'e2e-drives-the-product',
      { path: '^e2e' },
      { path: '^(apps|packages/(api|ui|domain))' },
      'A test sees what a user sees.',
    ),
    forbid(
      'exports-only-write',
      { path: '^packages/api/src/exports/', pathNot: '\\.test\\.ts$' },
      { path: '^(apps|packages)/', pathNot: '^packages/(domain/|api/src/exports/)' },
      'Fetch the figures in a service and hand them in as a table.',
    ),
    forbid(
      'feature-front-door',
      { path: '^packages/api/src/([^/]+)/' },
      {
        path: '^packages/api/src/([^/]+)/.+',
        pathNot: [
          '^packages/api/src/$1/',
          '\\.(service|schema)\\.ts$',
          '/(access-log/record|storage/object-store|exports/index)\\.ts$',
        ],
      },
      'Another feature is reached through its service.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(/generated/|/paraglide/|/build/|\\.d\\.ts$)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
