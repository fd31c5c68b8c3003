import { describe, expect, it } from 'vitest'
import type { Plan, PlannedLine, Seat } from '../../../src-shared/contract/visit.ts'
import { curedDraft } from '../../../src-renderer/features/appointment/draft/cured-draft.ts'
import { aDraft, aLine, anInstance, aPerson, aService, ten } from './a-draft.ts'

const seat = (kind: Seat['kind']): Seat => ({
  ...{ kind, requirementId: null, number: 0, resourceIds: [], work: [], hold: [], wish: [] },
  ...{ holderId: null, marked: false, candidates: [] },
})
const planned = (from: number, to: number, ...seats: Seat[]): PlannedLine => ({
  ...{ serviceId: aService(1), startsAt: ten + from, endsAt: ten + to, seats },
})
const plan = (...lines: PlannedLine[]): Pick<Plan, 'lines'> => ({ lines })

describe('a cure that is clicked', () => {
  const wished = aLine('a', {
    staff: [[aPerson(1)], [aPerson(2)]],
    instances: [[anInstance(1)]],
    added: [anInstance(7), anInstance(8)],
  })
  const draft = aDraft({ lines: [aLine('first'), wished] })
  const seats = ['staff', 'staff', 'resource', 'added', 'added'] as const
  const asked = plan(planned(0, 30), planned(30, 90, ...seats.map(seat)))

  it('puts another person on the seat that it names, and leaves the others', () => {
    const { lines } = curedDraft(draft, asked, { kind: 'other person', line: 1, seat: 1, staffId: aPerson(3) })
    expect(lines).toEqual([aLine('first'), { ...wished, staff: [[aPerson(1)], [aPerson(3)]] }])
  })

  it('puts another instance in the place of a pinned one, or of one added by hand', () => {
    const to = (at: number) =>
      curedDraft(draft, asked, { kind: 'other instance', line: 1, seat: at, instanceId: anInstance(9) }).lines[1]
    expect(to(2)).toEqual({ ...wished, instances: [[anInstance(9)]] })
    expect(to(4)).toEqual({ ...wished, added: [anInstance(7), anInstance(9)] })
  })

  it('makes one line shorter by hand', () => {
    const { lines } = curedDraft(draft, asked, { kind: 'shorter', line: 1, minutes: 50 })
    expect(lines[1]).toEqual({ ...wished, durationMinutes: 50 })
  })

  it('puts the lines in another order: what followed without a gap does so again, a gap stays where it was', () => {
    const later = aLine('c', { begins: { kind: 'offset', minutes: 120 } })
    const three = aDraft({ lines: [aLine('a'), aLine('b', { begins: { kind: 'offset', minutes: 30 } }), later] })
    const times = plan(planned(0, 30), planned(30, 90), planned(120, 150))
    const { lines } = curedDraft(three, times, { kind: 'other order', order: [2, 0, 1] })
    expect(lines.map(({ key, begins }) => [key, begins])).toEqual([
      ['c', { kind: 'after' }],
      ['a', { kind: 'after' }],
      ['b', { kind: 'offset', minutes: 120 }],
    ])
  })

  it('changes nothing of a draft that it was not offered for', () => {
    const other = aDraft({ lines: [wished] })
    expect(curedDraft(other, asked, { kind: 'shorter', line: 0, minutes: 50 })).toBe(other)
  })
})
