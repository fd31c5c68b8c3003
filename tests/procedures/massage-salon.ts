import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { Hours } from '../../src-shared/domain/hours.ts'
import type { ResourceId, ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { instantOf } from '../../src-shared/domain/salon-time.ts'
import { simpleResourceRequirement, type RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { zone } from '../support/book-surroundings.ts'
import type { Desk } from './desk.ts'

type Services = DeskContract['operations']['services']
type ServiceInput = InputOf<Services['add']>

/** Shifts from Monday to Saturday, nine to eight. */
export const allWeek: Hours = {
  weekly: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, stretches: [{ from: '09:00', to: '20:00', breaks: [] }] })),
  exceptions: [],
}

export const onePerson: RequirementDraft = {
  kind: 'staff',
  staffIds: [],
  quantity: 1,
  parts: [],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
}

export const oneOf = (...resourceIds: ResourceId[]): RequirementDraft => ({
  ...simpleResourceRequirement('' as ResourceId),
  kind: 'resource',
  resourceIds,
})

/** What a service of an hour looks like before anybody performs it or anything is required. */
export const anHour = (name: string, over: Partial<ServiceInput> = {}): ServiceInput => ({
  name,
  category: '',
  durationMinutes: 60,
  price: 5000,
  colour: null,
  bookableByClients: true,
  performers: [],
  requirements: [onePerson],
  ...over,
})

/** On Monday, 2 March 2026. */
export const at = (time: string) => instantOf(zone, '2026-03-02', time)

/** Steps that a manager takes, each the shortest way; what a test is about it says itself. */
export function steps({ api }: Desk) {
  const addStaff = async (name: string, ...serviceIds: ServiceId[]): Promise<StaffMemberId> =>
    (await api.staff.add({ name, colour: '#336699', serviceIds, shifts: allWeek })).id

  const addResource = async (
    name: string,
    instanceNames: string[] = [],
    ...serviceIds: ServiceId[]
  ): Promise<ResourceId> =>
    (await api.resources.add({ name, description: '', colour: null, serviceIds, instanceNames })).id

  const resource = async (id: ResourceId) => {
    const found = (await api.resources.list({})).find((each) => each.id === id)
    if (!found) throw new Error('no such resource')
    return found
  }
  const instance = async (id: ResourceId, name: string) => {
    const found = (await resource(id)).instances.find((each) => each.name === name)
    if (!found) throw new Error(`no instance ${name}`)
    return found
  }
  const service = async (id: ServiceId) => {
    const found = (await api.services.list({})).find((each) => each.id === id)
    if (!found) throw new Error('no such service')
    return found
  }
  const member = async (id: StaffMemberId) => {
    const found = (await api.staff.list({})).find((each) => each.id === id)
    if (!found) throw new Error('no such staff member')
    return found
  }

  /** A walk-in on Monday; wishes may name the person and the instance. */
  const book = async (
    serviceId: ServiceId,
    time: string,
    wish: { staff?: StaffMemberId; instance?: ResourceInstanceId } = {},
  ) => {
    const staff = wish.staff ? [{ oneOf: [wish.staff] }] : []
    const instances = wish.instance ? [{ oneOf: [wish.instance] }] : []
    const line = { serviceId, begins: { kind: 'after' as const }, staff, instances, added: [] }
    const request = { startsAt: at(time), lines: [line] }
    return (await api.appointments.book({ clientId: null, note: '', request, anyway: null })).id
  }
  return { addStaff, addResource, resource, instance, service, member, book }
}

/** Anna performs an hour of massage, for which a massage room is required; there are Room 1 and Room 2. */
export async function aMassageSalon(open: Desk) {
  const step = steps(open)
  const anna = await step.addStaff('Anna')
  const rooms = await step.addResource('Massage room', ['Room 1', 'Room 2'])
  const { id: massage } = await open.api.services.add(
    anHour('Massage', {
      performers: [{ staffId: anna, durationMinutes: null, price: null }],
      requirements: [onePerson, oneOf(rooms)],
    }),
  )
  return { ...step, anna, rooms, massage }
}
