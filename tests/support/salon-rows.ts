import { v7 } from 'uuid'
import type { UnitOfWork } from '../../src-main/database/unit-of-work.ts'
import { appointments } from '../../src-main/database/tables/appointment.ts'
import { lines } from '../../src-main/database/tables/line.ts'
import { reservations } from '../../src-main/database/tables/reservation.ts'
import { resourceInstances } from '../../src-main/database/tables/resource-instance.ts'
import { resources } from '../../src-main/database/tables/resource.ts'
import { services } from '../../src-main/database/tables/service.ts'
import { staffMembers } from '../../src-main/database/tables/staff-member.ts'
import { nameKey } from '../../src-shared/domain/name.ts'
import { wallClockWithOffset } from '../../src-shared/domain/salon-time.ts'
import { monday, zone } from './book-surroundings.ts'

/*
 * Rows as the stores write them, for tests that look below the procedures. Each function makes one record, tells its id,
 * and asks only for what the test is about.
 */

export const named = (name: string) => ({ name, nameKey: nameKey(name) })

export function aStaffMember(unit: UnitOfWork, name: string, position = 0): string {
  return unit.insert(staffMembers, { id: v7(), ...named(name), colour: '#336699', position }).id
}

export function aResource(unit: UnitOfWork, name: string, position = 0): string {
  return unit.insert(resources, { id: v7(), ...named(name), position }).id
}

export function anInstance(unit: UnitOfWork, resourceId: string, name: string, position = 0): string {
  return unit.insert(resourceInstances, { id: v7(), resourceId, ...named(name), position }).id
}

export function aService(unit: UnitOfWork, name: string, durationMinutes: number): string {
  return unit.insert(services, { id: v7(), ...named(name), durationMinutes, bookableByClients: true }).id
}

export function anAppointment(unit: UnitOfWork, clientId: string | null = null): string {
  return unit.insert(appointments, { id: v7(), clientId, status: 'confirmed', source: 'desk' }).id
}

/** A line so many minutes after Monday seven o'clock. */
export function aLine(
  unit: UnitOfWork,
  line: { appointmentId?: string; serviceId: string; startsAfter: number; durationMinutes: number },
): string {
  const startsAt = monday + line.startsAfter
  const endsAt = startsAt + line.durationMinutes
  return unit.insert(lines, {
    id: v7(),
    appointmentId: line.appointmentId ?? anAppointment(unit),
    serviceId: line.serviceId,
    position: 0,
    startsAt,
    endsAt,
    startsWall: wallClockWithOffset(zone, startsAt),
    endsWall: wallClockWithOffset(zone, endsAt),
  }).id
}

type Reservation = (typeof reservations)['$inferInsert']

/** A reservation without buffers, by hand, of seat 0; `change` says how it differs. */
export function aReservation(
  unit: UnitOfWork,
  reservation: Pick<Reservation, 'lineId' | 'startsAt' | 'endsAt'> & Partial<Reservation>,
): string {
  return unit.insert(reservations, {
    id: v7(),
    seat: 0,
    part: 0,
    workStartsAt: reservation.startsAt,
    workEndsAt: reservation.endsAt,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    holding: true,
    ...reservation,
  }).id
}
