import type { Hours } from '../../src-shared/domain/hours.ts'
import type { ClientId, ResourceId, ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { daytime, type Desk } from './desk.ts'

/*
 * A salon as a manager would set it up, through the same procedures. Each function asks only for what the test is about.
 */

const colour = '#336699'

/** Works every day from 8 to 20 unless told otherwise. */
export async function addStaff(
  { api }: Desk,
  name: string,
  stretches: Hours['weekly'][number]['stretches'] = daytime('08:00', '20:00'),
  exceptions: Hours['exceptions'] = [],
): Promise<StaffMemberId> {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches }))
  return (await api.staff.add({ name, colour, serviceIds: [], shifts: { weekly, exceptions } })).id
}

export async function addResource(
  { api }: Desk,
  name: string,
  instanceNames: readonly string[],
): Promise<{ readonly id: ResourceId; readonly instances: readonly ResourceInstanceId[] }> {
  const { id } = await api.resources.add({
    ...{ name, description: '', colour: null, serviceIds: [] },
    instanceNames: [...instanceNames],
  })
  const listed = (await api.resources.list({})).find((resource) => resource.id === id)
  return { id, instances: listed?.instances.map((instance) => instance.id) ?? [] }
}

export const people = (quantity = 1, over: Partial<RequirementDraft> = {}): RequirementDraft =>
  ({ ...plain, kind: 'staff', staffIds: [], quantity, ...over }) as RequirementDraft

export const things = (
  resourceIds: readonly ResourceId[],
  quantity = 1,
  over: Partial<RequirementDraft> = {},
): RequirementDraft =>
  ({ ...plain, kind: 'resource', resourceIds: [...resourceIds], quantity, ...over }) as RequirementDraft

const plain = { parts: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }

/** Takes one person who performs it, unless told otherwise. */
export async function addService(
  { api }: Desk,
  name: string,
  durationMinutes: number,
  performers: readonly (StaffMemberId | { staffId: StaffMemberId; durationMinutes: number })[],
  requirements: readonly RequirementDraft[] = [people()],
): Promise<ServiceId> {
  const { id } = await api.services.add({
    ...{ name, category: '', durationMinutes, price: 5000, colour: null, bookableByClients: true },
    performers: performers.map((performer) =>
      typeof performer === 'string'
        ? { staffId: performer, durationMinutes: null, price: null }
        : { ...performer, price: null },
    ),
    requirements: [...requirements],
  })
  return id
}

export async function addClient({ api }: Desk, name: string, phone = ''): Promise<ClientId> {
  return (await api.clients.add({ name, phone, email: '', note: '', popUpNote: '' })).id
}
