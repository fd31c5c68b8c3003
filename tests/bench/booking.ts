import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { p50 } from './spread.ts'

/*
 * What a durable booking costs against one fsync of the same disk, and how many fsyncs it calls: counted by strace, where it
 * is installed, in a process of its own.
 */

const booker = resolve(import.meta.dirname, 'booking-process.ts')

interface Booked {
  readonly bookings: readonly number[]
  readonly pages: readonly number[]
}

export function durableBookings(filled: string, count: number) {
  const booked = inCopy(filled, (folder) => JSON.parse(run(folder, count, [])) as Booked)
  const alone = fsyncs(filled, count, ['--no-checkpoints'])
  const all = fsyncs(filled, count, [])
  return {
    microseconds: p50(booked.bookings),
    rawFsync: p50(booked.pages),
    fsyncs: alone === null ? null : alone / count,
    checkpointFsyncs: alone === null || all === null ? null : (all - alone) / count,
  }
}

function run(folder: string, count: number, flags: readonly string[]): string {
  return execFileSync(process.execPath, [booker, folder, String(count), ...flags], { encoding: 'utf8' })
}

/** Calls of fsync and fdatasync between the begin and the end of a booking; null: strace is not there. */
function fsyncs(filled: string, count: number, flags: readonly string[]): number | null {
  if (spawnSync('strace', ['-V']).status !== 0) return null
  return inCopy(filled, (folder) => {
    const trace = join(folder, 'trace')
    const calls = 'trace=fsync,fdatasync,access,faccessat,faccessat2'
    const command = [process.execPath, booker, folder, String(count), ...flags]
    const { status } = spawnSync('strace', ['-f', '-o', trace, '-e', calls, ...command])
    if (status !== 0 || !existsSync(trace)) return null
    let [isBooking, begun, counted] = [false, 0, 0]
    for (const line of readFileSync(trace, 'utf8').split('\n')) {
      if (line.includes('lanebook-booking-begins')) {
        begun += 1
        isBooking = true
      } else if (line.includes('lanebook-booking-ends')) isBooking = false
      // The first ones warm up.
      else if (isBooking && begun > warmUp && /f(?:data)?sync\(/.test(line)) counted += 1
    }
    return counted
  })
}

const warmUp = 30

function inCopy<Value>(filled: string, work: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'lanebook-bench-'))
  try {
    cpSync(filled, folder, { recursive: true })
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
