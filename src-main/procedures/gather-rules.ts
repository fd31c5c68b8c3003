import type { Catalogue, Requirement } from '../allocation/types.ts'
import { readHolders, readServices } from '../database/book-store.ts'
import { readSalon, type StoredSalon } from '../database/salon-store.ts'
import type { Requirements } from './booked-visit.ts'
import type { Means } from './means.ts'

/** What is true on any day: the salon, what services require of whom, and what they cost. */
export type Rules = {
  readonly salon: StoredSalon
  readonly catalogue: Catalogue
  readonly requirements: Requirements
  /** Archived ones too, by id. */
  readonly services: ReadonlyMap<string, ServiceRow>
  readonly resources: ReturnType<typeof readHolders>['resources']
  readonly staff: ReturnType<typeof readHolders>['staff']
  /** Archived ones too, with the services they are limited to. */
  readonly instances: ReturnType<typeof readHolders>['instances']
  readonly performers: ReturnType<typeof readServices>['performers']
}

type ServiceRow = ReturnType<typeof readServices>['services'][number]

export function gatherRules(database: Means['database']): Rules {
  const { staff, resources, instances } = readHolders(database)
  const { services, requirements, performers } = readServices(database)
  // A line's seats are shown and asked for in this order: people first, then things.
  const required = (kind: Requirement['kind'], serviceId: string) =>
    requirements.filter((each) => each.serviceId === serviceId && each.kind === kind && !each.archived)
  const performersOf = Map.groupBy(performers, ({ serviceId }) => serviceId)
  return {
    salon: readSalon(database),
    catalogue: {
      services: services.map(({ id, durationMinutes }) => ({
        id,
        durationMinutes,
        requirements: [...required('staff', id), ...required('resource', id)],
        performers: performersOf.get(id) ?? [],
      })),
      resources: resources.map(({ id }) => ({
        id,
        instances: instances.filter(({ resourceId, archived }) => resourceId === id && !archived),
      })),
    },
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    services: new Map(services.map((service) => [service.id, service])),
    ...{ staff, resources, instances, performers },
  }
}

/** What a service costs with this person: their own price, else the service's. */
export function priceOf(rules: Rules, serviceId: string, staffId: string | null): number | null {
  const own = rules.performers.find((each) => each.serviceId === serviceId && each.staffId === staffId)
  return own?.price ?? rules.services.get(serviceId)?.price ?? null
}
