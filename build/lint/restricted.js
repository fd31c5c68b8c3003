/*
 * Constructs that undo a guarantee, by where they stand; each message names what to write instead. ESLint keeps one list a
 * file, so every list below is whole.
 */

const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of string literals instead of an enum.',
  },
  {
    selector: "MemberExpression[object.name='z'][property.name='any']",
    message: 'The contract is JSON-safe only with named shapes: say what the value is instead of z.any().',
  },
]

const unsafeStatement = '/\\bOR\\s+(REPLACE|IGNORE|FAIL|ROLLBACK)\\b|\\bREPLACE\\s+INTO\\b/i'
const unsafeStatementMessage =
  'This statement would slip past the guards against double booking: insert, update or delete through a unit of work (src-main/database).'

/** Whoever makes windows elsewhere makes them without the safe settings. */
const windowFactory = {
  selector: "NewExpression[callee.name='BrowserWindow']",
  message: 'There is one window factory, with the safe settings: windowsOf in src-main/electron/windows.ts.',
}

const mainButWindows = [
  ...everywhere,
  { selector: `Literal[value=${unsafeStatement}]`, message: unsafeStatementMessage },
  { selector: `TemplateElement[value.raw=${unsafeStatement}]`, message: unsafeStatementMessage },
  {
    selector: 'CallExpression[callee.property.name=/^onConflictDo/]',
    message: unsafeStatementMessage,
  },
  {
    selector: "CallExpression[callee.property.name='transaction']",
    message: 'Commands write in one way, answered once and logged: database.write (src-main/database/database.ts).',
  },
  {
    selector: "CallExpression[callee.object.name='shell'][callee.property.name=/^open/]",
    message:
      'Nothing that a page says is ever opened outside: name the thing to open in src-main/electron and open that.',
  },
]

const main = [...mainButWindows, windowFactory]

/** Where the same arguments must give the same answer. */
const decided = [
  ...main,
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Now is told: take the clock of the means (src-main/clock.ts), or an instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Now is told: take the clock of the means (src-main/clock.ts), or an instant as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Nothing here is left to chance: take newId of the means, or decide by an explicit order.',
  },
]

const stores = [
  ...decided,
  {
    selector:
      "CallExpression[callee.object.name='sql'][callee.property.name='raw'] > :not(Literal, TemplateLiteral[expressions.length=0]).arguments",
    message: 'Values go into a statement as parameters: sql`…` or sql.placeholder, never as its text.',
  },
]

const page = [
  ...everywhere,
  {
    selector:
      "MemberExpression[property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Text from a person must never become markup: render it with React.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Text from a person must never become markup: render it with React.',
  },
  {
    selector: "MemberExpression[object.name='window'][property.name='desk']",
    message:
      'Only src-renderer/rpc/transport.ts knows the bridge: call main through `api` of src-renderer/rpc/desk.ts.',
  },
]

const pageGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'A page asks main only, through `api` of src-renderer/rpc.',
}))

/**
 * Packages that belong to one folder.
 * @param {string} pattern @param {string} message
 */
const package_ = (pattern, message) => ({ regex: `^${pattern}(/|$)`, message })
const electron = package_(
  'electron',
  'Only src-main/electron imports electron: elsewhere a plain Node would try to download it.',
)
const sqlite = package_(
  '(better-sqlite3|drizzle-orm)',
  'Only src-main/database speaks SQL: add a function to a store there.',
)
const fullCalendar = package_(
  '@fullcalendar',
  "FullCalendar's language stops at src-renderer/calendar: ask that folder.",
)
const http = package_('(node:)?(http|https|http2|net)', 'Only src-main/loopback opens a port.')
const dayjs = package_(
  'dayjs(?!/locale/)',
  'Dates are text and instants are minutes: use src-shared/domain/salon-time.ts.',
)

/**
 * @param {string} files
 * @param {readonly object[]} syntax
 * @param {readonly object[]} packages
 * @param {readonly object[]} globals
 * @returns {import('eslint').Linter.Config}
 */
const restrict = (files, syntax, packages, globals = []) => ({
  files: [`${files}.{ts,tsx}`],
  rules: {
    'no-restricted-syntax': ['error', ...syntax],
    'no-restricted-imports': ['error', { patterns: packages }],
    'no-restricted-globals': globals.length > 0 ? ['error', ...globals] : 'off',
  },
})

/** Later ones replace earlier ones for the files that both name. */
export const restricted = [
  restrict('**/*', everywhere, []),
  restrict('src-shared/**/*', decided, [electron, sqlite, fullCalendar, http, dayjs]),
  restrict('src-main/**/*', main, [electron, sqlite, fullCalendar, http, dayjs]),
  restrict('src-main/{allocation,procedures,imports,demo,rpc}/**/*', decided, [
    electron,
    sqlite,
    fullCalendar,
    http,
    dayjs,
  ]),
  restrict('src-main/database/*', stores, [electron, fullCalendar, http, dayjs]),
  restrict('src-main/database/tables/*', decided, [electron, fullCalendar, http, dayjs]),
  restrict('src-main/electron/**/*', main, [sqlite, fullCalendar, http, dayjs]),
  restrict('src-main/electron/windows', mainButWindows, [sqlite, fullCalendar, http, dayjs]),
  restrict('src-main/loopback/**/*', main, [electron, sqlite, fullCalendar, dayjs]),
  restrict('src-renderer/**/*', page, [electron, sqlite, fullCalendar, http, dayjs], pageGlobals),
  restrict('src-renderer/calendar/**/*', page, [electron, sqlite, http, dayjs], pageGlobals),
  restrict('src-renderer/rpc/**/*', page.slice(0, -1), [electron, sqlite, fullCalendar, http, dayjs]),
]
