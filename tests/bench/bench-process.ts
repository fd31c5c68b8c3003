import { runBench } from './run-bench.ts'

/* `npm run bench`: one JSON object on stdout; what it is at, on stderr. */

const result = await runBench(
  {
    days: 30,
    historyMonths: 24,
    naiveRuns: 5,
    readings: 5,
    times: 2000,
    withMoves: { runs: 6, triedEach: 20 },
    windowCalls: 150,
    bookings: 40,
    searchesForGrowth: 10_000,
    oneResourceDays: 12,
    smallDays: 20,
    salonDays: 3,
    visitsADay: [160, 240],
    instances: [6, 10],
  },
  (what) => console.error(what),
)
console.log(JSON.stringify(result, null, 2))
