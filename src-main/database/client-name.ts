import { and, eq, sql } from 'drizzle-orm'
import { type Database, hotQuery } from './database.ts'
import { clients } from './tables/client.ts'

const byId = hotQuery((orm) =>
  orm
    .select({ name: clients.name })
    .from(clients)
    .where(and(eq(clients.id, sql.placeholder('id')), eq(clients.erased, false)))
    .prepare(),
)

/** Null: there is no such client, or they were erased. */
export function readClientName(database: Database, id: string): string | null {
  return byId(database).get({ id })?.name ?? null
}
