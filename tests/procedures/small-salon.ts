import type { ClientId, ResourceId, ResourceInstanceId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
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

export async function openSmallSalon(options: DeskOptions = {}): Promise<SmallSalon> {
  const desk = openDesk(options)
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
