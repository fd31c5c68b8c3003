import { expect, it } from 'vitest'
import { runBench } from './run-bench.ts'

const promised = [
  ...['search.overNaive', 'search.p99OverP50', 'search.afterBooking', 'search.history', 'search.scale4'],
  ...['search.windowP95Ms', 'search.loopbackP95Ms', 'allocate.p50Us', 'allocate.p99Us', 'allocate.unproved'],
  ...['allocate.notMinimal', 'booking.overFsync', 'accept.needless', 'accept.one.pins0', 'accept.one.pins10'],
  ...['accept.one.pins30', 'accept.salon.pins0', 'accept.salon.pins15', 'moves.overMinimum', 'index.monthBytes'],
  ...[
    'index.growthBytes',
    'search.withMovesOverNaive',
    'search.falseStarts',
    'booking.fsyncs',
    'booking.checkpointFsyncs',
  ],
]

it('the bench runs, its engines agree, and it names every figure it promises', { timeout: 300_000 }, async () => {
  const result = await runBench(
    {
      days: 2,
      historyMonths: 1,
      naiveRuns: 1,
      readings: 1,
      times: 5,
      withMoves: { runs: 1, triedEach: 2 },
      windowCalls: 4,
      bookings: 2,
      searchesForGrowth: 10,
      oneResourceDays: 1,
      smallDays: 1,
      salonDays: 1,
      visitsADay: [30],
      instances: [3],
    },
    () => undefined,
  )
  expect(Object.keys(result)).toEqual(expect.arrayContaining(promised))
  expect(result['accept.needless']).toBe(0)
  expect(result['search.windowStarts']).toBeGreaterThan(0)
})
