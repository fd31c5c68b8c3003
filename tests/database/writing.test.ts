import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { changeImages, changes } from '../../src-main/database/tables/change.ts'
import { appointments } from '../../src-main/database/tables/appointment.ts'
import { clientPhones, clients } from '../../src-main/database/tables/client.ts'
import { refusals } from '../../src-main/database/tables/refusal.ts'
import { requests } from '../../src-main/database/tables/request.ts'
import { reservations } from '../../src-main/database/tables/reservation.ts'
import { staffMembers } from '../../src-main/database/tables/staff-member.ts'
import type { Database } from '../../src-main/database/database.ts'
import type { Unit } from '../../src-main/database/unit.ts'
import { writeVisits } from '../../src-main/database/write-visits.ts'
import { wallClockWithOffset } from '../../src-shared/domain/salon-time.ts'
import { aCall, openBook, temporaryFolder, write } from '../support/open-book.ts'
import {
  aLine,
  anAppointment,
  anInstance,
  aReservation,
  aResource,
  aService,
  aStaffMember,
  named,
} from '../support/salon-rows.ts'
import { monday, stillClock, zone } from '../support/book-surroundings.ts'

const done = { ok: true, value: {} } as const
const count = (book: Database, table: string) =>
  book.connection.prepare(`select count(*) from ${table}`).pluck().get() as number
const bookRevision = (book: Database) => book.connection.prepare('select revision from book').pluck().get() as number

describe('a command is answered once', () => {
  test('the same request id gives the stored answer and does nothing again', () => {
    const book = openBook()
    const call = aCall({ input: { name: 'Anna' } })
    const work = (unit: Unit) => ({ ok: true, value: { id: aStaffMember(unit, 'Anna') } }) as const
    const first = book.write(call, work)
    const again = book.write(call, work)
    expect(again).toEqual({ ...first, replayed: true })
    expect(count(book, 'staff_member')).toBe(1)
  })

  test('also after the program was started anew', () => {
    const first = openBook()
    const call = aCall()
    const answered = first.write(call, (unit) => ({ ok: true, value: { id: aStaffMember(unit, 'Anna') } }))
    first.close()
    const second = openBook({ folder: first.file.replace(/lanebook\.db$/, '') })
    const again = second.write(call, () => {
      throw new Error('done twice')
    })
    expect(again).toEqual({ ...answered, replayed: true })
  })

  test('the same id with another input, or for another command, is a fault', () => {
    const book = openBook()
    const call = aCall({ input: { name: 'Anna' } })
    book.write(call, () => done)
    expect(() => book.write({ ...call, input: { name: 'Eva' } }, () => done)).toThrow('request-reused')
    expect(() => book.write({ ...call, command: 'tests.other' }, () => done)).toThrow('request-reused')
    expect(book.write({ ...call, input: { name: 'Anna' } }, () => done).replayed).toBe(true)
  })

  test('the order of an input’s fields does not matter', () => {
    const book = openBook()
    const call = aCall({ input: { a: 1, b: { c: 2, d: [3] } } })
    book.write(call, () => done)
    expect(book.write({ ...call, input: { b: { d: [3], c: 2 }, a: 1 } }, () => done).replayed).toBe(true)
  })

  test('a fault is not stored: the same id may try again', () => {
    const book = openBook()
    const call = aCall()
    const fault = () => {
      throw new Error('a bug')
    }
    expect(() => book.write(call, fault)).toThrow('a bug')
    expect(book.write(call, () => done).replayed).toBe(false)
  })
})

test('answers are forgotten after 90 days, and not because a clock is wrong', () => {
  const clock = stillClock()
  const folder = temporaryFolder()
  const days = (count: number) => count * 24 * 60
  const ids = () => {
    const book = openBook({ folder, clock })
    const found = book.orm.select().from(requests).all()
    return { book, commands: found.map(({ command }) => command) }
  }
  const { book } = ids()
  book.write(aCall({ command: 'tests.first' }), () => done)
  clock.set(monday + days(60))
  book.write(aCall({ command: 'tests.second' }), () => done)
  book.close()

  clock.set(monday + days(4000))
  const ahead = ids()
  expect(ahead.commands).toEqual(['salon.found', 'tests.first', 'tests.second'])
  clock.set(monday + days(100))
  ahead.book.write(aCall({ command: 'tests.third' }), () => done)
  ahead.book.close()
  expect(ids().commands).toEqual(['tests.second', 'tests.third'])
})

describe('all or nothing', () => {
  test('a refusal leaves nothing of what the command did, but is remembered with the missed booking', () => {
    const book = openBook()
    const before = bookRevision(book)
    const call = aCall()
    const written = book.write(call, (unit) => {
      aStaffMember(unit, 'Anna')
      const asked = { visitId: null, lines: [], until: null }
      unit.noteMissed({ reason: 'does-not-fit', startsAt: monday, asked, missing: [], oneMoreOf: [], value: 4500 })
      return { ok: false, refusal: { reason: 'does-not-fit', plan: { who: 'Eva Stone', startsAt: monday } } } as const
    })
    expect(written).toMatchObject({ changeId: null, replayed: false, bookRevision: before })
    expect(count(book, 'staff_member')).toBe(0)
    expect(book.orm.select().from(refusals).all()).toMatchObject([
      { command: 'tests.write', requestId: call.requestId, reason: 'does-not-fit', value: 4500, origin: 'desk' },
    ])
    expect(book.write(call, () => done)).toEqual({ ...written, replayed: true })
    expect(bookRevision(book)).toBe(before)
  })

  test('a fault in the middle leaves nothing', () => {
    const book = openBook()
    const before = bookRevision(book)
    const half = (unit: Unit) => {
      aStaffMember(unit, 'Anna')
      throw new Error('half way')
    }
    expect(() => book.write(aCall(), half)).toThrow('half way')
    expect([count(book, 'staff_member'), count(book, 'request'), bookRevision(book)]).toEqual([0, 1, before])
  })

  test('a place that a guard finds held is not taken, whatever the engine said', () => {
    const book = openBook()
    const { lineId, instanceId } = write(book, (unit) => ({
      lineId: aLine(unit, { serviceId: aService(unit, 'Massage', 60), startsAfter: 180, durationMinutes: 60 }),
      instanceId: anInstance(unit, aResource(unit, 'Massage room'), 'Room 1'),
    }))
    const reserve = (unit: Unit) => {
      aReservation(unit, { lineId, instanceId, startsAt: monday + 180, endsAt: monday + 240 })
      return done
    }
    book.write(aCall(), reserve)
    expect(() => book.write(aCall(), reserve)).toThrow('the book answered "taken": instance taken')
    expect(count(book, 'reservation')).toBe(1)
  })

  test('of two visits with one person at one time the marked reservation is laid over the other, whichever comes first', () => {
    const book = openBook()
    const [startsAt, endsAt] = [monday + 180, monday + 240]
    const time = { startsAt, endsAt }
    const mark = { kind: 'overlap', reason: 'twins', by: null } as const
    write(book, (unit) => {
      const [serviceId, holderId] = [aService(unit, 'Massage', 60), aStaffMember(unit, 'Anna')]
      const seat = { requirementId: null, kind: 'staff', seat: 0, holderId, wish: [] } as const
      const rows = [{ part: 0, ...time, workStartsAt: startsAt, workEndsAt: endsAt }]
      const visit = (marked: typeof mark | null) => ({
        visit: { kind: 'appointment', id: anAppointment(unit) } as const,
        ...{ before: [], holding: true },
        after: [
          {
            ...{ id: v7(), serviceId, ...time, startsWall: wallClockWithOffset(zone, startsAt) },
            ...{ endsWall: wallClockWithOffset(zone, endsAt), durationByHand: false, price: null },
            demands: [{ ...seat, mark: marked, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, reservations: rows }],
          },
        ],
      })
      writeVisits(unit, v7, [visit(mark), visit(null)])
    })
    expect(count(book, 'reservation')).toBe(2)
  })

  test('a command cannot wait for anything inside its transaction', () => {
    const book = openBook()
    const waiting = async (unit: Unit) => {
      aStaffMember(unit, 'Anna')
      await Promise.resolve()
      return done
    }
    expect(() => book.write(aCall(), waiting as never)).toThrow('awaits')
    expect(count(book, 'staff_member')).toBe(0)
    expect(write(book, (unit) => aStaffMember(unit, 'Eva'))).toBeTypeOf('string')
  })

  test('a command cannot be called from within another', () => {
    const book = openBook()
    const nested = () => {
      book.write(aCall(), () => done)
      return done
    }
    expect(() => book.write(aCall(), nested)).toThrow('within a command')
  })

  test('a query that would write is stopped', () => {
    const book = openBook()
    expect(() => book.reading(() => book.connection.exec('delete from hours'))).toThrow('readonly')
    expect(count(book, 'hours')).toBe(6)
    expect(write(book, (unit) => aStaffMember(unit, 'Anna'))).toBeTypeOf('string')
  })
})

describe('the change log', () => {
  const logged = (book: Database, command: string) => {
    const change = book.orm
      .select()
      .from(changes)
      .all()
      .find((each) => each.command === command)
    const images = book.orm.select().from(changeImages).all()
    return { change, images: images.filter(({ changeId }) => changeId === change?.id) }
  }

  test('keeps one row a command, with every touched row before and after', () => {
    const book = openBook()
    const { anna, eva } = write(book, (unit) => ({
      anna: aStaffMember(unit, 'Anna'),
      eva: aStaffMember(unit, 'Eva', 1),
    }))
    const maria = v7()
    const call = aCall({ command: 'staff.shuffle', input: { id: anna, note: 'a word' }, person: 'Zane' })
    const { changeId } = book.write(call, (unit) => {
      unit.update(staffMembers, anna, { position: 2 })
      unit.insert(staffMembers, { id: maria, ...named('Maria'), colour: '#000000', position: 3 })
      unit.remove(staffMembers, eva)
      return done
    })
    const { change, images } = logged(book, 'staff.shuffle')
    expect(change).toMatchObject({
      id: changeId,
      requestId: call.requestId,
      origin: 'desk',
      source: 'desk',
      person: 'Zane',
      commandVersion: 1,
      input: { id: anna, note: null },
      personalInput: { '/note': 'a word' },
      bookRevision: bookRevision(book),
    })
    expect(images.map(({ recordId, before, after }) => [recordId, before?.['position'], after?.['position']])).toEqual([
      [anna, 0, 2],
      [maria, undefined, 3],
      [eva, 1, undefined],
    ])
    expect(images[0]?.before).toMatchObject({ name: 'Anna', archived: false, revision: 0 })
    expect(images[0]?.after).toMatchObject({ name: 'Anna', archived: false, revision: 1 })
  })

  test('what a command leaves as it was is not in it, and then nothing has changed', () => {
    const book = openBook()
    const anna = write(book, (unit) => aStaffMember(unit, 'Anna'))
    const before = bookRevision(book)
    const { changeId } = book.write(aCall(), (unit) => {
      unit.update(staffMembers, anna, { name: 'Anna', position: 0 })
      unit.remove(staffMembers, aStaffMember(unit, 'Eva'))
      expect(unit.change()).toBeNull()
      return done
    })
    expect([changeId, bookRevision(book), count(book, 'change')]).toEqual([null, before, 2])
  })

  test('the answer of a command can carry the id that undoes it', () => {
    const book = openBook()
    const { outcome, changeId } = book.write(aCall(), (unit) => {
      aStaffMember(unit, 'Anna')
      return { ok: true, value: { change: unit.change() } } as const
    })
    expect(outcome.value.change).toBe(changeId)
    expect(changeId).not.toBeNull()
  })

  test('a record’s revision rises once a command, and when only what belongs to it changed', () => {
    const book = openBook()
    const appointment = write(book, (unit) => anAppointment(unit))
    const revision = () => book.orm.select().from(appointments).get()?.revision
    write(book, (unit) => {
      unit.update(appointments, appointment, { note: 'one' })
      unit.update(appointments, appointment, { note: 'two' })
    })
    expect(revision()).toBe(1)
    write(book, (unit) => unit.touch(appointments, appointment))
    expect(revision()).toBe(2)
  })

  test('numbers the changes of each device without a gap, and each change of the book', () => {
    const book = openBook()
    for (const device of ['desk', 'client booking', 'desk']) {
      book.write(aCall({ device }), (unit) => {
        anAppointment(unit)
        return done
      })
    }
    const rows = book.orm.select().from(changes).all()
    expect(rows.map(({ origin, sequence, bookRevision: at }) => [origin, sequence, at])).toEqual([
      ['main', 1, 1],
      ['desk', 1, 2],
      ['client booking', 1, 3],
      ['desk', 2, 4],
    ])
    expect(new Set(rows.map(({ epoch, salonId }) => `${epoch} ${salonId}`)).size).toBe(1)
  })

  test('words about a client stand in columns that erasing can blank, and nowhere else', () => {
    const book = openBook()
    const secret = ['Eva Stone', 'eva stone', '+37126123456', '37126123456', '261 23 456', 'allergic', 'wants quiet']
    const clientId = v7()
    book.write(
      aCall({ command: 'clients.add', input: { name: 'Eva Stone', phone: '261 23 456', note: 'allergic' } }),
      (unit) => {
        unit.insert(clients, { id: clientId, ...named('Eva Stone'), note: 'allergic' })
        unit.insert(clientPhones, {
          clientId,
          position: 0,
          typed: '261 23 456',
          e164: '+37126123456',
          digits: '37126123456',
        })
        unit.insert(appointments, { id: v7(), clientId, status: 'confirmed', source: 'desk', note: 'wants quiet' })
        return { ok: true, value: { id: clientId, samePhone: [{ name: 'Eva Stone', phone: '261 23 456' }] } }
      },
    )
    book.connection.exec(`
      update change set personal_input = null;
      update change_image set personal_before = null, personal_after = null;
      update request set personal_answer = null`)
    const kept = JSON.stringify([
      book.orm.select().from(changes).all(),
      book.orm.select().from(changeImages).all(),
      book.orm.select().from(requests).all(),
    ])
    expect(secret.filter((word) => kept.includes(word))).toEqual([])
    expect(kept).toContain(clientId)
  })

  test('a stored answer is given whole, names and all', () => {
    const book = openBook()
    const call = aCall()
    const value = { id: v7(), samePhone: [{ name: 'Eva Stone', phone: '261' }], note: null, names: ['x'] }
    book.write(call, () => ({ ok: true, value }))
    expect(book.write(call, () => done).outcome).toEqual({ ok: true, value })
  })

  test('flags, lists and nothing come back from the book as they went in', () => {
    const book = openBook()
    const { lineId, staffId } = write(book, (unit) => ({
      lineId: aLine(unit, { serviceId: aService(unit, 'Colour', 110), startsAfter: 180, durationMinutes: 110 }),
      staffId: aStaffMember(unit, 'Anna'),
    }))
    const id = write(book, (unit) =>
      aReservation(unit, { lineId, staffId, startsAt: monday, endsAt: monday + 45, holding: false }),
    )
    const woken = write(book, (unit) => unit.update(reservations, id, { holding: true }))
    expect(book.orm.select().from(reservations).get()).toEqual(woken)
    expect(woken).toMatchObject({ holding: true, staffId, instanceId: null, mark: null })
  })
})
