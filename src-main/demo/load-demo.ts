import { addDays, dateAt } from '../../src-shared/domain/salon-time.ts'
import type { Means } from '../procedures/means.ts'
import { bookDay } from './book-day.ts'
import { demoClients } from './demo-clients.ts'
import { demoDesk } from './demo-desk.ts'
import { giveDaysOff } from './give-days-off.ts'
import { minuteOfDay } from './minute-of-day.ts'
import { randomFrom } from './random.ts'
import { setUpSalon } from './set-up-salon.ts'

/** Always the same salon; only its dates move with the clock. */
const seed = 20_260_301

/** Three weeks back and three ahead. */
const firstDay = -21
const lastDay = 20

/** Whoever looks around and books something finds room for the longest service tomorrow, however full the days are. */
const tomorrow = 1
const afterLunch = { startsAt: minuteOfDay('14:00'), endsAt: minuteOfDay('16:00') }

/**
 * Fills a new book with a believable salon and six weeks of appointments around the clock's date, by the commands that
 * people would give; each of them says in the change log that it comes from the demo.
 */
export function loadDemo(means: Means): void {
  means.database.together(() => load(means))
}

function load(means: Means): void {
  const random = randomFrom(seed)
  const desk = demoDesk(means)
  const salon = setUpSalon(desk, demoClients(300, random))
  const today = dateAt(salon.zone, Math.floor(means.clock.now()))
  const away = giveDaysOff(desk, salon, today)
  for (let day = firstDay; day <= lastDay; day++) {
    const date = addDays(today, day)
    const quiet = day === tomorrow ? [afterLunch] : []
    bookDay(desk, salon, { date, share: shareBooked(day), away: away.get(date) ?? [], quiet }, random)
  }
}

/** How much of the staff's time is asked for: days past were busy, the next ones have room, the far ones fill up later. */
function shareBooked(day: number): number {
  if (day < 0) return 0.9
  return day <= 3 ? 0.85 : Math.max(0.35, 0.85 - (day - 3) * 0.03)
}
