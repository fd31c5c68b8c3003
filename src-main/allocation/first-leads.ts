import type { BookIndex } from './book-index.ts'
import { startOf, type AskedVisit } from './combinations.ts'
import { candidatesOf, deriveLine, type DerivedLine } from './derive.ts'
import type { DurationChoice, LineShape } from './line-shape.ts'

/** The lines at the times they have if each is led by the first in the order of choice, free or not. */
export function withFirstLeads(visit: AskedVisit, index: BookIndex): readonly DerivedLine[] {
  const lines: DerivedLine[] = []
  for (const shape of visit.lines) {
    const startsAt = startOf(visit, shape, lines.at(-1))
    lines.push(deriveLine(visit.visitId, shape, startsAt, firstDuration(shape, startsAt, index), index))
  }
  return lines
}

function firstDuration(shape: LineShape, startsAt: number, index: BookIndex): DurationChoice {
  const lead = shape.seats[shape.lead]
  const first = lead && candidatesOf(lead, startsAt, index)[0]?.holder
  const choice = shape.durations.find(({ leads }) => first !== undefined && leads?.has(first)) ?? shape.durations[0]
  return choice ?? { minutes: shape.minutesOfLead.get(first ?? '') ?? shape.minutes, leads: null }
}
