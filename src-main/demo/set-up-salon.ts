import type { ClientId, ResourceId, ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import type { DemoClient } from './demo-clients.ts'
import { type DemoDesk, valueOf } from './demo-desk.ts'
import { demoResources } from './demo-resources.ts'
import { demoServices, type DemoRequirement } from './demo-services.ts'
import { demoOpeningHours, demoStaff } from './demo-staff.ts'

/** The demo's people, rooms and services by their names, as they stand in the book. */
export type DemoSalon = {
  readonly zone: string
  readonly staff: ReadonlyMap<string, StaffMemberId>
  readonly resources: ReadonlyMap<string, ResourceId>
  readonly instances: ReadonlyMap<string, ResourceInstanceId>
  readonly services: ReadonlyMap<string, ServiceId>
  readonly clients: readonly (DemoClient & { readonly id: ClientId })[]
}

/** Does what a manager does before the first appointment. */
export function setUpSalon(desk: DemoDesk, clients: readonly DemoClient[]): DemoSalon {
  const { calls, context } = desk
  const { zone, revision, ...settings } = valueOf(calls.salon.get({}, context()))
  const { now: _now, today: _today, readOnly: _readOnly, hasDemo: _hasDemo, version: _version, ...kept } = settings
  const place = { name: 'Daugava Hair & Spa', phone: '+371 67 000 000', currency: 'EUR', country: 'LV' }
  valueOf(calls.salon.save({ ...kept, revision, ...place, openingHours: demoOpeningHours }, context()))

  const staff = new Map(
    demoStaff.map((member) => [member.name, valueOf(calls.staff.add({ ...member, serviceIds: [] }, context())).id]),
  )
  const resources = new Map(
    demoResources.map(({ instances, ...resource }) => {
      const input = { ...resource, serviceIds: [], instanceNames: [...instances] }
      return [resource.name, valueOf(calls.resources.add(input, context())).id]
    }),
  )
  return {
    zone,
    staff,
    resources,
    instances: instancesByName(desk),
    services: addServices(desk, staff, resources),
    clients: clients.map(({ isWoman, ...client }) => ({
      ...client,
      isWoman,
      id: valueOf(calls.clients.add(client, context())).id,
    })),
  }
}

function instancesByName({ calls, context }: DemoDesk): ReadonlyMap<string, ResourceInstanceId> {
  const stored = valueOf(calls.resources.list({}, context()))
  return new Map(stored.flatMap(({ instances }) => instances.map(({ name, id }) => [name, id])))
}

function addServices(
  { calls, context }: DemoDesk,
  staff: ReadonlyMap<string, StaffMemberId>,
  resources: ReadonlyMap<string, ResourceId>,
): ReadonlyMap<string, ServiceId> {
  return new Map(
    demoServices.map(({ name, category, minutes, price, colour, performers, ownMinutes, needs, notForClients }) => {
      const input = {
        ...{ name, category, durationMinutes: minutes, price, colour, bookableByClients: notForClients !== true },
        performers: performers.map((person) => ({
          staffId: idOf(staff, person),
          durationMinutes: ownMinutes?.[person] ?? null,
          price: null,
        })),
        requirements: needs.map((need) => requirementOf(need, staff, resources)),
      }
      return [name, valueOf(calls.services.add(input, context())).id]
    }),
  )
}

function requirementOf(
  { of, named = [], quantity = 1, parts = [], before = 0, after = 0 }: DemoRequirement,
  staff: ReadonlyMap<string, StaffMemberId>,
  resources: ReadonlyMap<string, ResourceId>,
): RequirementDraft {
  const common = { quantity, parts: [...parts], bufferBeforeMinutes: before, bufferAfterMinutes: after }
  return of === 'staff'
    ? { kind: 'staff', staffIds: named.map((name) => idOf(staff, name)), ...common }
    : { kind: 'resource', resourceIds: of.map((name) => idOf(resources, name)), ...common }
}

/** The id under a name of the demo's own lists. */
export function idOf<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the demo has no "${name}"`)
  return id
}
