import { parseArgs } from 'node:util'
import { isZone } from '../src-shared/domain/salon-time.ts'
import { type Result, done, refused } from '../src-shared/domain/result.ts'

/** What a host was started with; null: not said. */
export type Options = {
  readonly data: string | null
  /** 0: any that is free. Loopback host only. */
  readonly port: number
  readonly demo: boolean
  /** The salon's wall clock, `2026-03-02T09:00`, where the clock starts. Loopback host only. */
  readonly now: string | null
  readonly zone: string | null
}

/** The options of a command line, or the sentence that says which one is wrong. */
export function readOptions(argv: readonly string[]): Result<Options, string> {
  const values = parsed(argv)
  if (typeof values === 'string') return refused(values)
  const { data = null, port = '0', demo = false, now = null, zone = null } = values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refused(`--port ${port} is not a port: give 0 to 65535.`)
  if (now !== null && !isWallClock(now)) return refused(`--now ${now} is not a time such as 2026-03-02T09:00.`)
  if (zone !== null && !isZone(zone)) return refused(`--zone ${zone} is not a time zone such as Europe/Riga.`)
  return done({ data, port: Number(port), demo, now, zone })
}

function parsed(argv: readonly string[]) {
  const value = { type: 'string' } as const
  const options = { data: value, port: value, demo: { type: 'boolean' }, now: value, zone: value } as const
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The options are wrong'}.`
  }
}

/** `2026-03-02T09:00`, and no such thing as the 30th of February: only a real one comes back as it went in. */
function isWallClock(text: string): boolean {
  const read = new Date(`${text}Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 16) === text
}
