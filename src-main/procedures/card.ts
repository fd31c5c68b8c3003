import type { calendar } from '../../src-shared/contract/calendar.ts'
import type { OutputOf } from '../../src-shared/contract/kit.ts'
import type { ClientId, HolderId, LineId, ResourceId, ServiceId } from '../../src-shared/domain/id.ts'
import type { StoredDemand, StoredLine, StoredVisit } from '../database/stored-visit.ts'
import { comingTo } from './attendees.ts'
import type { Rules } from './gather-rules.ts'
import { refOf, whoOf } from './mention.ts'

type Card = OutputOf<(typeof calendar)['day']>['cards'][number]

/** One line of a visit, drawn in the lane of each of its holders. `bookedAt`: UTC minutes, not on the grid. */
export function cardOf(visit: StoredVisit, line: StoredLine, rules: Rules, bookedAt: number): Card {
  const isAppointment = visit.kind === 'appointment'
  return {
    lineId: line.id as LineId,
    visit: refOf(visit),
    revision: visit.revision,
    who: whoOf(visit),
    clientId: isAppointment ? (visit.clientId as ClientId | null) : null,
    clientPhone: isAppointment ? visit.clientPhone : null,
    source: visit.source,
    bookedAt,
    serviceId: line.serviceId as ServiceId,
    serviceName: line.serviceName,
    colour: line.serviceColour,
    status: visit.status,
    startsAt: line.startsAt,
    endsAt: line.endsAt,
    price: line.price,
    holding: visit.holding,
    note: visit.note,
    linesOfVisit: visit.lines.length,
    places: isAppointment ? null : { taken: comingTo(visit), capacity: visit.capacity },
    reservations: line.demands.map((demand) => reservationOf(demand, rules)),
  }
}

function reservationOf(demand: StoredDemand, { requirements }: Rules): Card['reservations'][number] {
  const requirement = demand.requirementId === null ? undefined : requirements.get(demand.requirementId)
  return {
    kind: demand.kind,
    holderId: demand.holderId as HolderId | null,
    resourceIds: requirement?.kind === 'resource' ? (requirement.resourceIds as ResourceId[]) : [],
    work: demand.reservations.map(({ workStartsAt, workEndsAt }) => ({ startsAt: workStartsAt, endsAt: workEndsAt })),
    hold: demand.reservations.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    pinned: demand.wish.length === 1,
    marked: demand.mark !== null,
    markReason: demand.mark?.reason ?? null,
  }
}
