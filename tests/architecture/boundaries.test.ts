import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType, type ICruiseOptions } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[]
  options: ICruiseOptions
}

/** For every rule a file that breaks it, and what it imports. */
const offenders: Readonly<Record<string, readonly (readonly [file: string, imports: string])[]>> = {
  'no-cycles': [['src-renderer/ui/chicken.ts', './egg.ts']],
  'domain-knows-nothing': [
    ['src-shared/domain/knows-contract.ts', '../contract/kit.ts'],
    ['src-shared/domain/knows-react.ts', 'react'],
    ['src-shared/domain/knows-node.ts', 'node:fs'],
  ],
  'contract-knows-domain': [['src-shared/contract/knows-query.ts', '@tanstack/react-query']],
  'allocation-is-pure': [
    ['src-main/allocation/knows-clock.ts', '../clock.ts'],
    ['src-main/allocation/knows-contract.ts', '../../src-shared/contract/kit.ts'],
    ['src-main/allocation/knows-zod.ts', 'zod'],
    ['src-main/allocation/knows-node.ts', 'node:crypto'],
  ],
  'database-knows-domain': [
    ['src-main/database/knows-contract.ts', '../../src-shared/contract/kit.ts'],
    ['src-main/database/knows-engine.ts', '../allocation/place.ts'],
  ],
  'sqlite-in-database': [
    ['src-main/procedures/knows-drizzle.ts', 'drizzle-orm'],
    ['src-main/knows-sqlite.ts', 'better-sqlite3'],
  ],
  'procedures-know-no-host': [
    ['src-main/procedures/knows-host.ts', '../loopback/server.ts'],
    ['src-main/procedures/knows-log.ts', '../log.ts'],
  ],
  'hosts-know-the-router': [
    ['src-main/loopback/knows-database.ts', '../database/open.ts'],
    ['src-main/electron/knows-procedures.ts', '../procedures/book.ts'],
  ],
  'hosts-know-not-each-other': [['src-main/electron/knows-loopback.ts', '../loopback/server.ts']],
  'router-knows-no-host': [['src-main/rpc/knows-loopback.ts', '../loopback/server.ts']],
  'electron-in-one-place': [
    ['src-main/knows-electron.ts', 'electron'],
    ['src-main/loopback/knows-electron.ts', 'electron'],
  ],
  'http-in-one-place': [
    ['src-main/rpc/knows-http.ts', 'node:http'],
    ['src-main/electron/knows-net.ts', 'node:net'],
  ],
  'preload-stands-alone': [['src-main/electron/preload.ts', '../rpc/dispatcher.ts']],
  'renderer-knows-shared': [['src-renderer/app/knows-main.ts', '../../src-main/clock.ts']],
  'renderer-knows-no-node': [['src-renderer/app/knows-node.ts', 'node:path']],
  'features-stand-apart': [
    ['src-renderer/features/services/knows-staff.ts', '../staff/staff-screen.ts'],
    ['src-renderer/features/services/knows-calendar.ts', '../../calendar/day.ts'],
  ],
  'calendar-stands-apart': [['src-renderer/calendar/knows-staff.ts', '../features/staff/staff-screen.ts']],
  'fullcalendar-in-calendar': [['src-renderer/app/knows-fullcalendar.ts', '@fullcalendar/core']],
  'ui-knows-no-domain': [['src-renderer/ui/knows-contract.ts', '../../src-shared/contract/kit.ts']],
  'client-booking-reaches-no-desk': [['src-renderer/book.tsx', './features/client-booking/page.ts']],
  'shared-knows-both-sides-not': [['src-shared/domain/knows-main.ts', '../../src-main/clock.ts']],
  'declared-packages-only': [['src-renderer/app/knows-undeclared.ts', 'csstype']],
}

/** Files without which an offence is none. */
const accomplices = [
  ['src-renderer/ui/egg.ts', './chicken.ts'],
  ['src-renderer/features/client-booking/page.ts', '../../rpc/desk.ts'],
] as const

/** What offenders point at. */
const innocent = [
  'src-main/clock.ts',
  'src-main/log.ts',
  'src-main/allocation/place.ts',
  'src-main/database/open.ts',
  'src-main/loopback/server.ts',
  'src-main/procedures/book.ts',
  'src-main/rpc/dispatcher.ts',
  'src-renderer/calendar/day.ts',
  'src-renderer/features/staff/staff-screen.ts',
  'src-renderer/rpc/desk.ts',
  'src-shared/contract/kit.ts',
]

let planted = ''
let violations: readonly { readonly rule: string; readonly from: string }[] = []

beforeAll(async () => {
  planted = mkdtempSync(join(tmpdir(), 'lanebook-boundaries-'))
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(planted, file)), { recursive: true })
    writeFileSync(join(planted, file), text)
  }
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'))
  symlinkSync(join(root, 'package.json'), join(planted, 'package.json'))
  for (const file of innocent) plant(file, 'export const here = 1\n')
  for (const [file, imports] of [...Object.values(offenders).flat(), ...accomplices])
    plant(file, `import * as it from '${imports}'\nexport const here = it\n`)
  const { output } = await cruise(
    ['src-main', 'src-renderer', 'src-shared'],
    { ...options, baseDir: planted, preserveSymlinks: true, validate: true, ruleSet: { forbidden } },
    { preserveSymlinks: true } as never,
  )
  violations = (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
})

afterAll(() => rmSync(planted, { recursive: true }))

test.each(forbidden.map(({ name = '' }) => name))('%s bites, and says what to do instead', (name) => {
  expect(forbidden.find((rule) => rule.name === name)?.comment).toMatch(/\w/)
  const files = offenders[name] ?? []
  expect(files).not.toEqual([])
  const caught = violations.filter(({ rule }) => rule === name).map(({ from }) => from)
  expect(caught).toEqual(expect.arrayContaining(files.map(([file]) => file)))
})

test('files that keep to the rules are not caught', () => {
  expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([])
})
