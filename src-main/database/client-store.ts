import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { nameKey } from '../../src-shared/domain/name.ts'
import { type Database, hotQuery } from './database.ts'
import { clientPhones, clients } from './tables/client.ts'
import type { Unit } from './unit.ts'

export type StoredClient = (typeof clients)['$inferSelect'] & { readonly phone: string }

export type ClientSummary = {
  readonly id: string
  readonly name: string
  readonly phone: string
  /** The first line's start of the newest visit that has begun, and of the next; null: there is none. */
  readonly lastVisitAt: number | null
  readonly nextVisitAt: number | null
}

export type ClientDraft = Pick<StoredClient, 'name' | 'email' | 'note' | 'popUpNote'>
export type PhoneDraft = Omit<(typeof clientPhones)['$inferInsert'], 'clientId' | 'position'>

const one = hotQuery((orm) =>
  orm
    .select({ client: clients, phone: clientPhones.typed })
    .from(clients)
    .leftJoin(clientPhones, and(eq(clientPhones.clientId, clients.id), eq(clientPhones.position, 0)))
    .where(and(eq(clients.id, sql.placeholder('id')), eq(clients.erased, false)))
    .prepare(),
)

/** Null: there is none, or it was erased. */
export function findClient(database: Database, id: string): StoredClient | null {
  const found = one(database).get({ id })
  return found ? { ...found.client, phone: found.phone ?? '' } : null
}

/** Those who were added last, newest first. */
export function readLatestClients({ orm }: Database, limit: number): string[] {
  return orm
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.erased, false), isNull(clients.mergedIntoId)))
    .orderBy(desc(clients.id))
    .limit(limit)
    .all()
    .map(({ id }) => id)
}

/** Others who have this number, read or as typed. */
export function findClientsWithPhone({ orm }: Database, { digits }: PhoneDraft, except: string): string[] {
  return orm
    .selectDistinct({ id: clients.id })
    .from(clientPhones)
    .innerJoin(clients, eq(clients.id, clientPhones.clientId))
    .where(
      and(
        eq(clientPhones.digits, digits),
        ne(clientPhones.digits, ''),
        ne(clients.id, except),
        eq(clients.erased, false),
        isNull(clients.mergedIntoId),
      ),
    )
    .orderBy(clients.id)
    .all()
    .map(({ id }) => id)
}

/** What never took place: it holds nothing, or nobody came. */
const notServed = sql.raw(`('cancelled', 'no-show', 'shelved')`)

const visitsOf = hotQuery((orm) =>
  orm
    .select({
      visits: sql<number>`count(*) filter (where starts_at < ${sql.placeholder('now')} and status not in ${notServed})`,
      noShows: sql<number>`count(*) filter (where status = 'no-show')`,
      lastVisitAt: sql<
        number | null
      >`max(starts_at) filter (where starts_at < ${sql.placeholder('now')} and status not in ${notServed})`,
      nextVisitAt: sql<
        number | null
      >`min(starts_at) filter (where starts_at >= ${sql.placeholder('now')} and status not in ${notServed})`,
    })
    .from(
      sql`(
        select min(line.starts_at) as starts_at, appointment.status as status
        from appointment join line on line.appointment_id = appointment.id
        where appointment.client_id = ${sql.placeholder('id')} group by appointment.id
        union all
        select line.starts_at, case event.status when 'cancelled' then 'cancelled' else attendee.status end
        from attendee join event on event.id = attendee.event_id join line on line.event_id = event.id
        where attendee.client_id = ${sql.placeholder('id')}
      )`,
    )
    .prepare(),
)

/** Appointments and attended events of a client, cancelled ones left out. */
export function countVisits(database: Database, id: string, now: number) {
  const counted = visitsOf(database).get({ id, now })
  return counted ?? { visits: 0, noShows: 0, lastVisitAt: null, nextVisitAt: null }
}

/** Enough of each to tell two of one name apart, in the order of the ids. */
export function summariseClients(database: Database, ids: readonly string[], now: number): ClientSummary[] {
  return ids.flatMap((id) => {
    const client = findClient(database, id)
    if (!client) return []
    const { lastVisitAt, nextVisitAt } = countVisits(database, id, now)
    return [{ id, name: client.name, phone: client.phone, lastVisitAt, nextVisitAt }]
  })
}

const usesOf = hotQuery((orm) =>
  orm
    .select({ id: sql<string>`id` })
    .from(
      sql`(
        select id from appointment where client_id = ${sql.placeholder('id')}
        union all select id from attendee where client_id = ${sql.placeholder('id')}
        union all select id from waitlist_entry where client_id = ${sql.placeholder('id')}
        union all select id from refusal where client_id = ${sql.placeholder('id')}
        union all select id from client where merged_into_id = ${sql.placeholder('id')}
      )`,
    )
    .prepare(),
)

/** The ids of all that names a client: appointments, places in events, waiting, missed bookings, merged records. */
export function readUsesOfClient(database: Database, id: string): string[] {
  return usesOf(database)
    .all({ id })
    .map((use) => use.id)
}

export function addClient(unit: Unit, id: string, draft: ClientDraft, phone: PhoneDraft | null): void {
  unit.insert(clients, { id, ...draft, nameKey: nameKey(draft.name) })
  if (phone) unit.insert(clientPhones, { clientId: id, position: 0, ...phone })
}

/** Changes the client and the number that lists show; others stay. */
export function updateClient(
  database: Database,
  unit: Unit,
  id: string,
  draft: ClientDraft,
  phone: PhoneDraft | null,
): void {
  unit.update(clients, id, { ...draft, nameKey: nameKey(draft.name) })
  const ofClient = and(eq(clientPhones.clientId, id), eq(clientPhones.position, 0))
  const stored = database.orm.select().from(clientPhones).where(ofClient).get()
  if (stored?.typed === phone?.typed && stored?.e164 === phone?.e164) return
  if (stored && phone) unit.update(clientPhones, [id, 0], phone)
  else if (phone) unit.insert(clientPhones, { clientId: id, position: 0, ...phone })
  else unit.remove(clientPhones, [id, 0])
  unit.touch(clients, id)
}
