import type { Lane } from '../day/lanes.ts'

/*
 * FullCalendar calls its timeline a grid and hides the half of it that holds the cards from screen readers, although the
 * cards can be reached by Tab. Here it is told for what it is: groups of buttons, one group a lane. The list view is the
 * table.
 */

/** Takes the grid's roles off what stands once and for all, shows the lanes to everybody, and lets keys scroll them. */
export function showToEverybody(root: HTMLElement): void {
  const parts = [
    '.fc-scrollgrid',
    '.fc-scrollgrid > thead',
    '.fc-scrollgrid > tbody',
    '.fc-datagrid-header tr, .fc-datagrid-header th',
  ]
  for (const part of root.querySelectorAll(parts.join())) part.role = 'presentation'
  for (const lanes of root.querySelectorAll('.fc-timeline-body > .fc-scrollgrid-sync-table')) {
    lanes.removeAttribute('aria-hidden')
    lanes.closest<HTMLElement>('.fc-scroller')?.setAttribute('tabindex', '0')
    for (const part of [lanes, ...lanes.querySelectorAll(':scope > tbody')]) part.role = 'presentation'
  }
}

/** The beginning of a row is no cell of a grid. */
export function isNoCell(cell: HTMLElement): void {
  cell.role = 'presentation'
  if (cell.parentElement) cell.parentElement.role = 'presentation'
}

/** The time of a lane is a group of its cards, under the name of the lane; a heading has none. */
export function isGroupOfCards(cell: HTMLElement, lane: Lane | undefined, name: string): void {
  isNoCell(cell)
  if (lane?.kind !== 'staff' && lane?.kind !== 'instance' && lane?.kind !== 'to solve') return
  cell.role = 'group'
  cell.ariaLabel = name
}
