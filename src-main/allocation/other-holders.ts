import type { Cure } from './answers.ts'
import type { Asked, Remedy, Try } from './remedy.ts'
import { inOrder, type Demand } from './derive.ts'
import { accepts } from './line-shape.ts'
import type { LineRequest, NewLine } from './types.ts'

const mostPeople = 5

/** Other people than those wished, and for each pinned instance another. */
export function otherHolders(asked: Asked, tried: Try): readonly Cure[] {
  const people: Cure[] = []
  const instances: Cure[] = []
  for (const [line, { demands, startsAt }] of asked.lines.entries())
    for (const [demand, wanted] of demands.entries()) {
      const isPerson = wanted.seat.kind === 'staff'
      if (isPerson ? wanted.seat.wish.length === 0 : wanted.seat.wish.length !== 1) continue
      for (const holder of othersFor(wanted, startsAt, asked)) {
        if (isPerson && people.length === mostPeople) break
        const cured = tried(wishing(asked, line, demand, holder))
        if (!cured) continue
        if (isPerson) people.push({ kind: 'other person', line, demand, holder, ...cured })
        else instances.push({ kind: 'other instance', line, demand, holder, ...cured })
        if (!isPerson) break
      }
    }
  return [...people, ...instances]
}

/** In the order of choice. In the place of an instance added by hand another of its resource. */
function othersFor({ seat }: Demand, at: number, { index }: Asked): readonly string[] {
  const members = seat.requirement
    ? inOrder(seat, at, index).map(({ holder }) => holder)
    : [...index.resources.values()]
        .map(({ instances }) => instances.map(({ id }) => id))
        .filter((ids) => ids.some((id) => seat.wish.includes(id)))
        .flat()
  return [...new Set(members)].filter((holder) => !accepts(seat.wish, holder))
}

function wishing({ request, lines, index }: Asked, line: number, demand: number, holder: string): Remedy {
  const changed = request.lines.map((each, i) =>
    i === line ? lineWishing(each, lines[line]?.demands ?? [], demand, holder) : each,
  )
  return { request: { ...request, lines: changed }, index }
}

function lineWishing(line: LineRequest, demands: readonly Demand[], demand: number, holder: string): LineRequest {
  const { asks } = line
  if (asks.kind === 'kept') {
    const wanted = asks.line.demands.map((each, i) => (i === demand ? { ...each, wish: [holder] } : each))
    return { ...line, asks: { kind: 'kept', line: { ...asks.line, demands: wanted } } }
  }
  const seat = demands[demand]?.seat
  const isLike = ({ seat: other }: Demand) =>
    (other.requirement === null) === (seat?.requirement === null) &&
    (other.requirement === null || other.kind === seat?.kind)
  const place = demands.slice(0, demand).filter(isLike).length
  return { ...line, asks: newLineWishing(asks, seat?.requirement ? seat.kind : 'added', place, holder) }
}

function newLineWishing(asks: NewLine, kind: 'staff' | 'instance' | 'added', place: number, holder: string): NewLine {
  if (kind === 'added') return { ...asks, added: asks.added.with(place, holder) }
  return kind === 'staff'
    ? { ...asks, staff: asks.staff.with(place, [holder]) }
    : { ...asks, instances: asks.instances.with(place, [holder]) }
}
