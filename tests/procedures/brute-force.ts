import type { Part, RequirementDraft } from '../../src-shared/domain/requirement.ts'

/*
 * A slow second opinion on whether there is room: it tries every person and every instance for every seat, one after
 * another, and knows nothing of how the engine goes about it.
 */

export type Span = { readonly from: number; readonly to: number }

export type KnownHolder = { readonly id: string; readonly open: readonly Span[]; readonly closed: readonly Span[] }

export type KnownService = {
  readonly durationMinutes: number
  readonly requirements: readonly RequirementDraft[]
  /** Who performs it, and how long they take. */
  readonly performers: ReadonlyMap<string, number>
}

export type KnownSalon = {
  readonly openingHours: Span
  readonly holders: ReadonlyMap<string, KnownHolder>
  readonly instancesOf: ReadonlyMap<string, readonly string[]>
}

export type WantedLine = {
  readonly service: KnownService
  /** Null: where the line before it ends. */
  readonly offset: number | null
  readonly minutes: number | null
  readonly staff: readonly (readonly string[])[]
  readonly instances: readonly (readonly string[])[]
}

/** What other visits hold already. */
export type Held = { readonly holder: string; readonly span: Span }

type Seat = { readonly candidates: readonly string[]; readonly cores: readonly Span[]; readonly holds: readonly Span[] }

/** Whether any choice of lengths, people and instances lets all lines take place as asked. */
export function hasRoom(
  salon: KnownSalon,
  held: readonly Held[],
  startsAt: number,
  lines: readonly WantedLine[],
): boolean {
  return everyLength(lines).some((lengths) => {
    const seats = seatsOf(salon, startsAt, lines, lengths)
    return seats !== null && canSeat(salon, held, seats, [])
  })
}

/** Every length each line could have: by hand, or that of whoever may lead it. */
function everyLength(lines: readonly WantedLine[]): number[][] {
  return lines.reduce<number[][]>(
    (known, { minutes, service, staff }) => {
      const leads = leadsOf(service).filter((id) => isWished(staff[0], id))
      const own = leads.map((id) => service.performers.get(id) ?? service.durationMinutes)
      const lengths = minutes !== null ? [minutes] : hasLead(service) ? [...new Set(own)] : [service.durationMinutes]
      return known.flatMap((before) => lengths.map((length) => [...before, length]))
    },
    [[]],
  )
}

const hasLead = ({ requirements }: KnownService) => requirements.some(({ kind }) => kind === 'staff')
const leadsOf = ({ performers }: KnownService) => [...performers.keys()]
const isWished = (wish: readonly string[] | undefined, id: string) => !wish || wish.length === 0 || wish.includes(id)

/** Null: a line lies outside the opening hours, or a part of it is empty. */
function seatsOf(
  salon: KnownSalon,
  startsAt: number,
  lines: readonly WantedLine[],
  lengths: readonly number[],
): Seat[] | null {
  const seats: Seat[] = []
  let end = startsAt
  for (const [index, line] of lines.entries()) {
    const from = line.offset === null ? end : startsAt + line.offset
    const to = from + (lengths[index] ?? 0)
    end = to
    if (from < salon.openingHours.from || to > salon.openingHours.to) return null
    const next = { staff: 0, resource: 0 }
    let isLead = true
    const inOrder = [...line.service.requirements].sort(
      (a, b) => Number(a.kind === 'resource') - Number(b.kind === 'resource'),
    )
    for (const requirement of inOrder) {
      const cores = coresOf(requirement, from, to)
      if (cores.some((core) => core.to <= core.from)) return null
      const [first, last] = [cores[0], cores.at(-1)]
      const holds = cores.map((core) => ({
        from: core === first ? core.from - requirement.bufferBeforeMinutes : core.from,
        to: core === last ? core.to + requirement.bufferAfterMinutes : core.to,
      }))
      for (let seat = 0; seat < requirement.quantity; seat += 1) {
        const wishes = requirement.kind === 'staff' ? line.staff : line.instances
        const wish = wishes[next[requirement.kind]++]
        const could =
          requirement.kind === 'staff'
            ? leadsOf(line.service)
            : requirement.resourceIds.flatMap((id) => salon.instancesOf.get(id) ?? [])
        const mustLast = isLead && requirement.kind === 'staff' && line.minutes === null ? lengths[index] : undefined
        const lasts = (id: string) => line.service.performers.get(id) ?? line.service.durationMinutes
        const candidates = could.filter(
          (id) => isWished(wish, id) && (mustLast === undefined || lasts(id) === mustLast),
        )
        if (requirement.kind === 'staff') isLead = false
        seats.push({ candidates, cores, holds })
      }
    }
    // More is wished for than there are seats.
    if ([...line.staff.slice(next.staff), ...line.instances.slice(next.resource)].some((wish) => wish.length > 0))
      return null
  }
  return seats
}

function coresOf({ parts }: RequirementDraft, from: number, to: number): Span[] {
  const at = ({ from: counted, minutes }: Part['begin']) => (counted === 'start' ? from + minutes : to - minutes)
  return parts.length === 0 ? [{ from, to }] : parts.map(({ begin, end }) => ({ from: at(begin), to: at(end) }))
}

function canSeat(
  salon: KnownSalon,
  held: readonly Held[],
  [seat, ...rest]: readonly Seat[],
  own: readonly { readonly holder: string; readonly cores: readonly Span[] }[],
): boolean {
  if (!seat) return true
  return seat.candidates.some((holder) => {
    const known = salon.holders.get(holder)
    if (!known) return false
    const isOpen = seat.cores.every((core) => known.open.some(({ from, to }) => from <= core.from && core.to <= to))
    const isFree = seat.holds.every(
      (hold) =>
        !known.closed.some((closed) => meet(closed, hold)) &&
        !held.some((other) => other.holder === holder && meet(other.span, hold)),
    )
    const isOwn = own.some((other) => other.holder === holder && anyMeet(other.cores, seat.cores))
    return isOpen && isFree && !isOwn && canSeat(salon, held, rest, [...own, { holder, cores: seat.cores }])
  })
}

const meet = (a: Span, b: Span) => a.from < b.to && b.from < a.to
const anyMeet = (a: readonly Span[], b: readonly Span[]) => a.some((one) => b.some((other) => meet(one, other)))
