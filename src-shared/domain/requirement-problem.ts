import { gridMinutes } from './interval.ts'
import type { Part, RequirementDraft } from './requirement.ts'

const dayMinutes = 1440

/** Why a service cannot require this: a part that no line could hold, or a line that would not end within a day. */
export type RequirementProblem =
  | {
      readonly reason: 'part-too-short'
      /** The duration from which on every part has its place; null: none has. */
      readonly leastMinutes: number | null
    }
  | { readonly reason: 'too-long' }

/**
 * Whether lines of the service can hold the requirement, from the shortest to the longest of those who perform it.
 * A part must not be empty, reversed or outside the line; a line with its buffers lasts at most 24 hours.
 */
export function problemOfRequirement(
  requirement: Pick<RequirementDraft, 'parts' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
  durations: { readonly shortestMinutes: number; readonly longestMinutes: number },
): RequirementProblem | null {
  const least = requirement.parts.map((part) => leastMinutesOf(part, durations.longestMinutes))
  const leastMinutes = least.includes(null) ? null : Math.max(...least.map((minutes) => minutes ?? 0), 0)
  if (leastMinutes === null || leastMinutes > durations.shortestMinutes)
    return { reason: 'part-too-short', leastMinutes }
  const { bufferBeforeMinutes, bufferAfterMinutes } = requirement
  if (bufferBeforeMinutes + durations.longestMinutes + bufferAfterMinutes > dayMinutes) return { reason: 'too-long' }
  return null
}

/**
 * The duration, on the 5-minute grid, from which on the part begins before it ends and lies within the line; null: there
 * is none, for a part whose edges stand the wrong way round stays so, or grows empty in a longer line.
 */
function leastMinutesOf({ begin, end }: Part, longestMinutes: number): number | null {
  const both = begin.minutes + end.minutes
  const within = Math.max(begin.minutes, end.minutes)
  if (begin.from === 'start' && end.from === 'start') return begin.minutes < end.minutes ? within : null
  if (begin.from === 'end' && end.from === 'end') return begin.minutes > end.minutes ? within : null
  if (begin.from === 'start') return both + gridMinutes
  return longestMinutes < both ? within : null
}
