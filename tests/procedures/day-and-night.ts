import type { ResourceInstanceId, ServiceId } from '../../src-shared/domain/id.ts'
import { book, lineOf } from './ask-visit.ts'
import type { Desk } from './desk.ts'
import { addResource, addService, things } from './fill-salon.ts'
import { settingsOf } from './salon-settings.ts'

/** A salon that never closes, with two tanks that are cleaned for twelve hours, and nobody needed. */
export type DayAndNight = {
  readonly midnight: number
  readonly tank1: ResourceInstanceId
  readonly tank2: ResourceInstanceId
  /** An hour in a tank, twelve hours of cleaning after. */
  readonly soak: ServiceId
  /** Twelve hours of heating before, an hour in a tank. */
  readonly rinse: ServiceId
}

export async function openDayAndNight(open: Desk): Promise<DayAndNight> {
  const always = [{ from: '00:00', to: '24:00', breaks: [] }]
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, stretches: always }))
  await open.api.salon.save({ ...(await settingsOf(open)), openingHours: { weekly, exceptions: [] } })
  const tanks = await addResource(open, 'Tank', ['Tank 1', 'Tank 2'])
  const [tank1, tank2] = tanks.instances
  if (!tank1 || !tank2) throw new Error('no tanks')
  const soak = await addService(open, 'Soak', 60, [], [things([tanks.id], 1, { bufferAfterMinutes: 720 })])
  const rinse = await addService(open, 'Rinse', 60, [], [things([tanks.id], 1, { bufferBeforeMinutes: 720 })])
  return { midnight: open.at('00:00', '2026-03-03'), tank1, tank2, soak, rinse }
}

/** A rinse in tank 1 from midnight, and one in tank 2 from midnight a day later. */
export async function aLongVisit(open: Desk) {
  const salon = await openDayAndNight(open)
  const { midnight, rinse, tank1, tank2 } = salon
  const visit = await book(open, midnight, [
    lineOf(rinse, { instances: [[tank1]] }),
    lineOf(rinse, { offset: 1440, instances: [[tank2]] }),
  ])
  const [first, second] = visit.lines
  if (!first || !second) throw new Error('no lines')
  return { ...salon, visit, first, second }
}
