import type { Day, DayCard, Reservation } from '../../../src-renderer/calendar/day/day.ts'
import { calendar } from '../../../src-shared/contract/calendar.ts'
import { instantOf } from '../../../src-shared/domain/salon-time.ts'

export const riga = 'Europe/Riga'
export const monday = '2026-03-02'

/** UTC minutes of a time on that Monday, or of a whole wall clock. */
export function at(time: string, date = monday): number {
  return instantOf(riga, date, time)
}

export function span(from: string, to: string) {
  return { startsAt: at(from), endsAt: at(to) }
}

/** The same id for the same name, so that a test can say it twice. */
export function idOf(name: string): string {
  const letters = Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffff_ffff, 7)
  return `00000000-0000-7000-8000-${letters.toString(16).padStart(12, '0')}`
}

type Times = { readonly open?: Day['openingHours']; readonly closed?: readonly object[]; readonly archived?: boolean }

export function aStaffMember(
  name: string,
  { open = [span('09:00', '18:00')], closed = [], archived = false }: Times = {},
) {
  return { id: idOf(name), name, colour: '#336699', archived, open, closed }
}

export function aResource(name: string, instances: readonly string[], { closed = [] }: Times = {}) {
  return {
    id: idOf(name),
    name,
    colour: null,
    archived: false,
    instances: instances.map((instance) => ({
      id: idOf(instance),
      name: instance,
      archived: false,
      open: [span('00:00', '24:00')],
      closed,
    })),
  }
}

type AskedReservation = Partial<Omit<Reservation, 'holderId' | 'resourceIds'>> & {
  readonly holder: string | null
  readonly from?: readonly string[]
}

export function aReservation({ holder, from = [], ...given }: AskedReservation) {
  return {
    kind: 'staff',
    holderId: holder === null ? null : idOf(holder),
    resourceIds: from.map(idOf),
    work: [span('10:00', '11:00')],
    hold: given.work ?? [span('10:00', '11:00')],
    pinned: false,
    marked: false,
    markReason: null,
    ...given,
  }
}

type AskedCard = Partial<Omit<DayCard, 'reservations' | 'lineId' | 'visit'>> & {
  readonly line?: string
  readonly visit?: string
  readonly reservations: readonly ReturnType<typeof aReservation>[]
}

export function aCard({ line = 'line', visit = 'visit', ...given }: AskedCard) {
  return {
    lineId: idOf(line),
    visit: { kind: 'appointment', id: idOf(visit) },
    revision: 1,
    who: 'Eva Stone',
    clientId: idOf('Eva Stone'),
    clientPhone: null,
    source: 'desk',
    bookedAt: at('08:00'),
    serviceId: idOf('Massage'),
    serviceName: 'Massage',
    colour: null,
    status: 'confirmed',
    ...span('10:00', '11:00'),
    price: null,
    holding: true,
    note: '',
    linesOfVisit: 1,
    places: null,
    ...given,
  }
}

/** A day as main would tell it; what is given must be what the contract allows. */
export function aDay(given: object = {}): Day {
  return calendar.day.output.parse({
    date: monday,
    interval: span('00:00', '24:00'),
    openingHours: [span('09:00', '20:00')],
    staff: [aStaffMember('Anna'), aStaffMember('Boris')],
    resources: [aResource('Massage room', ['Room 1', 'Room 2'])],
    cards: [],
    ...given,
  })
}
