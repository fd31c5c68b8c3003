import { useMemo } from 'react'
import { useNow } from '../app/salon.ts'
import type { Day } from './day/day.ts'
import { latenessOf, type Lateness } from './day/lateness.ts'

/** Which lines are late, by their id. It is looked at every minute, and stays the same map while nothing changes. */
export function useLateness(day: Day | undefined): ReadonlyMap<string, Lateness> {
  const now = useNow()
  const late = (day?.cards ?? []).flatMap((card): [string, Lateness][] => {
    const lateness = latenessOf(card, now)
    return lateness ? [[card.lineId, lateness]] : []
  })
  const said = JSON.stringify(late)
  return useMemo(() => new Map(JSON.parse(said) as [string, Lateness][]), [said])
}
