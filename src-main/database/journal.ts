import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One migration as drizzle-kit generated it and a person read it. */
export type Migration = {
  readonly tag: string
  /** Milliseconds; rises strictly from one migration to the next. */
  readonly stamp: number
  readonly statements: readonly string[]
  /** Tables whose rows it means to change, from its lines `-- changes: client, line`. All others must stay as they are. */
  readonly changes: readonly string[]
}

type Journal = { readonly entries: readonly { readonly tag: string; readonly when: number }[] }

/** The migrations of this version, in order. Their number is the schema's version. */
export function readJournal(folder: string): readonly Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
  return journal.entries.map(({ tag, when }, place) => {
    const earlier = journal.entries[place - 1]
    if (earlier && earlier.when >= when) throw new Error(`the stamp of ${tag} does not rise above ${earlier.tag}'s`)
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    return {
      tag,
      stamp: when,
      statements: text
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ''),
      changes: [...text.matchAll(/^-- changes: (.*)$/gm)].flatMap(([, tables = '']) => tables.split(/\s*,\s*/)),
    }
  })
}
