import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'
import type { Starts } from './types.ts'

/** A mask: each instant of the interval a whole number of steps after its begin, if wanted. */
export function everyStart(
  { startsAt, endsAt }: Interval,
  stepMinutes = gridMinutes,
  isWanted: (at: number) => boolean = () => true,
): Starts {
  const length = Math.max(0, (endsAt - startsAt) / gridMinutes)
  const bits = new Uint32Array(Math.ceil(length / 32))
  for (let at = startsAt; at < endsAt; at += stepMinutes) {
    const tick = (at - startsAt) / gridMinutes
    if (isWanted(at)) bits[tick >>> 5] = (bits[tick >>> 5] ?? 0) | (1 << (tick & 31))
  }
  return { from: startsAt, length, bits }
}

/** The instants of a bit string, in order. */
export function instantsOf({ from, length, bits }: Starts): number[] {
  const instants: number[] = []
  for (let tick = 0; tick < length; tick += 1)
    if (((bits[tick >>> 5] ?? 0) >>> (tick & 31)) & 1) instants.push(from + tick * gridMinutes)
  return instants
}
