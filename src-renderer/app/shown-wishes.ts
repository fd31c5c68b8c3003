import { useEffect } from 'react'
import { create } from 'zustand'
import type { LineRequest, PlanMove, VisitRef } from '../../src-shared/contract/visit.ts'

/** A visit that is being put together: the calendar shades where it could begin. */
export type WantedVisit = { readonly editing: VisitRef | null; readonly lines: readonly LineRequest[] }

type ShownWishes = {
  /** What the appointment editor and "Find a time" hold; the search goes first. */
  readonly editor: WantedVisit | null
  readonly search: WantedVisit | null
  /** Who would make room, before anybody has agreed to it. */
  readonly moves: readonly PlanMove[]
}

/** What panels want the calendar to show; they may not import each other and meet here. */
export const useShownWishes = create<ShownWishes>(() => ({ editor: null, search: null, moves: [] }))

const none: readonly PlanMove[] = []

/** Lets the calendar shade where a visit could begin, as long as the caller is on the screen. */
export function useShadeFor(source: 'editor' | 'search', wanted: WantedVisit | null): void {
  const asked = JSON.stringify(wanted)
  useEffect(() => {
    useShownWishes.setState({ [source]: JSON.parse(asked) as WantedVisit | null })
    return () => useShownWishes.setState({ [source]: null })
  }, [source, asked])
}

/** Shows on the calendar who would move where, as long as the caller is on the screen. */
export function useShowMoves(moves: readonly PlanMove[] = none): void {
  useEffect(() => {
    useShownWishes.setState({ moves })
    return () => useShownWishes.setState({ moves: none })
  }, [moves])
}
