import { deskContract, type DeskContract } from '../../src-shared/contract/desk.ts'
import { appointmentProcedures } from './appointments.ts'
import { calendarProcedures } from './calendar.ts'
import { changeProcedures } from './changes.ts'
import { clientRecordProcedures } from './clients.ts'
import { eventProcedures } from './events.ts'
import { guardedQueries } from './guarded-queries.ts'
import type { Handlers } from './handlers.ts'
import { hostProcedures } from './host.ts'
import { hoursProcedures } from './hours.ts'
import { importProcedures } from './imports.ts'
import type { Means } from './means.ts'
import { refusalProcedures } from './refusals.ts'
import { resourceProcedures } from './resources.ts'
import { salonProcedures } from './salon.ts'
import { serviceProcedures } from './services.ts'
import { staffProcedures } from './staff.ts'
import { visitProcedures } from './visits.ts'

/** All that the desk may call, one noun a file. */
export function deskProcedures(means: Means): Handlers<DeskContract> {
  const procedures = {
    appointments: appointmentProcedures(means),
    calendar: calendarProcedures(means),
    changes: changeProcedures(means),
    clients: clientRecordProcedures(means),
    events: eventProcedures(means),
    host: hostProcedures(means),
    hours: hoursProcedures(means),
    imports: importProcedures(means),
    refusals: refusalProcedures(means),
    resources: resourceProcedures(means),
    salon: salonProcedures(means),
    services: serviceProcedures(means),
    staff: staffProcedures(means),
    visits: visitProcedures(means),
  }
  return guardedQueries(deskContract, procedures, means.database)
}
