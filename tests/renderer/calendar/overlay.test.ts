import { expect, test } from 'vitest'
import { overlayRules } from '../../../src-renderer/calendar/timeline/overlay.ts'
import { instantOf } from '../../../src-shared/domain/salon-time.ts'

const zone = 'Europe/Riga'
const date = '2026-03-02'
const at = (time: string, on = date) => instantOf(zone, on, time)
const frame = { zone, date, hours: { from: 8, to: 18 }, direction: 'ltr' } as const
const run = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })

test('free starts lie in their lane at their place of the shown hours', () => {
  const rules = overlayRules(
    { free: new Map([['anna', [run('09:00', '10:00'), run('13:00', '13:05')]]]), moves: [] },
    frame,
  )
  expect(rules).toContain('.fc-timeline-lane[data-resource-id="anna"]')
  expect(rules).toContain(
    'linear-gradient(to right, transparent 10.000%, var(--lanebook-free-start) 10.000% 20.000%, transparent 20.000%, ' +
      'transparent 50.000%, var(--lanebook-free-start) 50.000% 50.833%, transparent 50.833%)',
  )
})

test('what lies outside the shown hours is left out, and from right to left it is mirrored', () => {
  const outside = [run('06:00', '07:00'), { startsAt: at('19:00'), endsAt: at('02:00', '2026-03-03') }]
  expect(overlayRules({ free: new Map([['anna', outside]]), moves: [] }, frame)).toBe('')
  const rtl = overlayRules(
    { free: new Map([['anna', [run('08:00', '09:00')]]]), moves: [] },
    { ...frame, direction: 'rtl' },
  )
  expect(rtl).toContain('linear-gradient(to left, ')
})
