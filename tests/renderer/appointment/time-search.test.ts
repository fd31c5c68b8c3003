import { describe, expect, test } from 'vitest'
import { foundDays, nearestOfDay } from '../../../src-renderer/features/appointment/time-search/found-days.ts'
import { linesOf, type SearchedService } from '../../../src-renderer/features/appointment/time-search/search-draft.ts'
import type { Service } from '../../../src-renderer/features/appointment/draft/service-choice.ts'
import { instantOf } from '../../../src-shared/domain/salon-time.ts'

const zone = 'Europe/Riga'
const at = (date: string, time: string) => instantOf(zone, date, time)

describe('FD-A12 what was found', () => {
  test('stands by day, the day nearest to the asked one first, also where the clocks change', () => {
    const starts = [
      at('2026-03-28', '23:45'),
      at('2026-03-29', '02:45'),
      at('2026-03-29', '04:00'),
      at('2026-03-31', '09:00'),
    ]
    const days = foundDays(zone, starts, { from: '2026-03-27', to: '2026-04-02', nearTo: '2026-03-30' })
    expect(days).toEqual([
      { date: '2026-03-31', starts: [starts[3]] },
      { date: '2026-03-29', starts: [starts[1], starts[2]] },
      { date: '2026-03-28', starts: [starts[0]] },
    ])
  })

  test('shows of a full day the starts nearest to the time asked for, in their order', () => {
    const starts = ['09:00', '10:00', '11:00', '14:00', '15:00'].map((time) => at('2026-03-03', time))
    expect(nearestOfDay(zone, starts, at('2026-03-02', '12:00'), 3)).toEqual(starts.slice(1, 4))
    expect(nearestOfDay(zone, starts, at('2026-03-02', '11:30'), 5)).toEqual(starts)
  })
})

describe('the people wished in a search', () => {
  const service = (quantity: number) =>
    ({
      requirements: [
        { kind: 'resource', quantity: 3 },
        { kind: 'staff', quantity },
      ],
    }) as unknown as Service
  const wish = (quantity: number, staffIds: string[]) => {
    const searched = [{ key: 1, serviceId: 'massage', staffIds }] as unknown as readonly SearchedService[]
    return linesOf(searched, () => service(quantity))[0]?.staff.map(({ oneOf }) => oneOf)
  }

  test('are anyone, one of several, or each their own seat where there are more seats than people', () => {
    expect(wish(1, [])).toEqual([])
    expect(wish(1, ['anna', 'eva'])).toEqual([['anna', 'eva']])
    expect(wish(2, ['anna', 'eva'])).toEqual([
      ['anna', 'eva'],
      ['anna', 'eva'],
    ])
    expect(wish(3, ['anna', 'eva'])).toEqual([['anna'], ['eva']])
    expect(wish(0, ['anna'])).toEqual([])
  })
})
