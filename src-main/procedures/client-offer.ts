import type { ClientContract } from '../../src-shared/contract/client-booking.ts'
import type { OutputOf } from '../../src-shared/contract/kit.ts'
import type { ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { addDays, dateAt } from '../../src-shared/domain/salon-time.ts'
import { cannotBeBooked } from './cannot-be-booked.ts'
import type { Rules } from './gather-rules.ts'

export type Offer = OutputOf<ClientContract['operations']['booking']['offer']>
export type OfferedService = Offer['services'][number]

/** What clients may book, and until when. Nothing here, or in what follows from it, names a resource. */
export function clientOffer(rules: Rules, now: number): Offer {
  const { name, phone, zone, currency, country, clientHorizonDays } = rules.salon
  const today = dateAt(zone, Math.floor(now))
  return {
    ...{ salon: name, phone, zone, currency, country, today },
    until: addDays(today, clientHorizonDays),
    services: offeredServices(rules),
  }
}

/** Services that are for clients and can be booked as things stand. */
export function offeredServices(rules: Rules): OfferedService[] {
  return [...rules.services.values()].flatMap((service) => {
    const { id, name, category, durationMinutes, price, bookableByClients, archived } = service
    if (!bookableByClients || archived || !canBeBooked(id, rules)) return []
    return [{ id: id as ServiceId, name, category, durationMinutes, price, staff: wishable(id, rules) }]
  })
}

function canBeBooked(serviceId: string, { catalogue, resources, instances, performers }: Rules): boolean {
  const requirements = catalogue.services.find(({ id }) => id === serviceId)?.requirements ?? []
  const supply = {
    performers: new Set(performers.filter((each) => each.serviceId === serviceId).map(({ staffId }) => staffId)),
    resources: resources.map((resource) => ({
      ...resource,
      instances: instances.filter(({ resourceId }) => resourceId === resource.id),
    })),
  }
  return cannotBeBooked(serviceId, requirements as Parameters<typeof cannotBeBooked>[1], supply) === null
}

/** Whoever may be wished where the service takes one person; nobody where it takes none, or several. */
function wishable(serviceId: string, { catalogue, services, performers, staff }: Rules): OfferedService['staff'] {
  const required = catalogue.services
    .find(({ id }) => id === serviceId)
    ?.requirements.filter((requirement) => requirement.kind === 'staff')
  const [only] = required ?? []
  if (only?.kind !== 'staff' || required?.length !== 1 || only.quantity !== 1) return []
  const service = services.get(serviceId)
  return performers
    .filter((each) => each.serviceId === serviceId)
    .filter(({ staffId }) => only.staffIds.length === 0 || only.staffIds.includes(staffId))
    .map(({ staffId, durationMinutes, price }) => ({
      id: staffId as StaffMemberId,
      name: staff.find(({ id }) => id === staffId)?.name ?? '',
      durationMinutes: durationMinutes ?? service?.durationMinutes ?? 0,
      price: price ?? service?.price ?? null,
    }))
}
