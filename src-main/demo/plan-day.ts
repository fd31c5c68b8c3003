import type { Interval } from '../../src-shared/domain/interval.ts'
import { demoServices, type DemoService } from './demo-services.ts'
import { demoStaff } from './demo-staff.ts'
import { minutesOf, openDiary, seatsOf, type Diary, type Proposal } from './diary.ts'
import { minuteOfDay } from './minute-of-day.ts'
import type { Random } from './random.ts'

/** Whom the client wishes: anyone, exactly the people proposed, or any of those named. */
type DemoWish = 'anyone' | 'the proposed' | readonly string[]

/** A visit to ask for: its lines follow one another. */
export type PlannedVisit = {
  readonly at: number
  readonly lines: readonly Proposal[]
  readonly wish: DemoWish
  /** The name of an instance chosen by hand, for the first resource of the first line. */
  readonly instance?: string
}

export type PlannedEvent = {
  readonly at: number
  readonly title: string
  readonly line: Proposal
  readonly capacity: number
}

export type PlannedDay = { readonly events: readonly PlannedEvent[]; readonly visits: readonly PlannedVisit[] }

/** How a day looks before anybody asks for anything. */
export type DayShape = {
  /** The share of the staff's time that is asked for. */
  readonly share: number
  readonly away: readonly string[]
  /** Minutes of the day in which nobody has asked for anything. */
  readonly quiet: readonly Interval[]
}

/** What a client likes to add, by the same person. */
const followUps: Readonly<Record<string, string>> = {
  "Women's haircut": 'Blow-dry and styling',
  'Classic facial': 'Brow and lash tint',
  'Back and neck massage': 'Foot massage',
}

/** How often a service is asked for beside others; 1 unless named. */
const demand: Readonly<Record<string, number>> = {
  "Women's haircut": 5,
  "Men's haircut": 4,
  'Colour and finish': 3,
  'Blow-dry and styling': 2,
  'Classic massage': 5,
  'Hot stone massage': 3,
  'Foot massage': 2,
  'Classic facial': 4,
  'Hair care for two': 0.5,
  "Couple's massage": 0,
  'Yoga class': 0,
}

/**
 * A believable day, the fixed points of the week first, then each person's hours filled to about the wanted share, less
 * in the morning. Those who wish somebody come before those who do not mind, as the first are harder to place.
 */
export function planDay(weekday: number, { share, away, quiet }: DayShape, random: Random): PlannedDay {
  const diary = openDiary(weekday, away, quiet)
  const events = weekday === 2 || weekday === 4 ? yoga(diary) : []
  const fixed = fixedPoints(diary, share, random)
  const flowing = random.shuffled(demoStaff).flatMap(({ name }) => fillHours(name, diary, share, random))
  const minds = (visit: PlannedVisit) => visit.wish !== 'anyone'
  const others = flowing.filter((visit) => !minds(visit)).sort((a, b) => a.at - b.at)
  return { events, visits: [...fixed, ...flowing.filter(minds), ...others] }
}

function yoga(diary: Diary): PlannedEvent[] {
  const line = { service: service('Yoga class'), at: minuteOfDay('09:30'), people: ['Eva Bērziņa'] }
  if (!diary.fits([line])) return []
  diary.take([line])
  return [{ at: line.at, title: 'Morning yoga', line, capacity: 8 }]
}

/** One of each unusual kind a day, as far as the people are there. */
function fixedPoints(diary: Diary, share: number, random: Random): PlannedVisit[] {
  const wanted: readonly [string, from: string, Partial<PlannedVisit>?][] = [
    ["Couple's massage", '16:30'],
    ['Laser hair removal', '12:30'],
    ['Colour and finish', '12:00', { wish: 'the proposed' }],
    ['Private sauna', '17:00'],
    ['Private sauna', '13:00'],
    ['Classic massage', '13:30', { wish: ['Eva Bērziņa', 'Līga Zariņa'] }],
    ['Hot stone massage', '14:00', { instance: 'VIP room' }],
    ['Hair care for two', '15:00'],
    ['Perm', '12:30'],
  ]
  return wanted.flatMap(([name, from, more]) => {
    if (!random.chance(0.35 + share * 0.8)) return []
    const found = findPlace(service(name), minuteOfDay(from), more?.wish, diary, random)
    if (!found) return []
    diary.take([found])
    return [{ at: found.at, lines: [found], wish: 'anyone', ...more }]
  })
}

function findPlace(
  wanted: DemoService,
  from: number,
  wish: DemoWish | undefined,
  diary: Diary,
  random: Random,
): Proposal | null {
  const seats = seatsOf(wanted)
  const accepted = wanted.performers.filter((name) => typeof wish !== 'object' || wish.includes(name))
  for (let step = 0; step < 16; step++) {
    for (let attempt = 0; attempt < 6; attempt++) {
      const people = random.shuffled(accepted).slice(0, seats)
      const proposal = { service: wanted, at: from + step * 15, people }
      if (people.length === seats && endOf(proposal) <= closing && diary.fits([proposal])) return proposal
    }
  }
  return null
}

/** Goes through one person's shift: a pause or a visit, a pause or a visit. */
function fillHours(person: string, diary: Diary, share: number, random: Random): PlannedVisit[] {
  const shift = diary.shiftOf(person)
  if (!shift) return []
  const visits: PlannedVisit[] = []
  let at = shift.startsAt
  while (at < shift.endsAt) {
    if (random.chance(idle(at, share))) {
      at += random.chance(0.5) ? 15 : 30
      continue
    }
    const lines = proposeLines(person, at, diary, random)
    if (!lines) {
      at = nextQuarter(at + 5)
      continue
    }
    diary.take(lines)
    visits.push({ at, lines, wish: random.chance(0.45) ? 'the proposed' : 'anyone' })
    at = nextStart(lines, random)
  }
  return visits
}

function proposeLines(person: string, at: number, diary: Diary, random: Random): Proposal[] | null {
  const possible = demoServices
    .filter(({ performers, needs }) => performers.includes(person) && needs[0]?.quantity === undefined)
    .map((service) => ({ service, at, people: [person, ...assistants(service, person)] }))
    .filter((proposal) => seatsOf(proposal.service) <= proposal.people.length && diary.fits([proposal]))
  const first = pickByDemand(possible, random)
  if (!first) return null
  const added = followUps[first.service.name]
  if (added === undefined || !random.chance(0.3)) return [first]
  const second = { service: service(added), at: endOf(first), people: [person] }
  return diary.fits([first, second]) ? [first, second] : [first]
}

/** Who else the service names, for its seats after the first. */
function assistants({ needs }: DemoService, person: string): string[] {
  return needs.flatMap(({ of, named }, at) =>
    of === 'staff' && at > 0 && named ? named.filter((name) => name !== person).slice(0, 1) : [],
  )
}

function pickByDemand(proposals: readonly Proposal[], random: Random): Proposal | null {
  const weight = ({ service }: Proposal) => demand[service.name] ?? 1
  let left = random.next() * proposals.reduce((sum, proposal) => sum + weight(proposal), 0)
  return proposals.find((proposal) => (left -= weight(proposal)) < 0) ?? null
}

/** How likely nobody has asked for this time: the morning is quiet. */
function idle(at: number, share: number): number {
  const busy = at < minuteOfDay('11:00') ? 0.6 : at < minuteOfDay('13:00') ? 0.85 : 1.1
  return Math.max(0, 1 - share * busy)
}

/** The next quarter of an hour after the buffer, or now and then at once; while a colour develops, its pause. */
function nextStart(lines: readonly Proposal[], random: Random): number {
  const [first] = lines
  const pause = first?.service.needs[0]?.parts?.[0]?.end.minutes
  if (first && pause !== undefined) return first.at + pause
  const end = Math.max(...lines.map(endOf)) + 5
  return random.chance(0.4) ? end : nextQuarter(end)
}

function nextQuarter(at: number): number {
  return Math.ceil(at / 15) * 15
}

const closing = minuteOfDay('20:00')

function endOf(proposal: Proposal): number {
  return proposal.at + minutesOf(proposal)
}

function service(name: string): DemoService {
  const found = demoServices.find((each) => each.name === name)
  if (!found) throw new Error(`the demo has no service "${name}"`)
  return found
}
