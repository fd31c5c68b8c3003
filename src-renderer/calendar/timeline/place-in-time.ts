import { wallClockAfter, wallMinutesBetween } from '../../../src-shared/domain/salon-time.ts'

/** How many pixels a minute is wide; 0 while nothing is drawn. */
export function pixelsPerMinute(root: HTMLElement): number {
  const [first, second] = columns(root)
  const minutes = wallMinutesBetween(first?.dataset['date'] ?? '', second?.dataset['date'] ?? '')
  return first && second && minutes > 0 ? Math.abs(second.offsetLeft - first.offsetLeft) / minutes : 0
}

/** The wall clock under a place in the window, rounded down to so many minutes; null outside the columns. */
export function wallClockUnder(root: HTMLElement, clientX: number, stepMinutes: number): string | null {
  const column = [...columns(root)].find((element) => {
    const { left, right } = element.getBoundingClientRect()
    return left <= clientX && clientX < right
  })
  if (!column) return null
  const { left, right } = column.getBoundingClientRect()
  const backwards = getComputedStyle(column).direction === 'rtl'
  const minutes = (backwards ? right - clientX : clientX - left) / pixelsPerMinute(root)
  return wallClockAfter(column.dataset['date']?.slice(0, 16) ?? '', Math.floor(minutes / stepMinutes) * stepMinutes)
}

function columns(root: HTMLElement) {
  return root.querySelectorAll<HTMLElement>('.fc-timeline-slot-lane')
}
