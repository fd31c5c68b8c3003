import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectedFingerprint } from '../../src-main/database/expected-schema.ts'
import { readJournal } from '../../src-main/database/journal.ts'
import { migrationsFolder } from '../support/book-surroundings.ts'

/** By migration: the fingerprint of the schema, triggers included, of books that it brought forward. */
const recorded = JSON.parse(readFileSync(join(migrationsFolder, 'schemas.json'), 'utf8')) as Record<string, string>
const migrations = readJournal(migrationsFolder)

test('every migration is on record with the schema it leaves', () => {
  expect(Object.keys(recorded), 'drizzle/schemas.json lacks a migration').toEqual(migrations.map(({ tag }) => tag))
})

test('tables and triggers are those that the newest migration left: another trigger needs another migration', () => {
  const newest = migrations.at(-1)?.tag ?? ''
  const found = expectedFingerprint(migrations, { triggers: true })
  const whatToDo = `The schema is not the one on record for ${newest}: a trigger (guards.ts, client-search.ts) or a migration
that salons may have had was changed, and books that are up to date would open for reading only. Run
  npm run migration -- --custom --name what-changes
and add a line for that migration to drizzle/schemas.json, with the fingerprint ${found}
(Only if ${newest} was never released may its line be changed instead.)`
  expect(found, whatToDo).toBe(recorded[newest])
})
