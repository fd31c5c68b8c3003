/** Minutes of one column of the calendar. */
export const zooms = [60, 30, 15, 10, 5] as const
export type Zoom = (typeof zooms)[number]

/** The least width of a column; where there is room the columns share it. */
const leastWidth: Readonly<Record<Zoom, number>> = { 60: 44, 30: 33, 15: 22, 10: 24, 5: 20 }

/** What a drag snaps to: a column, but never more than a quarter of an hour. */
export function snapMinutes(zoom: Zoom): number {
  return Math.min(zoom, 15)
}

/** How the timeline is divided: columns, snap, labels. */
export function zoomOptions(zoom: Zoom) {
  return {
    slotDuration: { minutes: zoom },
    snapDuration: { minutes: snapMinutes(zoom) },
    slotLabelInterval: { minutes: zoom <= 5 ? 30 : 60 },
    slotMinWidth: leastWidth[zoom],
  }
}
