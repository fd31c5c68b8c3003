import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, expect, test } from 'vitest'
import tseslint from 'typescript-eslint'

const root = resolve(import.meta.dirname, '../..')
let eslint: ESLint

beforeAll(() => {
  // The offenders are no files of a project, so what needs types is left out; it is linted with everything else.
  const withoutTypes = tseslint.configs.disableTypeChecked as ESLint.Options['overrideConfig']
  eslint = new ESLint({
    cwd: root,
    overrideConfig: [
      { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false } } },
      withoutTypes,
    ].flat() as never,
  })
})

/** What lint says about a text as if it stood in a file. */
async function said(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: resolve(root, file) })
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId?.startsWith('no-restricted') ?? true)
    .map(({ message }) => message)
}

test.each([
  ['src-shared/domain/planted.ts', 'export enum Colour { Red }', 'union of string literals'],
  ['src-shared/contract/planted.ts', "import { z } from 'zod'\nexport const shape = z.any()", 'named shapes'],
  ['src-main/log.ts', "import { app } from 'electron'\nexport { app }", 'Only src-main/electron'],
  ['src-main/procedures/host.ts', "import Sqlite from 'better-sqlite3'\nexport { Sqlite }", 'src-main/database'],
  ['src-main/procedures/host.ts', "import { eq } from 'drizzle-orm'\nexport { eq }", 'src-main/database'],
  ['src-main/rpc/limits.ts', "import { createServer } from 'node:http'\nexport { createServer }", 'src-main/loopback'],
  ['src-main/allocation/types.ts', 'export const now = Date.now()', 'src-main/clock.ts'],
  ['src-main/procedures/host.ts', 'export const now = new Date()', 'src-main/clock.ts'],
  ['src-main/allocation/types.ts', 'export const chance = Math.random()', 'left to chance'],
  ['src-main/database/open.ts', "export const text = 'insert or replace into reservation'", 'slip past the guards'],
  ['src-main/database/open.ts', 'export const text = `REPLACE INTO reservation`', 'slip past the guards'],
  ['src-main/database/open.ts', 'export const go = (query) => query.onConflictDoNothing()', 'slip past the guards'],
  ['src-main/database/open.ts', "export const text = 'update or rollback reservation'", 'slip past the guards'],
  ['src-main/database/open.ts', 'export const go = (orm) => orm.transaction(() => 1)', 'database.write'],
  ['src-main/database/open.ts', 'export const go = (sql, id) => sql.raw(id)', 'as parameters'],
  ['src-main/electron/app.ts', 'export const go = (shell, url) => shell.openExternal(url)', 'opened outside'],
  ['src-main/electron/app.ts', 'export const go = (BrowserWindow) => new BrowserWindow()', 'window factory'],
  [
    'src-renderer/app/app.tsx',
    "import { Calendar } from '@fullcalendar/core'\nexport { Calendar }",
    'src-renderer/calendar',
  ],
  ['src-renderer/app/app.tsx', "import day from 'dayjs'\nexport { day }", 'salon-time.ts'],
  ['src-renderer/app/app.tsx', "void fetch('/rpc')", 'src-renderer/rpc'],
  ['src-renderer/app/app.tsx', "void window.desk.send('')", 'rpc/transport.ts'],
  ['src-renderer/app/app.tsx', 'document.body.innerHTML = name', 'render it with React'],
  ['src-renderer/ui/page.tsx', 'export const Note = () => <p dangerouslySetInnerHTML={{ __html: name }} />', 'React'],
])('%s: %s', async (file, text, message) => {
  expect((await said(file, text)).join('\n')).toContain(message)
})

test.each([
  ['src-main/electron/app.ts', "import { app } from 'electron'\nexport { app }"],
  ['src-main/database/open.ts', "import Sqlite from 'better-sqlite3'\nexport { Sqlite }"],
  ['src-main/loopback/server.ts', "import { createServer } from 'node:http'\nexport { createServer }"],
  ['src-main/clock.ts', 'export const now = Date.now()'],
  ['src-main/database/open.ts', "export const now = (sql) => sql.raw('holding = 1')"],
  ['src-renderer/calendar/day.ts', "import { Calendar } from '@fullcalendar/core'\nexport { Calendar }"],
  ['src-renderer/rpc/loopback.ts', "void fetch('/rpc')"],
])('%s may: %s', async (file, text) => {
  expect(await said(file, text)).toEqual([])
})
