import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOf } from '../../src-main/allocation/book-index.ts'
import { combinations } from '../../src-main/allocation/combinations.ts'
import { withMoves } from '../../src-main/allocation/fewest-moves.ts'
import { lineShape } from '../../src-main/allocation/line-shape.ts'
import { movingBook } from '../../src-main/allocation/moving-book.ts'
import { prove } from '../../src-main/allocation/prove.ts'
import { choicesOf, optionsWhere } from '../../src-main/allocation/question.ts'
import { reachOf } from '../../src-main/allocation/reach.ts'
import type { Book, VisitRequest } from '../../src-main/allocation/types.ts'
import { crowdedBook, crowdedRequest } from './support/crowded-salon.ts'
import { runs } from './support/runs.ts'

/** The first combination of durations as a question with moves, its demands of one kind. */
function questionOf({ startsAt, lines }: VisitRequest, salon: Book) {
  const index = indexOf(salon)
  const book = movingBook(index, 'staff and instances')
  const visit = { visitId: '', startsAt, lines: lines.map((line) => lineShape(line, index)) }
  const [first = []] = combinations([visit], index, () => true)
  const demands = first.flatMap((line) => line.demands).filter(({ seat }) => seat.kind === 'staff')
  const group = choicesOf(demands, (demand) => optionsWhere(demand, (holder) => book.couldServe(demand, holder)))
  const stays = new Set(group.flatMap((choice) => [...reachOf(choice, book).stays]))
  return { group, stays: [...stays], book }
}

describe('the proof', () => {
  it('finds a way where moving one stay after the other finds one, and none where it finds none', () => {
    let [yes, no] = [0, 0]
    fc.assert(
      fc.property(crowdedBook, crowdedRequest, (salon, request) => {
        const { group, stays, book } = questionOf(request, salon)
        const proof = prove(group, stays, book, { left: 20_000 })
        const { fit } = withMoves(group, stays.length, book, { left: 200_000 })
        expect(proof).not.toBe('unknown')
        expect(proof === null).toBe(fit === null)
        if (fit) yes += 1
        else no += 1
      }),
      runs(500),
    )
    expect(Math.min(yes, no)).toBeGreaterThan(0)
  })

  it('says so when it was cut short', () => {
    fc.assert(
      fc.property(crowdedBook, crowdedRequest, (salon, request) => {
        const { group, stays, book } = questionOf(request, salon)
        const whole = prove(group, stays, book, { left: 20_000 })
        const cut = prove(group, stays, book, { left: 0 })
        if (cut !== 'unknown') expect(cut === null).toBe(whole === null)
      }),
      runs(100),
    )
  })
})
