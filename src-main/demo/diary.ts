import { contains, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import type { Edge } from '../../src-shared/domain/requirement.ts'
import { demoResources } from './demo-resources.ts'
import type { DemoRequirement, DemoService } from './demo-services.ts'
import { demoStaff } from './demo-staff.ts'
import { minuteOfDay } from './minute-of-day.ts'

/** A service at a time with the people for its staff seats; minutes of the day, wall clock. */
export type Proposal = { readonly service: DemoService; readonly at: number; readonly people: readonly string[] }

/** What the demo has asked for on one day, so that it asks only for what will most likely be free. */
export type Diary = {
  readonly shiftOf: (person: string) => Interval | null
  readonly fits: (proposals: readonly Proposal[]) => boolean
  readonly take: (proposals: readonly Proposal[]) => void
}

type Placed = Interval & { readonly of: string }
type Wanted = Interval & { readonly of: string | readonly string[]; readonly work: Interval }

/** An empty day of the salon; `away` are the people with a day off, in `quiet` nobody has asked for anything. */
export function openDiary(weekday: number, away: readonly string[], quiet: readonly Interval[]): Diary {
  const taken = new Map<string, Interval[]>()
  const shifts = new Map<string, Interval>()
  for (const { name, shifts: hours } of demoStaff) {
    const stretch = hours.weekly.find((day) => day.weekday === weekday)?.stretches[0]
    if (!stretch || away.includes(name)) continue
    shifts.set(name, { startsAt: minuteOfDay(stretch.from), endsAt: minuteOfDay(stretch.to) })
    const breaks = stretch.breaks.map(({ from, to }) => ({ startsAt: minuteOfDay(from), endsAt: minuteOfDay(to) }))
    taken.set(name, [...breaks, ...quiet])
  }

  const isFree = (of: string, interval: Interval, added: readonly Placed[], places: number) =>
    [...(taken.get(of) ?? []), ...added.filter((each) => each.of === of)].filter((each) => overlaps(each, interval))
      .length < places

  const placeFor = ({ of, work, ...interval }: Wanted, added: readonly Placed[]): string | null => {
    if (typeof of !== 'string') return of.find((name) => isFree(name, interval, added, instancesOf(name))) ?? null
    const shift = shifts.get(of)
    return shift && contains(shift, work) && isFree(of, interval, added, 1) ? of : null
  }

  const place = (proposals: readonly Proposal[]): Placed[] | null => {
    const placed: Placed[] = []
    for (const wanted of proposals.flatMap(wantedBy)) {
      const of = placeFor(wanted, placed)
      if (of === null) return null
      placed.push({ of, startsAt: wanted.startsAt, endsAt: wanted.endsAt })
    }
    return placed
  }

  return {
    shiftOf: (person) => shifts.get(person) ?? null,
    fits: (proposals) => place(proposals) !== null,
    take: (proposals) => {
      for (const { of, ...interval } of place(proposals) ?? []) taken.set(of, [...(taken.get(of) ?? []), interval])
    },
  }
}

/** How long the service takes in these hands. */
export function minutesOf({ service, people }: Pick<Proposal, 'service' | 'people'>): number {
  return service.ownMinutes?.[people[0] ?? ''] ?? service.minutes
}

/** How many people the service takes. */
export function seatsOf(service: DemoService): number {
  return service.needs.filter(({ of }) => of === 'staff').reduce((seats, { quantity = 1 }) => seats + quantity, 0)
}

/** Each seat of each requirement, for each of its parts, with its buffers. */
function wantedBy(proposal: Proposal): Wanted[] {
  const people = [...proposal.people]
  return proposal.service.needs.flatMap((need) =>
    Array.from({ length: need.quantity ?? 1 }, () => (need.of === 'staff' ? (people.shift() ?? '') : need.of)).flatMap(
      (of) =>
        workOf(need, proposal).map((work, part, all) => ({
          of,
          work,
          startsAt: work.startsAt - (part === 0 ? (need.before ?? 0) : 0),
          endsAt: work.endsAt + (part === all.length - 1 ? (need.after ?? 0) : 0),
        })),
    ),
  )
}

function workOf({ parts }: DemoRequirement, proposal: Proposal): Interval[] {
  const minutes = minutesOf(proposal)
  const instantOf = ({ from, minutes: offset }: Edge) => proposal.at + (from === 'start' ? offset : minutes - offset)
  if (!parts) return [{ startsAt: proposal.at, endsAt: proposal.at + minutes }]
  return parts.map(({ begin, end }) => ({ startsAt: instantOf(begin), endsAt: instantOf(end) }))
}

function instancesOf(resource: string): number {
  return demoResources.find(({ name }) => name === resource)?.instances.length ?? 0
}
