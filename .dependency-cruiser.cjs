/*
 * Who may import whom. TypeScript projects say the first no (their own types, their own libs); these rules say the rest.
 * Each has a planted offender in tests/architecture.
 */

/** Files of a folder. */
const within = (folder) => `^${folder}/`

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or there is a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-knows-nothing',
      comment: 'The domain imports nothing of ours, and of others only zod and temporal-polyfill.',
      severity: 'error',
      from: { path: within('src-shared/domain') },
      to: { pathNot: ['^src-shared/domain/', '^node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'contract-knows-domain',
      comment: 'The contract is made of the domain and zod.',
      severity: 'error',
      from: { path: within('src-shared/contract') },
      to: { pathNot: ['^src-shared/', '^node_modules/zod/'] },
    },
    {
      name: 'allocation-is-pure',
      comment: 'The engine is a function of its arguments: it imports itself and the domain, and no package.',
      severity: 'error',
      from: { path: within('src-main/allocation') },
      to: { pathNot: ['^src-main/allocation/', '^src-shared/domain/'] },
    },
    {
      name: 'database-knows-domain',
      comment: 'The database knows the domain and the clock; what to store is decided by procedures.',
      severity: 'error',
      from: { path: within('src-main/database') },
      to: {
        path: '^(src-main|src-renderer|src-shared)/',
        pathNot: ['^src-main/(database/|clock)', '^src-shared/domain/'],
      },
    },
    {
      name: 'sqlite-in-database',
      comment: 'Only src-main/database speaks SQL: add a store there.',
      severity: 'error',
      from: { path: '^src-', pathNot: within('src-main/database') },
      to: { path: '^node_modules/(better-sqlite3|drizzle-orm)/|^(better-sqlite3|drizzle-orm)' },
    },
    {
      name: 'procedures-know-no-host',
      comment: 'A procedure gets what it needs in its means; which host it runs in is not its business.',
      severity: 'error',
      from: { path: '^src-main/(procedures|imports|demo)/' },
      to: {
        path: ['^src-main/(rpc|pages|loopback|electron)/', '^src-main/[^/]+[.]ts$'],
        pathNot: '^src-main/clock[.]ts$',
      },
    },
    {
      name: 'hosts-know-the-router',
      comment:
        'A host carries text between a page and the router; procedures, engine and database are put together by the entries.',
      severity: 'error',
      from: { path: '^src-main/(loopback|electron|pages)/' },
      to: { path: '^src-main/(procedures|allocation|database|imports|demo)/' },
    },
    {
      name: 'hosts-know-not-each-other',
      comment: 'What both hosts need is in src-main/rpc or src-main/pages.',
      severity: 'error',
      from: { path: '^src-main/(loopback|electron)/' },
      to: { path: '^src-main/(loopback|electron)/', pathNot: '^src-main/$1/' },
    },
    {
      name: 'router-knows-no-host',
      comment: 'The router serves whatever carries its text.',
      severity: 'error',
      from: { path: '^src-main/rpc/' },
      to: { path: '^src-main/', pathNot: '^src-main/(rpc/|procedures/handlers)' },
    },
    {
      name: 'electron-in-one-place',
      comment: 'Only src-main/electron imports electron: anywhere else a plain Node would try to download it.',
      severity: 'error',
      from: { path: '^src-', pathNot: within('src-main/electron') },
      to: { path: '^node_modules/electron/|^electron$' },
    },
    {
      name: 'http-in-one-place',
      comment: 'Only src-main/loopback opens a port.',
      severity: 'error',
      from: { path: '^src-', pathNot: within('src-main/loopback') },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram)$' },
    },
    {
      name: 'preload-stands-alone',
      comment: 'A sandboxed preload is one file: it may import electron and types only.',
      severity: 'error',
      from: { path: '^src-main/electron/preload[.]ts$' },
      to: { pathNot: '^node_modules/electron/|^electron$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-knows-shared',
      comment: 'A page reaches main only through src-renderer/rpc and what src-shared declares.',
      severity: 'error',
      from: { path: within('src-renderer') },
      to: { path: '^(src-main|tests|build)/' },
    },
    {
      name: 'renderer-knows-no-node',
      comment: 'A page has no Node.',
      severity: 'error',
      from: { path: within('src-renderer') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-stand-apart',
      comment: 'Features never import each other: what two need goes to ui, visit-words or app.',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/(features|calendar)/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'calendar-stands-apart',
      comment: 'The calendar asks for the editor through src-renderer/app and knows no feature.',
      severity: 'error',
      from: { path: within('src-renderer/calendar') },
      to: { path: '^src-renderer/features/' },
    },
    {
      name: 'fullcalendar-in-calendar',
      comment: "FullCalendar's language stops at src-renderer/calendar.",
      severity: 'error',
      from: { path: '^src-', pathNot: within('src-renderer/calendar') },
      to: { path: '^node_modules/@fullcalendar/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'src-renderer/ui has no domain words: pass them in.',
      severity: 'error',
      from: { path: within('src-renderer/ui') },
      to: { path: ['^src-renderer/(features|calendar|rpc|app|visit-words)/', '^src-shared/contract/'] },
    },
    {
      name: 'client-booking-reaches-no-desk',
      comment:
        'What clients load must not contain the desk: no feature but theirs, no desk client, no contract but theirs.',
      severity: 'error',
      from: { path: '^src-renderer/book[.]tsx$' },
      to: {
        path: [
          '^src-renderer/(calendar|features/(?!client-booking/)|rpc/(desk|topics)[.])',
          '^src-shared/contract/(?!client-booking|kit|shapes)',
        ],
        reachable: true,
      },
    },
    {
      name: 'shared-knows-both-sides-not',
      comment: 'src-shared is read by both processes: no Node, no page, no package but zod and temporal-polyfill.',
      severity: 'error',
      from: { path: within('src-shared') },
      to: { path: '^(src-main|src-renderer)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that is imported stands in package.json.',
      severity: 'error',
      from: { path: '^src-' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
