import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../src-main/allocation/allocate.ts'
import type { Explanation, Obstacle } from '../../src-main/allocation/answers.ts'
import { explain } from '../../src-main/allocation/explain.ts'
import { everyStart } from '../../src-main/allocation/starts.ts'
import type { Book, VisitRequest } from '../../src-main/allocation/types.ts'
import { assignments, canServe, mayBeAt, modelAllocate, modelCombinations } from './model/model.ts'
import { arbitraryBook, arbitraryRequest } from './support/arbitrary-salon.ts'
import { frozen } from './support/frozen.ts'
import { runs } from './support/runs.ts'
import {
  at,
  closed,
  from,
  fromEnd,
  fromStart,
  has,
  instances,
  line,
  needs,
  needsStaff,
  offset,
  part,
  request,
  resource,
  salon,
  service,
  staff,
  visit,
} from './support/salon.ts'
import { said, time } from './support/say.ts'

const wholeDay = everyStart(from('08:00', '20:00'), 15)

function explained(asked: VisitRequest, book: Book, mask = wholeDay): Explanation {
  return explain(asked, book, mask, 'none')
}

/** `R1: taken by v until 11:00`, candidate by candidate. */
function obstacles({ lines }: Explanation): string[] {
  return lines.flatMap(({ demands }) =>
    demands.flatMap(({ candidates }) =>
      candidates.map(({ holder, obstacles: all }) => `${holder}: ${all.map(obstacleSaid).join(', ') || 'free'}`),
    ),
  )
}

function obstacleSaid(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'cannot':
      return 'cannot'
    case 'not open':
      return `not open, nearest ${obstacle.nearest ? said(obstacle.nearest) : 'never'}`
    case 'closed':
      return `closed for ${obstacle.closed.reason} until ${time(obstacle.closed.endsAt)}`
    case 'taken':
      return `taken by ${obstacle.visitId} until ${time(obstacle.until)}`
  }
}

const room = resource('room', 'R1', 'R2', 'R3')

describe('obstacles', () => {
  const massage = service('massage', 60, [needs('room', { bufferAfterMinutes: 15 })])

  it('tells of every candidate all that is in the way', () => {
    const book = salon({
      holders: instances(
        { id: 'R1', open: [from('07:00', '10:30'), from('15:00', '18:00')], closed: [closed('11:00', '11:30')] },
        'R2',
        'R3',
      ),
      resources: [room],
      services: [massage],
      visits: [
        visit('v', '09:00', '10:15', has('R1'), has('R2', { bufferAfterMinutes: 20 })),
        visit('w', '11:10', '12:00', has('R2')),
        visit('x', '11:15', '12:00', has('R3')),
      ],
    })
    expect(obstacles(explained(request('10:00', 'massage'), book))).toEqual([
      'R1: not open, nearest 07:00–10:30, closed for boiler until 11:30, taken by v until 10:15',
      'R2: taken by v until 10:35, taken by w until 12:00',
      'R3: free',
    ])
  })

  it('names the nearest open time on either side, or none', () => {
    const hours = [from('06:00', '08:00'), from('11:30', '12:00')]
    const book = salon({
      holders: instances({ id: 'R1', open: hours }, { id: 'R2', open: [] }),
      resources: [room],
      services: [massage],
    })
    expect(obstacles(explained(request('10:00', 'massage'), book)).slice(0, 2)).toEqual([
      'R1: not open, nearest 11:30–12:00',
      'R2: not open, nearest never',
    ])
  })

  it('says of a wished person who does not perform the service that they cannot', () => {
    const cut = service('cut', 30, [needsStaff()], ['A', 'B'])
    const book = salon({
      holders: staff('A', 'B', 'C'),
      services: [cut],
      visits: [visit('v', '10:00', '11:00', has('C'))],
    })
    const found = explained(request('10:00', line('cut', { staff: [['C', 'B']] })), book)
    expect(obstacles(found)).toEqual(['A: free', 'B: free', 'C: cannot, taken by v until 11:00'])
    expect(found.lines[0]?.demands[0]?.candidates.map(({ wished }) => wished)).toEqual([false, true, true])
  })

  it('looks at each lead for as long as that lead would take', () => {
    const cut = service('cut', 60, [needsStaff()], ['A', ['B', 30]])
    const book = salon({
      holders: staff('A', 'B'),
      services: [cut],
      visits: [visit('v', '10:30', '11:00', has('A'), has('B')), visit('w', '10:00', '10:30', has('A'))],
    })
    expect(obstacles(explained(request('10:00', 'cut'), book))).toEqual([
      'B: free',
      'A: taken by w until 10:30, taken by v until 11:00',
    ])
  })

  it('says which resource an instance comes from', () => {
    const either = service('sauna', 30, [needs(['room', 'hall'])])
    const book = salon({
      holders: instances('R1', 'H'),
      resources: [resource('room', 'R1'), resource('hall', 'H')],
      services: [either],
    })
    const [demand] = explained(request('10:00', 'sauna'), book).lines[0]?.demands ?? []
    expect(demand?.candidates.map(({ resourceId }) => resourceId)).toEqual(['room', 'hall'])
    expect(demand?.holder).toBe('R1')
  })

  it('tells of lines outside the opening hours, and of lines too short', () => {
    const parts = [part(fromStart(15), fromEnd(20))]
    const colour = service('colour', 60, [needsStaff({ parts })], ['A'])
    const book = salon({ holders: staff('A'), services: [colour], openingHours: [from('09:00', '10:30')] })
    const outside = explained(request('10:00', 'colour'), book)
    expect(outside.lines.map(({ withinOpeningHours }) => withinOpeningHours)).toEqual([false])
    expect(outside.answer).toBeNull()
    const short = explained(request('09:30', line('colour', { durationMinutes: 30 })), book)
    expect(short.lines.map(({ tooShort }) => tooShort)).toEqual([{ leastMinutes: 40 }])
    expect(short.nearestStarts).toEqual([])
  })

  it('are none exactly where trying finds none', () => {
    fc.assert(
      fc.property(
        arbitraryBook.chain((book) => fc.tuple(fc.constant(book), arbitraryRequest(book))),
        ([book, asked]) => {
          const found = explained(frozen(asked), frozen(book))
          const combination = modelCombinations([{ visitId: '', request: asked }], book).find((lines) =>
            lines.every(
              ({ startsAt, endsAt }, i) => startsAt === found.lines[i]?.startsAt && endsAt === found.lines[i].endsAt,
            ),
          )
          for (const [i, { wants }] of combination?.entries() ?? [])
            for (const [j, want] of wants.entries())
              for (const { holder, wished, obstacles: all } of found.lines[i]?.demands[j]?.candidates ?? [])
                if (wished && want.allowed.includes(holder) && !want.unasked)
                  expect(all.length === 0).toBe(canServe(want, holder, book))
        },
      ),
      runs(300),
    )
  })
})

describe('not together', () => {
  it('names what cannot be had at once, and nothing that could be left out', () => {
    const cut = service('cut', 30, [needsStaff()], ['A', 'B'])
    const wash = service('wash', 30, [needs('room')])
    const book = salon({ holders: [...staff('A', 'B'), ...instances('R1')], resources: [room], services: [cut, wash] })
    const asked = request(
      '10:00',
      line('cut', { staff: [['A']] }),
      line('wash', { begins: offset(0) }),
      line('cut', { begins: offset(0), staff: [['A', 'B']] }),
      line('cut', { begins: offset(15), staff: [['A']] }),
    )
    const found = explained(asked, book)
    expect(obstacles(found).every((each) => each.endsWith('free') || each.startsWith('R'))).toBe(true)
    expect(found.notTogether).toEqual([
      { line: 0, demand: 0 },
      { line: 3, demand: 0 },
    ])
  })

  it('is empty where somebody is missing, and where all fits', () => {
    const cut = service('cut', 30, [needsStaff({ quantity: 2 })], ['A', 'B'])
    const book = salon({
      holders: staff('A', 'B'),
      services: [cut],
      visits: [visit('v', '10:00', '11:00', has('A'), has('B'))],
    })
    expect(explained(request('10:00', 'cut'), book).notTogether).toEqual([])
    expect(explained(request('11:00', 'cut'), book).notTogether).toEqual([])
  })

  it('is a least set that trying cannot fill', () => {
    fc.assert(
      fc.property(
        arbitraryBook.chain((book) => fc.tuple(fc.constant(book), arbitraryRequest(book))),
        ([book, asked]) => {
          const { lines, answer, notTogether } = explained(asked, book)
          const numbers = lines.flatMap(({ demands }, i) => demands.map((_, j) => ({ line: i, demand: j })))
          const named = notTogether.map((place) =>
            numbers.findIndex((each) => each.line === place.line && each.demand === place.demand),
          )
          const combinations = modelCombinations([{ visitId: '', request: asked }], book).filter((all) =>
            all.every((each) => mayBeAt(each, book)),
          )
          const fit = (positions: readonly number[]) =>
            combinations.some((all) => {
              const wants = all.flatMap(({ wants: each }) => each)
              return !assignments(
                positions.flatMap((n) => wants[n] ?? []),
                book,
              ).next().done
            })
          const each = numbers.map((_, n) => n)
          expect(named.length > 0).toBe(
            answer === null && each.every((n) => fit([n])) && !fit(each) && combinations.length > 0,
          )
          if (named.length === 0) return
          expect(fit(named)).toBe(false)
          for (const n of named) expect(fit(named.filter((other) => other !== n))).toBe(true)
        },
      ),
      runs(400),
    )
  })
})

describe('the nearest starts', () => {
  const massage = service('massage', 60, [needs('room')])
  const day = (...visits: Book['visits']) =>
    salon({ holders: instances('R1'), resources: [resource('room', 'R1')], services: [massage], visits })

  it('are up to three before and three after, nearest first', () => {
    const book = day(visit('v', '11:00', '12:30', has('R1')))
    expect(explained(request('11:15', 'massage'), book).nearestStarts.map(time)).toEqual([
      ...['10:00', '12:30', '09:45', '12:45', '09:30', '13:00'],
    ])
  })

  it('are those of that day first, then of the days around', () => {
    const book = day(visit('v', '00:00', '08:00', has('R1')), visit('w', '09:00', '24:00', has('R1')))
    const mask = everyStart({ startsAt: at('00:00') - 1440 + 600, endsAt: at('34:00') }, 60)
    expect(explained(request('22:00', 'massage'), book, mask).nearestStarts.map(time)).toEqual([
      ...['08:00', '24:00', '25:00', '26:00', '-1:00', '-2:00'],
    ])
  })

  it('keep to the mask', () => {
    const book = day(visit('v', '11:00', '12:00', has('R1')))
    const mask = everyStart(from('11:00', '20:00'), 15, (start) => start >= at('12:30'))
    expect(explained(request('11:00', 'massage'), book, mask).nearestStarts.map(time)).toEqual([
      '12:30',
      '12:45',
      '13:00',
    ])
  })

  it('can all be booked, and none nearer', () => {
    fc.assert(
      fc.property(
        arbitraryBook.chain((book) => fc.tuple(fc.constant(book), arbitraryRequest(book))),
        ([book, asked]) => {
          const mask = everyStart(from('08:00', '14:00'), 15)
          const good = Array.from({ length: 24 }, (_, n) => at('08:00') + n * 15).filter(
            (startsAt) => startsAt !== asked.startsAt && modelAllocate({ ...asked, startsAt }, book),
          )
          const [before, after] = [
            good.filter((t) => t < asked.startsAt).slice(-3),
            good.filter((t) => t > asked.startsAt).slice(0, 3),
          ]
          expect(explained(asked, book, mask).nearestStarts.toSorted((a, b) => a - b)).toEqual([...before, ...after])
        },
      ),
      runs(100),
    )
  })
})

describe('book anyway', () => {
  const cut = service('cut', 30, [needsStaff(), needs('chair')], ['A', 'B'])
  const book = (...visits: Book['visits']) =>
    salon({
      holders: [...staff('A', 'B'), ...instances('C1')],
      resources: [resource('chair', 'C1')],
      services: [cut],
      visits,
    })
  const pinned = request('10:00', line('cut', { staff: [['A']] }))

  it('is offered where only a pinned person is in the way, and marks nobody else', () => {
    const asked = request('10:00', line('cut', { staff: [['A']] }), line('cut', { staff: [['B']] }))
    const { anyway } = explained(asked, book(visit('v', '10:00', '10:30', has('A'))))
    expect(anyway?.lines.map((each) => each.anyway)).toEqual([['A'], []])
  })

  it('is not offered where an instance is in the way, or where nobody is', () => {
    expect(explained(pinned, book(visit('v', '10:00', '10:30', has('A'), has('C1')))).anyway).toBeNull()
    expect(explained(request('10:00', 'cut'), book(visit('v', '10:00', '10:30', has('A'), has('B')))).anyway).toBeNull()
    expect(explained(pinned, book()).anyway).toBeNull()
  })

  it('covers what is outside the opening hours, with the people of that line', () => {
    const closing = { ...book(), openingHours: [from('08:00', '10:15')] }
    expect(explained(pinned, closing).anyway?.lines.map((each) => each.anyway)).toEqual([['A']])
  })

  it('is offered exactly where it would be answered yes', () => {
    let offered = 0
    fc.assert(
      fc.property(
        arbitraryBook.chain((salonBook) => fc.tuple(fc.constant(salonBook), arbitraryRequest(salonBook))),
        ([salonBook, asked]) => {
          const { answer, anyway } = explained(asked, salonBook)
          const everybody = salonBook.holders.map(({ id }) => id)
          const bold = { ...asked, lines: asked.lines.map((each) => ({ ...each, anyway: everybody })) }
          expect(anyway !== null).toBe(answer === null && modelAllocate(bold, salonBook) !== null)
          if (!anyway) return
          offered += 1
          expect(allocate(anyway, salonBook).ok).toBe(true)
          for (const [i, { anyway: marked }] of anyway.lines.entries()) {
            const lines = anyway.lines.map((each, n) => (n === i ? { ...each, anyway: [] } : each))
            if (marked.length > 0) expect(allocate({ ...anyway, lines }, salonBook).ok).toBe(false)
          }
        },
      ),
      runs(600),
    )
    expect(offered).toBeGreaterThan(0)
  })
})
