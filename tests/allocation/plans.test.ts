import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import type { Placement } from '../../src-main/allocation/answers.ts'
import { fitOneMore } from '../../src-main/allocation/fit-one-more.ts'
import { liftOut } from '../../src-main/allocation/lift-out.ts'
import type { BookedVisit, Book, Moves, VisitRequest } from '../../src-main/allocation/types.ts'
import { coreOf, heldBy, stepsOf } from './model/model.ts'
import { crowdedBook, crowdedRequest } from './support/crowded-salon.ts'
import { runs } from './support/runs.ts'
import { turned } from './support/turned.ts'

const question = fc.tuple(crowdedBook, crowdedRequest, fc.constantFrom<Moves[]>('instances', 'staff and instances'))

/** Checks each plan that moves somebody. */
function onEveryPlan(check: (plan: Placement, request: VisitRequest, book: Book, moves: Moves) => void, times = 600) {
  let plans = 0
  fc.assert(
    fc.property(question, ([book, request, moves]) => {
      const result = fitOneMore(request, book, moves)
      if (!result.ok || result.value.moves.length === 0) return
      plans += 1
      check(result.value, request, book, moves)
    }),
    runs(times),
  )
  expect(plans).toBeGreaterThan(0)
}

/** The book with these moves made. */
function withMoves(book: Book, moves: Placement['moves']): Book {
  const visits = book.visits.map((visit): BookedVisit => ({
    ...visit,
    lines: visit.lines.map((line) => ({
      ...line,
      demands: line.demands.map((demand, position) => {
        const move = moves.find(({ demands }) =>
          demands.some((ref) => ref.visitId === visit.id && ref.lineId === line.id && ref.demand === position),
        )
        return move ? { ...demand, holder: move.to } : demand
      }),
    })),
  }))
  return { ...book, visits }
}

const asChosen = (plan: Placement, request: VisitRequest): VisitRequest => ({
  ...request,
  lines: request.lines.map((line, n) => {
    const demands = plan.visits[0]?.lines[n]?.demands ?? []
    const wishes = (kind: string) => demands.filter((demand) => demand.kind === kind).map(({ holder }) => [holder])
    return { ...line, asks: { kind: 'new', staff: wishes('staff'), instances: wishes('instance'), added: [] } }
  }),
})

describe('every plan', () => {
  it('makes room: with its moves made the request fits as it says', () => {
    onEveryPlan((plan, request, book) => {
      expect(allocate(asChosen(plan, request), withMoves(book, plan.moves)).ok).toBe(true)
    })
  })

  it('is of no use with any one of its moves left out', () => {
    onEveryPlan((plan, request, book) => {
      for (const left of plan.moves) {
        const moves = plan.moves.filter((move) => move !== left)
        const isGood =
          holdsNobodyTwice(withMoves(book, moves)) && allocate(asChosen(plan, request), withMoves(book, moves)).ok
        expect(isGood).toBe(false)
      }
    })
  })

  it('holds nobody twice, leaves every wish and time as it was, and never splits a stay', () => {
    onEveryPlan((plan, _, book) => {
      expect(holdsNobodyTwice(withMoves(book, plan.moves))).toBe(true)
      for (const { from, to, demands } of plan.moves) {
        for (const ref of demands) {
          const demand = book.visits.flatMap(({ lines }) => lines).find(({ id }) => id === ref.lineId)?.demands[
            ref.demand
          ]
          expect(demand?.holder).toBe(from)
          expect(demand?.wish.length === 0 || demand?.wish.includes(to)).toBe(true)
        }
      }
    })
  })

  it('tells for every visit that moves the rows that cover exactly what it holds', () => {
    onEveryPlan((plan, _, book) => {
      const after = withMoves(book, plan.moves)
      for (const { visitId, demands } of plan.moved) {
        const visit = after.visits.find(({ id }) => id === visitId)
        for (const [holder, ofHolder] of Map.groupBy(demands, (each) => each.holder)) {
          const rows = ofHolder.flatMap((each) => each.rows.flatMap(stepsOf))
          const held = visit?.lines.flatMap((line) =>
            line.demands
              .filter((demand) => demand.holder === holder)
              .flatMap((demand) => heldBy(line, demand).flatMap(stepsOf)),
          )
          expect(rows.length).toBe(new Set(rows).size)
          expect(new Set(rows)).toEqual(new Set(held))
        }
      }
    })
  })

  it('is the same when the book was gathered in another order', () => {
    onEveryPlan((plan, request, book, moves) => {
      expect(fitOneMore(request, turned(book), moves)).toEqual({ ok: true, value: plan })
    }, 300)
  })
})

describe('what fits with some moves allowed', () => {
  it('fits with more, and after a cancellation', () => {
    fc.assert(
      fc.property(crowdedBook, crowdedRequest, (book, request) => {
        const [none, instances, all] = (['none', 'instances', 'staff and instances'] as const).map(
          (moves) => fitOneMore(request, book, moves).ok,
        )
        expect(none).toBe(allocate(request, book).ok)
        if (none) expect(instances).toBe(true)
        if (instances) expect(all).toBe(true)
        if (all)
          for (const { id } of book.visits)
            expect(fitOneMore(request, liftOut(book, [id]), 'staff and instances').ok).toBe(true)
      }),
      runs(300),
    )
  })
})

/** Within a visit only what lies about the work may lie over other work: nobody works in two places at once. */
function holdsNobodyTwice({ visits }: Book): boolean {
  const held = visits.flatMap((visit) => [...new Set(stepsBy(visit, heldBy))])
  const worked = visits.flatMap((visit) => stepsBy(visit, (line, { requirement }) => coreOf(line, requirement)))
  return isEachOnce(held) && isEachOnce(worked)
}

function stepsBy({ lines }: BookedVisit, of: typeof heldBy): string[] {
  return lines.flatMap((line) =>
    line.demands.flatMap((demand) =>
      of(line, demand)
        .flatMap(stepsOf)
        .map((step) => `${demand.holder ?? ''} ${step}`),
    ),
  )
}

function isEachOnce(steps: readonly string[]): boolean {
  return steps.length === new Set(steps).size
}
