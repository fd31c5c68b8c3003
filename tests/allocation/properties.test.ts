import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import type { AnsweredDemand, Answer } from '../../src-main/allocation/answers.ts'
import { liftOut } from '../../src-main/allocation/lift-out.ts'
import { replan } from '../../src-main/allocation/replan.ts'
import type { Book, VisitRequest } from '../../src-main/allocation/types.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import { heldBy, modelAllocate, stepsOf } from './model/model.ts'
import { arbitraryBook, arbitraryRequest } from './support/arbitrary-salon.ts'
import { frozen } from './support/frozen.ts'
import { runs } from './support/runs.ts'
import { kept } from './support/salon.ts'
import { storedVisit, withAnswer } from './support/store.ts'
import { turned } from './support/turned.ts'

const bookAndRequest = arbitraryBook.chain((book) => fc.tuple(fc.constant(book), arbitraryRequest(book)))

const demandsOf = (answer: Answer) => answer.lines.flatMap(({ demands }) => demands)
const stepsOfAll = (intervals: readonly Interval[]) => intervals.flatMap(stepsOf).sort((a, b) => a - b)
const once = (steps: readonly number[]) => [...new Set(steps)]

/** Checks each answered yes. */
function onEveryYes(check: (answer: Answer, request: VisitRequest, book: Book) => void, numRuns = 500): void {
  let answers = 0
  fc.assert(
    fc.property(bookAndRequest, ([book, request]) => {
      const result = allocate(frozen(request), frozen(book))
      if (!result.ok) return
      answers += 1
      check(result.value, request, book)
    }),
    runs(numRuns),
  )
  expect(answers).toBeGreaterThan(0)
}

function byHolder(answer: Answer, isMarked: boolean): AnsweredDemand[][] {
  const demands = demandsOf(answer).filter(({ marked }) => marked === isMarked)
  return [...Map.groupBy(demands, ({ holder }) => holder).values()]
}

describe('every answer', () => {
  it('reserves nothing that another visit holds, but for marked people', () => {
    onEveryYes((answer, _, book) => {
      for (const { holder, marked, rows } of demandsOf(answer)) {
        const taken = book.visits.flatMap(({ lines }) =>
          lines.flatMap((line) =>
            line.demands.flatMap((demand) => (demand.holder === holder ? heldBy(line, demand) : [])),
          ),
        )
        const steps = new Set(stepsOfAll(taken))
        if (!marked) expect(stepsOfAll(rows).filter((step) => steps.has(step))).toEqual([])
      }
    })
  })

  it('has rows that never overlap and cover exactly what is held', () => {
    onEveryYes((answer) => {
      for (const demands of [...byHolder(answer, false), ...byHolder(answer, true)]) {
        const rows = stepsOfAll(demands.flatMap((demand) => demand.rows))
        expect(rows).toEqual(once(rows))
        expect(rows).toEqual(once(stepsOfAll(demands.flatMap(({ hold }) => hold))))
      }
    })
  })

  it('has each work within one row of its own', () => {
    onEveryYes((answer) => {
      for (const { core, rows } of demandsOf(answer)) {
        expect(rows.every(({ startsAt, endsAt, work }) => startsAt <= work.startsAt && work.endsAt <= endsAt)).toBe(
          true,
        )
        expect(once(stepsOfAll(rows.map(({ work }) => work)))).toEqual(once(stepsOfAll(core)))
      }
    })
  })

  it('works within open time and holds nothing closed, but for marked people', () => {
    onEveryYes((answer, _, book) => {
      for (const { holder, marked, core, hold } of demandsOf(answer)) {
        const lane = book.holders.find(({ id }) => id === holder)
        if (marked || !lane) continue
        const [open, closed] = [new Set(stepsOfAll(lane.open)), new Set(stepsOfAll(lane.closed))]
        expect(stepsOfAll(core).every((step) => open.has(step))).toBe(true)
        expect(stepsOfAll(hold).some((step) => closed.has(step))).toBe(false)
      }
    })
  })

  it('is the same when the book was gathered in another order', () => {
    onEveryYes((answer, request, book) => {
      expect(allocate(request, turned(book))).toEqual({ ok: true, value: answer })
    })
  })
})

describe('one change for the better never turns a yes into a no', () => {
  it('a cancelled visit', () => {
    onEveryYes((_, request, book) => {
      for (const { id } of book.visits) expect(allocate(request, liftOut(book, [id])).ok).toBe(true)
    }, 200)
  })

  it('a closure that is lifted, a shift without end', () => {
    onEveryYes((_, request, book) => {
      const holders = book.holders.map((holder) => ({ ...holder, closed: [], open: [book.window] }))
      expect(allocate(request, { ...book, holders }).ok).toBe(true)
    }, 200)
  })

  it('a wider wish', () => {
    onEveryYes((_, request, book) => {
      const lines = request.lines.map((line) =>
        line.asks.kind === 'new' && line.anyway.length === 0
          ? { ...line, asks: { ...line.asks, staff: [], instances: [] } }
          : line,
      )
      expect(allocate({ ...request, lines }, book).ok).toBe(true)
    }, 200)
  })
})

describe('a day of bookings', () => {
  const day = arbitraryBook.chain((book) =>
    fc.tuple(
      fc.constant({ ...book, visits: [] }),
      fc.array(arbitraryRequest({ ...book, visits: [] }), { maxLength: 12 }),
    ),
  )

  /** Asks for one after the other and stores what is accepted. */
  function booked(
    empty: Book,
    requests: readonly VisitRequest[],
    see?: (request: VisitRequest, book: Book) => void,
  ): Book {
    return requests.reduce((book, request, n) => {
      see?.(request, book)
      const result = allocate(request, book)
      return result.ok ? withAnswer(book, { ...result.value, visitId: `${n}` }, request) : book
    }, empty)
  }

  it('never promises a person or an instance twice, but for marked people', () => {
    fc.assert(
      fc.property(day, ([empty, requests]) => {
        const { visits } = booked(empty, requests)
        const holds = visits.flatMap(({ id, lines }) =>
          lines.flatMap((line) =>
            line.demands
              .filter(({ marked }) => !marked)
              .map((demand) => ({ id, holder: demand.holder, steps: once(stepsOfAll(heldBy(line, demand))) })),
          ),
        )
        const promised = holds.flatMap(({ id, holder, steps }) => steps.map((step) => `${holder} ${step} ${id}`))
        const places = once(promised.map((each) => promised.indexOf(each))).map((i) =>
          promised[i]?.split(' ').slice(0, 2).join(' '),
        )
        expect(places.length).toBe(new Set(places).size)
      }),
      runs(300),
    )
  })

  it('refuses nobody while trying every person and instance finds room', () => {
    fc.assert(
      fc.property(day, ([empty, requests]) => {
        booked(empty, requests, (request, book) => {
          expect(allocate(request, book).ok).toBe(modelAllocate(request, book) !== null)
        })
      }),
      runs(200),
    )
  })

  it('is as it was before, after a booking was cancelled', () => {
    fc.assert(
      fc.property(day, ([empty, requests]) => {
        const full = booked(empty, requests)
        const [first] = requests
        if (!first) return
        const result = allocate(first, full)
        if (!result.ok) return
        const cancelled = liftOut(withAnswer(full, { ...result.value, visitId: 'new' }, first), ['new'])
        expect(cancelled).toEqual(full)
        expect(allocate(first, cancelled)).toEqual(result)
      }),
      runs(200),
    )
  })

  it('changes nothing when visits are planned anew as they stand', () => {
    fc.assert(
      fc.property(day, ([empty, requests]) => {
        const full = booked(empty, requests)
        for (const visit of full.visits) {
          if (full.visits.some(({ lines }) => lines.some(({ demands }) => demands.some(({ marked }) => marked))))
            continue
          const startsAt = Math.min(...visit.lines.map((line) => line.startsAt))
          const lines = visit.lines.map((line) =>
            kept(line, {
              begins: { kind: 'offset', minutes: line.startsAt - startsAt },
              durationMinutes: line.durationByHand ? line.endsAt - line.startsAt : null,
            }),
          )
          const result = replan([{ visitId: visit.id, request: { startsAt, lines } }], full, 'none')
          expect(
            result.ok && result.value.visits.map((answer) => storedVisit(answer, { startsAt, lines }, full)),
          ).toEqual([visit])
        }
      }),
      runs(200),
    )
  })
})
