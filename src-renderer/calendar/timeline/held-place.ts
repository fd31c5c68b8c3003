import type { ShownHours } from '../day/shown-hours.ts'

/** A time of the day, in minutes after midnight, and how many pixels after the beginning of what is visible it stands. */
type HeldPlace = { readonly minutes: number; readonly across: number }

/**
 * What shall stay where it is while the columns change: what is under the pointer, else the line of now if it is in
 * sight, else the middle. Null while nothing is drawn.
 */
export function heldPlace(root: HTMLElement, hours: ShownHours, pointerX: number | null): HeldPlace | null {
  const body = root.querySelector('.fc-timeline-body')
  const scroller = body?.closest('.fc-scroller')
  if (!body || !scroller) return null
  const whole = body.getBoundingClientRect()
  const visible = scroller.getBoundingClientRect()
  const line = root.querySelector('.fc-timeline-now-indicator-line')?.getBoundingClientRect()
  const isInSight = line && visible.left <= line.right && line.left <= visible.right
  const x = pointerX ?? (isInSight ? within(visible, line.left) : (visible.left + visible.right) / 2)
  const backwards = getComputedStyle(body).direction === 'rtl'
  const share = (backwards ? whole.right - x : x - whole.left) / whole.width
  return {
    minutes: (hours.from + share * (hours.to - hours.from)) * 60,
    across: backwards ? visible.right - x : x - visible.left,
  }
}

/** At the very edge of the day the line stands half outside of what is visible. */
function within({ left, right }: DOMRect, x: number): number {
  return Math.min(Math.max(x, left), right)
}
