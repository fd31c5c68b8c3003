import { describe, expect, it } from 'vitest'
import type { WhyLeft } from '../../src-main/allocation/answers.ts'
import type { BookedDemand, BookedVisit, Book, Holder } from '../../src-main/allocation/types.ts'
import { whatIf } from '../../src-main/allocation/what-if.ts'
import { whyLeft } from '../../src-main/allocation/why-left.ts'
import { frozen } from './support/frozen.ts'
import { at, closed, has, instances, needs, resource, salon, service, stored, visit } from './support/salon.ts'

const room = needs('room')
const holders = instances('R1', 'R2', 'R3')
const spa = (...visits: Book['visits']) =>
  salon({
    holders,
    resources: [resource('room', 'R1', 'R2', 'R3')],
    services: [service('massage', 60, [room])],
    visits,
  })

const inRoom = (id: string, also: Partial<BookedDemand> = {}) => has(id, { requirement: room, wish: [], ...also })

function booked(id: string, begin: string, end: string, ...demands: readonly BookedDemand[]): BookedVisit {
  return { ...visit(id, begin, end), lines: [{ ...stored('massage', begin, end, ...demands), id: `${id}.1` }] }
}

const shut = (holder: Holder) => ({ ...holder, closed: [...holder.closed, closed('09:00', '18:00')] })

/** What stays open when R1 closes for the day, with the reasons. */
function whenRoomOneCloses(book: Book) {
  const change = { holders: book.holders.filter(({ id }) => id === 'R1').map(shut), visits: [] }
  const outcome = whatIf(change, at('00:00'), book, 'none')
  const reasons = whyLeft(frozen(outcome), frozen(change), frozen(book))
  return outcome.left.map(({ visitId }, index) => [visitId, told(reasons[index])])
}

function told(why: WhyLeft | undefined) {
  if (why?.kind !== 'nobody free') return why?.kind
  return why.candidates.map(({ holder, obstacles }) =>
    [holder, ...obstacles.map((each) => ('lineId' in each ? each.lineId : each.kind))].join(' '),
  )
}

describe('why something is left open', () => {
  it('names what may not move at all', () => {
    const book = spa(booked('pinned', '10:00', '11:00', inRoom('R1', { wish: ['R1'] })), {
      ...booked('served', '11:00', '12:00', inRoom('R1')),
      status: 'in service',
    })
    expect(whenRoomOneCloses(book)).toEqual([
      ['pinned', 'wished'],
      ['served', 'in service'],
    ])
  })

  it('names what stands against each other room, and says nothing again of the one that closes', () => {
    const book = spa(booked('late', '13:00', '14:00', inRoom('R1')), booked('other', '13:30', '14:30', inRoom('R2')))
    const withRepair = { ...book, holders: book.holders.map((each) => (each.id === 'R3' ? shut(each) : each)) }
    expect(whenRoomOneCloses(withRepair)).toEqual([['late', ['R2 other.1', 'R3 closed']]])
  })

  it('counts what found another room by the same change as taken', () => {
    const book = spa(
      booked('first', '10:00', '11:00', inRoom('R1')),
      booked('second', '10:30', '11:30', inRoom('R1')),
      booked('third', '10:45', '11:45', inRoom('R1')),
    )
    expect(whenRoomOneCloses(book)).toEqual([['third', ['R2 first.1', 'R3 second.1']]])
  })

  it('has nothing to name where there is no other', () => {
    const book = { ...spa(booked('v', '10:00', '11:00', inRoom('R1'))), holders: instances('R1') }
    const one = { ...book, resources: [resource('room', 'R1')] }
    expect(whenRoomOneCloses(one)).toEqual([['v', []]])
  })
})
