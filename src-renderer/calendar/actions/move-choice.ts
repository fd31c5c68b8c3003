import type { Day, DayCard } from '../day/day.ts'
import type { HolderId } from '../../../src-shared/domain/id.ts'
import type { Interval } from '../../../src-shared/domain/interval.ts'

/** One reservation of a line that a move can take elsewhere: its holder, or what is to be solved. */
type Movable = { readonly from: HolderId | null; readonly kind: 'staff' | 'instance' }

/** What of a line can go to another lane, each holder once; what is open counts as one. */
export function movables(card: DayCard): Movable[] {
  const all = card.reservations.map(({ holderId, kind }) => ({ from: holderId, kind }))
  return all.filter(({ from }, index) => all.findIndex((other) => other.from === from) === index)
}

/** The starts within runs of starts, thinned to every so many minutes of the clock; at most `most`, from a start on. */
export function offeredStarts(runs: readonly Interval[], everyMinutes: number, most: number): number[] {
  const starts = runs.flatMap(({ startsAt, endsAt }) => {
    const first = Math.ceil(startsAt / everyMinutes) * everyMinutes
    const count = Math.max(0, Math.ceil((endsAt - first) / everyMinutes))
    return Array.from({ length: count }, (_, index) => first + index * everyMinutes)
  })
  return starts.slice(0, most)
}

/** The lanes that something of this kind could be moved to, as choices; instances under their resource. */
export function laneChoices(day: Day, kind: Movable['kind']) {
  const active = (all: readonly { readonly archived: boolean; readonly id: string; readonly name: string }[]) =>
    all.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }))
  return kind === 'staff'
    ? active(day.staff)
    : day.resources.map(({ name, instances }) => ({ group: name, items: active(instances) }))
}
