import type { Interval } from '../../src-shared/domain/interval.ts'
import { addDays, dayInterval } from '../../src-shared/domain/salon-time.ts'
import { keptIndex, type KeptIndex } from '../allocation/kept-index.ts'
import type { BookedVisit } from '../allocation/types.ts'
import { type BookState, readBookState, readVisitsTouchedSince } from '../database/touched-visits.ts'
import { readVisit } from '../database/visit-store.ts'
import { bookedVisit } from './booked-visit.ts'
import { gatherBook } from './gather-book.ts'
import { gatherRules, type Rules } from './gather-rules.ts'
import type { Means } from './means.ts'

/** What is kept of a book from question to question, as of the last commit it has seen. */
type Kept = {
  state: BookState
  readonly rules: Rules
  days: KeptDays | null
}

type KeptDays = {
  readonly index: KeptIndex
  readonly covered: Interval
  readonly visits: Map<string, BookedVisit>
}

const known = new WeakMap<Means['database'], Kept>()

/** So many days are made ready at once, for who leafs through them. */
const daysKept = 35

/** What is true on any day, read anew only after something else than visits has changed. For questions, not for commands. */
export function keptRules(database: Means['database']): Rules {
  return upToDate(database)?.rules ?? gatherRules(database)
}

/**
 * The kept index of these days, the one to each side, and maybe more; null within a transaction, where only the rows
 * themselves may be asked. It never serves a booking.
 */
export function keptBook(reach: Pick<Means, 'database' | 'clock'>, from: string, to: string): KeptIndex | null {
  const kept = upToDate(reach.database)
  if (!kept) return null
  const { zone } = kept.rules.salon
  const asked = { startsAt: dayInterval(zone, from).startsAt, endsAt: dayInterval(zone, to).endsAt }
  const { days } = kept
  if (days && days.covered.startsAt <= asked.startsAt && asked.endsAt <= days.covered.endsAt) return days.index
  const least = addDays(from, daysKept - 1)
  const { book, asked: covered } = gatherBook(reach, from, to > least ? to : least, kept.rules)
  const index = keptIndex(book)
  kept.days = { index, covered, visits: new Map(book.visits.map((visit) => [visit.id, visit])) }
  return index
}

/** Visits that changed since are taken from the change log; any other change, or another book, makes all of it anew. */
function upToDate(database: Means['database']): Kept | null {
  const state = readBookState(database)
  if (!state) return null
  const found = known.get(database)
  if (found && bringForward(database, found, state)) return found
  const made = { state, rules: gatherRules(database), days: null }
  known.set(database, made)
  return made
}

function bringForward(database: Means['database'], kept: Kept, state: BookState): boolean {
  if (kept.state.epoch !== state.epoch || kept.state.revision > state.revision) return false
  if (kept.state.revision === state.revision) return true
  const touched = readVisitsTouchedSince(database, kept.state.revision)
  if (!touched) return false
  if (kept.days) replaceVisits(database, kept.days, kept.rules, touched)
  kept.state = state
  return true
}

function replaceVisits(database: Means['database'], { index, visits }: KeptDays, rules: Rules, ids: readonly string[]) {
  const gone = ids.flatMap((id) => visits.get(id) ?? [])
  const came = ids.flatMap((id) => {
    const stored = readVisit(database, id)
    return stored?.holding ? [bookedVisit(stored, rules.requirements)] : []
  })
  for (const { id } of gone) visits.delete(id)
  for (const visit of came) visits.set(visit.id, visit)
  index.replace(gone, came)
}
