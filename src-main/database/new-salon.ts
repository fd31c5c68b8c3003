import type { Clock } from '../clock.ts'
import type { Hours } from '../../src-shared/domain/hours.ts'
import type { Connection } from './connection.ts'
import { hours } from './tables/hours.ts'
import { salons } from './tables/salon.ts'
import { answerOnce } from './write.ts'

/** What a salon begins with; all but the zone can be changed in the settings. */
export type NewSalon = {
  /** IANA. */
  readonly zone: string
  readonly name: string
  /** ISO 4217. */
  readonly currency: string
  /** ISO 3166. */
  readonly country: string
  readonly weekly: Hours['weekly']
}

const workingDay = [{ from: '09:00', to: '20:00', breaks: [] }]

/** A salon that is open from Monday to Saturday, nine to eight. */
export function newSalon(zone: string): NewSalon {
  const weekly = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, stretches: workingDay }))
  return { zone, name: 'Salon', currency: 'EUR', country: 'LV', weekly }
}

/** The first change of every book: its salon. */
export function foundSalon(connection: Connection, clock: Clock, newId: () => string, salon: NewSalon): void {
  const salonId = newId()
  const { zone, name, currency, country, weekly } = salon
  answerOnce(
    connection,
    { clock, newId },
    {
      requestId: newId(),
      command: 'salon.found',
      version: 1,
      input: salon,
      source: 'desk',
      device: 'main',
      person: null,
      undoable: false,
    },
    (unit) => {
      unit.insert(salons, {
        id: salonId,
        ...{ name, zone, currency, country },
        offeredStartMinutes: 15,
        clientLeadMinutes: 60,
        clientHorizonDays: 60,
        noticeMinutes: 15,
        usesInService: true,
      })
      for (const { weekday, stretches } of weekly) unit.insert(hours, { id: newId(), salonId, weekday, stretches })
      connection.prepare('insert into book (id, salon_id, epoch, revision) values (1, ?, ?, 0)').run(salonId, newId())
      return { ok: true, value: {} }
    },
  )
}
