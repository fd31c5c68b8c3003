import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { searchesOfTheWindow } from './as-the-window-asks.ts'
import { durableBookings } from './booking.ts'
import { simulateOneResource, type OneResource, type Row } from './one-resource.ts'
import { makeSalon } from './salon.ts'
import {
  cachedSearch,
  compareMoves,
  compareSearches,
  memoryOfIndex,
  searched,
  searchesAfterBookings,
} from './searching.ts'
import { keptIndex } from '../../src-main/allocation/kept-index.ts'
import { ownMicroseconds, p50, quantile, rounded } from './spread.ts'
import { storeSalon } from './stored-salon.ts'
import { simulateSalon, type WholeSalon } from './whole-salon.ts'

export interface Sizes {
  readonly days: number
  readonly historyMonths: number
  readonly naiveRuns: number
  readonly readings: number
  readonly times: number
  readonly withMoves: { readonly runs: number; readonly triedEach: number }
  readonly windowCalls: number
  readonly bookings: number
  readonly searchesForGrowth: number
  readonly oneResourceDays: number
  readonly smallDays: number
  readonly salonDays: number
  readonly visitsADay: readonly number[]
  readonly instances: readonly number[]
}

/** As the table has it: every figure of one run, in one object. */
export type Result = Readonly<Record<string, unknown>>

const seed = 20_260_413

export async function runBench(sizes: Sizes, say: (what: string) => void): Promise<Result> {
  const began = Date.now()
  const loadBefore = loadavg()
  const folder = mkdtempSync(join(tmpdir(), 'lanebook-bench-'))
  try {
    return {
      seed,
      ...surroundings(),
      ...(await search(folder, sizes, say)),
      ...accepted(sizes, say),
      ...bookings(folder, sizes, say),
      load: { before: loadBefore.map((each) => rounded(each)), after: loadavg().map((each) => rounded(each)) },
      seconds: rounded((Date.now() - began) / 1000),
      // Of this process alone: what it takes where nobody else is working.
      cpuSeconds: rounded((process.cpuUsage().user + process.cpuUsage().system) / 1e6),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function surroundings() {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    readonly version: string
  }
  return {
    lanebook: version,
    node: process.versions.node,
    v8: process.versions.v8,
    machine: `${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    at: new Date().toISOString(),
  }
}

async function search(folder: string, sizes: Sizes, say: (what: string) => void) {
  const { days, times } = sizes
  say('a salon in a book')
  const salon = makeSalon({ scale: 1, days, pins: 0.15 }, seed)
  const database = storeSalon(join(folder, 'salon'), salon, 0)
  const month = searched(database, days)
  const sqlite = database.connection.prepare('select sqlite_version()').pluck().get()
  const memory = memoryOfIndex(month, sizes.searchesForGrowth)
  say('searches side by side')
  const compared = compareSearches(month, sizes.naiveRuns, times)
  const afterBooking = searchesAfterBookings(month, times)
  say('searches with moves')
  const moving = compareMoves(month, sizes.withMoves.runs, sizes.withMoves.triedEach)
  say('as the window asks it')
  const window = await searchesOfTheWindow(database, days, sizes.windowCalls)
  database.close()

  say('history')
  const old = storeSalon(join(folder, 'history'), salon, sizes.historyMonths)
  const withHistory = searched(old, days)
  compareSearches(withHistory, 0, 1)
  say('a salon four times as large')
  const large = storeSalon(join(folder, 'large'), makeSalon({ scale: 4, days, pins: 0.15 }, seed), 0)
  const four = searched(large, days)
  // Side by side, turn by turn, so that what else the machine does falls on all alike.
  const kept = [month, withHistory, four].map((each) => ({ ...each, kept: keptIndex(each.book) }))
  const turns = Array.from({ length: 8 }, () =>
    kept.map((each) => cachedSearch(each.kept, each.three, each.mask, Math.ceil(times / 5)).p50),
  )
  const least = (column: number) => Math.min(...turns.map((turn) => turn[column] ?? NaN))
  const ratio = (column: number) => least(column) / least(0)
  const young = storeSalon(join(folder, 'young'), salon, 0)
  const reads = Array.from({ length: sizes.readings }, () =>
    [young, old].map((each) => ownMicroseconds(() => searched(each, days))),
  )
  young.close()
  old.close()
  large.close()
  return {
    sqlite,
    'search.overNaive': rounded(compared.naive / compared.p50),
    'search.p99OverP50': rounded(compared.p99 / compared.p50),
    'search.p50Us': rounded(compared.p50),
    'search.anewUs': rounded(compared.anew),
    'search.naiveMs': rounded(compared.naive / 1000),
    'search.startsFound': rounded(compared.starts),
    'search.afterBooking': rounded(afterBooking.search / compared.p50),
    'search.afterBookingP99Us': rounded(afterBooking.p99),
    'search.indexUpdateUs': rounded(afterBooking.update),
    'search.history': rounded(ratio(1)),
    'search.historyReading': rounded(p50(reads.map(([without = NaN, within = NaN]) => within / without))),
    'search.readMonthMs': rounded(p50(reads.map(([without = NaN]) => without)) / 1000),
    'search.scale4': rounded(ratio(2)),
    'search.withMovesOverNaive': moving.found === 0 ? null : rounded(moving.naive / moving.took),
    'search.withMovesMs': rounded(moving.took / 1000),
    'search.withMovesFound': moving.found,
    'search.withMovesUnproved': moving.unproved,
    'search.falseStarts': moving.found === 0 ? null : moving.falseStarts,
    'search.missedStarts': moving.found === 0 ? null : moving.missed,
    'search.windowP95Ms': rounded(window.inProcess.p95),
    'search.windowP50Ms': rounded(window.inProcess.p50),
    'search.loopbackP95Ms': rounded(window.overLoopback.p95),
    'search.windowStarts': window.most,
    'index.monthBytes': memory.monthBytes,
    'index.growthBytes': Math.max(0, memory.growthBytes),
  }
}

function accepted(sizes: Sizes, say: (what: string) => void) {
  const one = acceptanceOfOne(sizes, say)
  const salon = acceptanceOfSalon(sizes, say)
  return { ...one, ...salon, 'accept.needless': one['accept.one.needless'] + salon['accept.salon.needless'] }
}

function acceptanceOfOne(sizes: Sizes, say: (what: string) => void) {
  const rows = [0, 0.1, 0.3].flatMap((pins) =>
    sizes.instances.flatMap((instances) => [0.7, 0.9].map((load): Row => ({ instances, load, pins }))),
  )
  const all = rows.map((row) => {
    say(`one resource: ${row.instances} instances, load ${row.load}, ${row.pins * 100} % pinned`)
    return simulateOneResource(row, sizes.oneResourceDays, seed, false)
  })
  say('the fewest moves on small days')
  const small = [0.1, 0.3].flatMap((pins) =>
    [3, 4].map((instances) => simulateOneResource({ instances, load: 0.9, pins }, sizes.smallDays, seed, true)),
  )
  const most = Math.max(...sizes.instances)
  const measured = all.filter(({ row }) => row.instances === most && row.pins === 0.3)
  const took = measured.flatMap((each) => each.microseconds)
  const calls = sum(all, ({ asked }) => asked)
  return {
    'allocate.p50Us': rounded(quantile(took, 0.5)),
    'allocate.p99Us': rounded(quantile(took, 0.99)),
    'allocate.calls': calls,
    'allocate.unproved': rounded(sum(all, ({ unproved }) => unproved) / calls),
    'allocate.notMinimal': rounded(sum(all, ({ notMinimal }) => notMinimal) / calls),
    ...Object.fromEntries(
      [0, 0.1, 0.3].map((pins) => {
        const ofPins = all.filter(({ row }) => row.pins === pins)
        return [`accept.one.pins${Math.round(pins * 100)}`, gain(ofPins, ({ firstFit }) => firstFit)]
      }),
    ),
    'accept.one.rows': all.map((each) => ({
      ...each.row,
      overFirstFit: gain([each], ({ firstFit }) => firstFit),
      overBestFit: gain([each], ({ bestFit }) => bestFit),
      accepted: rounded((100 * each.engine) / each.asked),
      needlessOfFirstFit: rounded((100 * each.firstFitNeedless) / each.firstFitRefused),
      movesEach: rounded(each.moves / each.saved),
    })),
    'accept.one.needless': sum(all, ({ needless }) => needless),
    'accept.one.unchecked': sum(all, ({ unchecked }) => unchecked),
    'moves.overMinimum': rounded(sum(small, ({ moves }) => moves) / sum(small, ({ fewest }) => fewest)),
    'moves.savedBookings': sum(small, ({ saved }) => saved),
  }
}

function acceptanceOfSalon(sizes: Sizes, say: (what: string) => void) {
  const rows = [0, 0.15].flatMap((pins) => sizes.visitsADay.map((visitsADay) => ({ visitsADay, pins })))
  const all = rows.map((row) => {
    say(`a whole salon: ${row.visitsADay} visits a day, ${row.pins * 100} % pinned`)
    return { row, ...simulateSalon(row, sizes.salonDays, seed) }
  })
  const ofPins = (pins: number) => all.filter(({ row }) => row.pins === pins)
  return {
    'accept.salon.pins0': gain(ofPins(0), ({ firstFit }) => firstFit),
    'accept.salon.pins15': gain(ofPins(0.15), ({ firstFit }) => firstFit),
    'accept.salon.rows': all.map((each) => ({
      ...each.row,
      firstFit: rounded((100 * each.firstFit) / each.asked),
      accepted: rounded((100 * each.engine) / each.asked),
      overFirstFit: gain([each], ({ firstFit }) => firstFit),
      movesEach: rounded(each.moves / each.saved),
      p50Us: rounded(quantile(each.microseconds, 0.5)),
      p99Us: rounded(quantile(each.microseconds, 0.99)),
    })),
    'accept.salon.needless': sum(all, ({ needless }) => needless),
    'accept.salon.unchecked': sum(all, ({ unchecked }) => unchecked),
    'accept.salon.unproved': sum(all, ({ unproved }) => unproved),
    'accept.salon.notMinimal': sum(all, ({ notMinimal }) => notMinimal),
  }
}

function bookings(folder: string, { bookings: count }: Sizes, say: (what: string) => void) {
  say('durable bookings')
  const booked = durableBookings(join(folder, 'young'), count)
  return {
    'booking.fsyncs': booked.fsyncs,
    'booking.checkpointFsyncs': booked.checkpointFsyncs,
    'booking.countedBy':
      booked.fsyncs === null ? 'not counted: strace is not installed' : 'strace, in a process of its own',
    'booking.overFsync': rounded(booked.microseconds / booked.rawFsync),
    'booking.p50Us': rounded(booked.microseconds),
    'booking.rawFsyncUs': rounded(booked.rawFsync),
  }
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

/** How many more were accepted, in per cent. */
function gain<Item extends OneResource | WholeSalon>(items: readonly Item[], than: (item: Item) => number): number {
  return rounded(100 * (sum(items, ({ engine }) => engine) / sum(items, than) - 1))
}
