import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { salonDraft, setUp } from './random-salon.ts'
import { step, take } from './random-steps.ts'

/** Pairs of reservations that hold one place at one time; of staff, only where neither is marked. */
const twice = `
  select count(*) from reservation a join reservation b on a.id < b.id
    and (a.staff_id = b.staff_id or a.instance_id = b.instance_id)
    and a.starts_at < b.ends_at and b.starts_at < a.ends_at
  where a.holding = 1 and b.holding = 1 and a.mark is null and b.mark is null`

/** More for a long look: `PROPERTY_RUNS=1000 npx vitest run --config tests/vitest.config.ts never-twice`. */
const runs = Number(process.env['PROPERTY_RUNS'] ?? 40)

it('promises nothing twice, and refuses nothing there is room for', { timeout: 60_000 + runs * 5_000 }, async () => {
  const aDay = fc.asyncProperty(salonDraft, fc.array(step, { minLength: 1, maxLength: 16 }), async (draft, steps) => {
    const desk = openDesk()
    const day = { desk, salon: await setUp(desk, draft), booked: [] }
    for (const taken of steps) {
      await take(day, taken)
      const found = desk.database.connection.prepare(twice).pluck().get()
      expect(found, 'reservations that hold one place twice').toBe(0)
    }
    desk.database.close()
  })
  await fc.assert(aDay, { numRuns: runs })
})
