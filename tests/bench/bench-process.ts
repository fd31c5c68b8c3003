import { runBench } from './run-bench.ts'

/* `npm run bench`: one JSON object on stdout; what it is at, on stderr. */

const result = await runBench(
  {
    days: 30,
    historyMonths: 24,
    naiveRuns: 12,
    readings: 5,
    times: 2000,
    withMoves: { runs: 8, triedEach: 25 },
    windowCalls: 400,
    bookings: 100,
    searchesForGrowth: 10_000,
    oneResourceDays: 30,
    smallDays: 60,
    salonDays: 6,
    visitsADay: [160, 240],
    instances: [6, 10],
  },
  (what) => console.error(what),
)
console.log(JSON.stringify(result, null, 2))
