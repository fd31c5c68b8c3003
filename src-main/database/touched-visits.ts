import type { Database } from './database.ts'
import { statement } from './statements.ts'

/** Where the book stands. What is kept of it carries this, and is good for as long as it stays. */
export type BookState = { readonly epoch: string; readonly revision: number }

/** Null within a transaction, whose rows may never be committed: nothing is to be kept of them. */
export function readBookState({ connection }: Database): BookState | null {
  if (connection.inTransaction) return null
  return statement(connection, 'select epoch, revision from book').get() as BookState
}

/** Tables of which a change touches single visits, or nothing that is reserved. */
const ofVisits = ['appointment', 'event', 'line', 'reservation', 'wish', 'attendee']
const besideVisits = ['client', 'client_phone', 'series', 'waitlist_entry']

/**
 * The ids of the visits that commands have touched since this revision, from the change log; null: they touched more than
 * visits, such as a shift or a service.
 */
export function readVisitsTouchedSince({ connection }: Database, revision: number): string[] | null {
  const rows = statement(
    connection,
    `with image as (
       select table_name, record_id, coalesce(after, before) as row
       from change join change_image on change_image.change_id = change.id
       where book_revision > ?
     )
     select distinct table_name as tableName,
       case table_name
         when 'appointment' then record_id
         when 'event' then record_id
         when 'attendee' then row ->> 'eventId'
         when 'line' then coalesce(row ->> 'appointmentId', row ->> 'eventId')
         else (select coalesce(appointment_id, event_id) from line where line.id = row ->> 'lineId')
       end as visitId
     from image`,
  ).all(revision) as { readonly tableName: string; readonly visitId: string | null }[]
  if (rows.some(({ tableName }) => ![...ofVisits, ...besideVisits].includes(tableName))) return null
  return [...new Set(rows.flatMap(({ visitId }) => visitId ?? []))]
}
