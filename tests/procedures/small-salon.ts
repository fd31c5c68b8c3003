import type { ClientId, ResourceId, ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { booking, lineOf } from './ask-visit.ts'
import { openDesk, type Desk, type DeskOptions } from './desk.ts'
import { addClient, addResource, addService, addStaff, people, things } from './fill-salon.ts'

/** Two people who both do both services, two rooms, and a client. */
export type SmallSalon = Desk & {
  readonly anna: StaffMemberId
  readonly eva: StaffMemberId
  readonly rooms: ResourceId
  readonly room1: ResourceInstanceId
  readonly room2: ResourceInstanceId
  /** An hour, one person, one room. */
  readonly massage: ServiceId
  /** Half an hour, one person and nothing else. */
  readonly manicure: ServiceId
  readonly olga: ClientId
}

export function openSmallSalon(options: DeskOptions = {}): Promise<SmallSalon> {
  return fillSmallSalon(openDesk(options))
}

export async function fillSmallSalon(desk: Desk): Promise<SmallSalon> {
  const anna = await addStaff(desk, 'Anna')
  const eva = await addStaff(desk, 'Eva')
  const rooms = await addResource(desk, 'Massage room', ['Room 1', 'Room 2'])
  const [room1, room2] = rooms.instances
  if (!room1 || !room2) throw new Error('no rooms')
  const massage = await addService(desk, 'Hot stone massage', 60, [anna, eva], [people(), things([rooms.id])])
  const manicure = await addService(desk, 'Manicure', 30, [anna, eva])
  const olga = await addClient(desk, 'Olga Ozola', '+371 20000001')
  return { ...desk, anna, eva, rooms: rooms.id, room1, room2, massage, manicure, olga }
}

/** Two massages at once: nobody and no room is left. */
export async function bookOut({ api, massage }: SmallSalon, startsAt: number): Promise<void> {
  await api.appointments.book(booking(startsAt, lineOf(massage)))
  await api.appointments.book(booking(startsAt, lineOf(massage)))
}

export async function archiveService({ api }: SmallSalon, id: ServiceId): Promise<void> {
  const { revision } = (await api.services.list({})).find((service) => service.id === id) ?? { revision: 0 }
  await api.services.archive({ id, revision })
}
