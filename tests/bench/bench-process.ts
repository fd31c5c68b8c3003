import { runBench } from './run-bench.ts'

/* `npm run bench`: one JSON object on stdout; what it is at, on stderr. */

const result = await runBench(
  {
    days: 30,
    historyMonths: 24,
    naiveRuns: 7,
    readings: 5,
    times: 2000,
    withMoves: { runs: 6, triedEach: 25 },
    windowCalls: 300,
    bookings: 60,
    searchesForGrowth: 10_000,
    oneResourceDays: 20,
    smallDays: 30,
    salonDays: 4,
    visitsADay: [160, 240],
    instances: [6, 10],
  },
  (what) => console.error(what),
)
console.log(JSON.stringify(result, null, 2))
