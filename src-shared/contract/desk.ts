import { z } from 'zod'
import { appointments } from './appointments.ts'
import { calendar } from './calendar.ts'
import { changes } from './changes.ts'
import { clients } from './clients.ts'
import { events } from './events.ts'
import { host } from './host.ts'
import { hours } from './hours.ts'
import { imports } from './imports.ts'
import { refusals } from './refusals.ts'
import { resources } from './resources.ts'
import { salon } from './salon.ts'
import { services } from './services.ts'
import { staff } from './staff.ts'
import { visits } from './visits.ts'

/** What a screen may have to fetch again after a change. */
export const topic = z.enum(['salon', 'resources', 'services', 'staff', 'clients', 'visits'])
export type Topic = z.infer<typeof topic>

/** A push names topics and the book's revision, never data: whoever hears it fetches anew. */
export const changed = z.object({ topics: z.array(topic), revision: z.int() })

/** All that the desk may call. */
export const deskContract = {
  operations: {
    appointments,
    calendar,
    changes,
    clients,
    events,
    host,
    hours,
    imports,
    refusals,
    resources,
    salon,
    services,
    staff,
    visits,
  },
  pushes: { changed },
}
export type DeskContract = typeof deskContract
