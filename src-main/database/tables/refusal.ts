import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Source } from '../../../src-shared/domain/appointment.ts'
import { clients } from './client.ts'
import { id, json } from './columns.ts'

/** What was asked, without names or notes. */
export type AskedFor = {
  /** The visit that was to be changed; null: a new one. */
  readonly visitId: string | null
  readonly lines: readonly { readonly serviceId: string; readonly durationMinutes: number | null }[]
  /** Any start from the asked one until then was looked for; null: that start. */
  readonly until: number | null
}

/** What nobody and nothing was free for: a seat of one of the lines, or the line itself. */
export type Missing =
  | {
      readonly kind: 'staff' | 'resource' | 'added'
      readonly line: number
      readonly requirementId: string | null
      readonly number: number
      readonly resourceIds: readonly string[]
      readonly wish: readonly string[]
    }
  | { readonly kind: 'opening hours' | 'length'; readonly line: number }

/** A booking that was refused: what was asked, what was missing, and what one more of would have helped. */
export const refusals = sqliteTable(
  'refusal',
  {
    id: id(),
    salonId: text('salon_id').notNull(),
    /** Which device. */
    origin: text('origin').notNull(),
    /** UTC minutes with a fraction, as recorded. */
    refusedAt: real('refused_at').notNull(),
    source: text('source').$type<Source>().notNull(),
    requestId: text('request_id').notNull(),
    command: text('command').notNull(),
    /** Of the refusal, as the contract names it. */
    reason: text('reason').notNull(),
    clientId: text('client_id').references(() => clients.id, { onDelete: 'restrict' }),
    /** The asked start. */
    startsAt: integer('starts_at').notNull(),
    asked: json<AskedFor>('asked').notNull(),
    missing: json<readonly Missing[]>('missing').notNull(),
    /** Resources, or services whose staff, of which one more would have made it fit. */
    oneMoreOf: json<readonly { readonly kind: 'resource' | 'staff'; readonly id: string }[]>('one_more_of').notNull(),
    /** What it would have been worth beside what stands in the book, minor units. */
    value: integer('value'),
    /** What it became: the visit that was booked, or changed, after all. It may be gone by now. */
    becameVisitId: text('became_visit_id'),
  },
  (table) => [index('refusal_refused_at').on(table.refusedAt), index('refusal_client').on(table.clientId)],
)
