import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from './book-surroundings.ts'
import { temporaryFolder } from './open-book.ts'

type Journal = { entries: { idx: number; when: number; tag: string }[] }

/** The project's migrations with further ones after them, as a later version would bring them. */
export function withMigrations(...texts: readonly string[]): string {
  const folder = join(temporaryFolder(), 'drizzle')
  cpSync(migrationsFolder, folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal
  for (const text of texts) {
    const idx = journal.entries.length
    const tag = `${idx.toString().padStart(4, '0')}_planted`
    writeFileSync(join(folder, `${tag}.sql`), text)
    journal.entries.push({ ...journal.entries[0], idx, tag, when: (journal.entries.at(-1)?.when ?? 0) + 1 })
  }
  writeFileSync(file, JSON.stringify(journal))
  return folder
}

/** How drizzle-kit writes a changed column: a new table, the rows copied, the old one dropped. */
export function rebuildOf(table: string, create: string): string {
  const rebuilt = create.replace(/create table [`"]?\w+[`"]?/i, `CREATE TABLE \`__new_${table}\``)
  return [
    'PRAGMA foreign_keys=OFF;',
    rebuilt,
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
  ].join('--> statement-breakpoint\n')
}
