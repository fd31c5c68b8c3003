import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Source } from '../../../src-shared/domain/appointment.ts'
import { clients } from './client.ts'
import { id, json } from './columns.ts'

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
    /** What was asked, without names or notes. */
    asked: json('asked').notNull(),
    /** The seats nobody was free for. */
    missing: json('missing').notNull(),
    /** Resources, or services whose staff, of which one more would have made it fit. */
    oneMoreOf: json<readonly { readonly kind: 'resource' | 'staff'; readonly id: string }[]>('one_more_of').notNull(),
    /** What it would have been worth, minor units. */
    value: integer('value'),
  },
  (table) => [index('refusal_refused_at').on(table.refusedAt), index('refusal_client').on(table.clientId)],
)
