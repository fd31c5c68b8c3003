/** Minutes of one column of the calendar. */
export const zooms = [60, 30, 15, 10, 5] as const
export type Zoom = (typeof zooms)[number]

/** The least width of a column; where there is room the columns share it. */
const leastWidth: Readonly<Record<Zoom, number>> = { 60: 44, 30: 33, 15: 22, 10: 24, 5: 20 }

/** How the timeline is divided: columns, what a drag snaps to (never coarser than a quarter of an hour), labels. */
export function zoomOptions(zoom: Zoom) {
  return {
    slotDuration: { minutes: zoom },
    snapDuration: { minutes: Math.min(zoom, 15) },
    slotLabelInterval: { minutes: zoom <= 5 ? 30 : 60 },
    slotMinWidth: leastWidth[zoom],
  }
}
