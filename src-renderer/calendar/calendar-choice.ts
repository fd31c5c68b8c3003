import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { RowHeight } from './timeline/picture.ts'
import { zooms, type Zoom } from './timeline/zoom.ts'

/** How a person likes to see the day. */
type CalendarChoice = {
  readonly shows: 'day' | 'list'
  readonly zoom: Zoom
  readonly rows: RowHeight
  /** Headings whose rows are folded away, by the id of the row. */
  readonly folded: readonly string[]
  /** Also people who do not work that day. */
  readonly everyone: boolean
  /** Also cancelled and no-show visits. */
  readonly withResting: boolean
}

/** Zoom, height of rows and folded groups are remembered on this computer; the rest begins anew with each start. */
export const useCalendarChoice = create<CalendarChoice>()(
  persist(
    (): CalendarChoice => ({ shows: 'day', zoom: 15, rows: 'normal', folded: [], everyone: false, withResting: false }),
    {
      name: 'lanebook.calendar',
      partialize: ({ zoom, rows, folded }) => ({ zoom, rows, folded }),
    },
  ),
)

export function toggleFolded(rowId: string): void {
  useCalendarChoice.setState(({ folded }) => ({
    folded: folded.includes(rowId) ? folded.filter((id) => id !== rowId) : [...folded, rowId],
  }))
}

/** The next finer or coarser zoom; null at the end of the scale. */
export function nextZoom(zoom: Zoom, direction: 'in' | 'out'): Zoom | null {
  return zooms[zooms.indexOf(zoom) + (direction === 'in' ? 1 : -1)] ?? null
}

/** Finer or coarser columns; false at the end of the scale. */
export function zoom(direction: 'in' | 'out'): boolean {
  const next = nextZoom(useCalendarChoice.getState().zoom, direction)
  if (next !== null) useCalendarChoice.setState({ zoom: next })
  return next !== null
}
