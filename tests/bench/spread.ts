/** The value below which a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

export function p50(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Three digits are enough for anything measured here. */
export function rounded(value: number, digits = 3): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(digits))
}

/** Microseconds that the work takes, once. */
export function microseconds(work: () => unknown): number {
  const began = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - began) / 1000
}

/**
 * The least of three runs of the same work: what it takes when nobody else gets in between, for a machine is seldom ours
 * alone.
 */
export function leastMicroseconds(work: () => unknown): number {
  return Math.min(microseconds(work), microseconds(work), microseconds(work))
}

/** Microseconds of this thread alone, for work of many milliseconds: what else runs on the machine does not count. */
export function ownMicroseconds(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return user + system
}

/** The same for work that takes less than the clock can tell: the mean of so many runs, many times over. */
export function microsecondsEach(work: (run: number) => unknown, runs: number, times: number): number[] {
  return Array.from({ length: times }, (_, time) => {
    const took = microseconds(() => {
      for (let run = 0; run < runs; run += 1) work(time * runs + run)
    })
    return took / runs
  })
}

/** A report of what was compared: all answers must be the same, or nothing that was measured counts. */
export function mustEqual(what: string, a: unknown, b: unknown): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`${what}: the answers differ`)
}
