import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useShownWishes } from '../app/shown-wishes.ts'
import { api } from '../rpc/desk.ts'
import type { Overlay } from './timeline/overlay.ts'

/** Where what the panels hold could begin on a day, lane by lane, and who would make room for it. */
export function useOverlay(date: string): Overlay {
  const { editor, search, moves } = useShownWishes()
  const wanted = search ?? editor
  const { data } = useQuery({
    ...api.visits.freeLanes.options({ editing: wanted?.editing ?? null, lines: [...(wanted?.lines ?? [])], date }),
    enabled: wanted !== null,
  })
  return useMemo(() => {
    const lanes = wanted ? (data?.lanes ?? []) : []
    return { free: new Map(lanes.map(({ holderId, starts }) => [holderId, starts])), moves }
  }, [wanted, data, moves])
}
