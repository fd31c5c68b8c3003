import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import { replan } from '../../src-main/allocation/replan.ts'
import { modelAllocate, modelReplan } from './model/model.ts'
import { arbitraryBook, arbitraryEdit, arbitraryRequest } from './support/arbitrary-salon.ts'
import { runs } from './support/runs.ts'

describe('beside the slow model', () => {
  it('books the same requests, with the same holders', () => {
    let fitted = 0
    fc.assert(
      fc.property(
        arbitraryBook.chain((book) => fc.tuple(fc.constant(book), arbitraryRequest(book))),
        ([book, request]) => {
          const expected = modelAllocate(request, book)
          const result = allocate(request, book)
          fitted += Number(result.ok)
          expect(result.ok).toBe(expected !== null)
          if (!result.ok || !expected) return
          expect(result.value.lines.map(({ demands }) => demands.map(({ holder }) => holder))).toEqual(expected.holders)
          expect(result.value.lines.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(
            expected.lines.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
          )
        },
      ),
      runs(2000),
    )
    expect(fitted).toBeGreaterThan(0)
  })

  it('edits the same visits together, with the same holders', () => {
    let fitted = 0
    fc.assert(
      fc.property(
        arbitraryBook.chain((book) =>
          fc.tuple(fc.constant(book), fc.tuple(...book.visits.slice(0, 2).map((visit) => arbitraryEdit(visit, book)))),
        ),
        ([book, edits]) => {
          const expected = modelReplan(edits, book)
          const result = replan(edits, book, 'none')
          fitted += Number(result.ok)
          expect(result.ok).toBe(expected !== null)
          if (!result.ok || !expected) return
          expect(
            result.value.visits.flatMap(({ lines }) => lines.map(({ demands }) => demands.map(({ holder }) => holder))),
          ).toEqual(expected.holders)
        },
      ),
      runs(1000),
    )
    expect(fitted).toBeGreaterThan(0)
  })
})
