import Sqlite from 'better-sqlite3'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { requirements } from '../../src-main/database/tables/requirement.ts'
import { staffMembers } from '../../src-main/database/tables/staff-member.ts'
import { checkBook, type History } from '../support/check-book.ts'
import { monday } from '../support/book-surroundings.ts'
import { aCall, openBook, temporaryFolder } from '../support/open-book.ts'
import {
  aLine,
  anAppointment,
  anInstance,
  aReservation,
  aResource,
  aService,
  aStaffMember,
} from '../support/salon-rows.ts'

/** A closed book with one confirmed booking, one refused, and a staff member who was renamed. */
function aBook(): { folder: string; file: string; history: History } {
  const folder = temporaryFolder()
  const book = openBook({ folder })
  const [booked, refused, renamed] = [aCall(), aCall(), aCall()]
  const anna = { id: '' }
  book.write(booked, (unit) => {
    const serviceId = aService(unit, 'Massage', 60)
    const appointmentId = anAppointment(unit)
    anna.id = aStaffMember(unit, 'Anna')
    const lineId = aLine(unit, { appointmentId, serviceId, startsAfter: 180, durationMinutes: 60 })
    const requirementId = unit.insert(requirements, {
      ...{ id: v7(), serviceId, kind: 'staff', position: 0, quantity: 1, parts: [] },
      ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    }).id
    const held = { lineId, startsAt: monday + 180, endsAt: monday + 240 }
    aReservation(unit, { ...held, requirementId, staffId: anna.id })
    aReservation(unit, { ...held, instanceId: anInstance(unit, aResource(unit, 'Room'), 'Room 1') })
    return { ok: true, value: {} }
  })
  book.write(refused, () => ({ ok: false, refusal: { reason: 'does-not-fit' } }))
  book.write(renamed, (unit) => {
    unit.update(staffMembers, anna.id, { name: 'Anna Ozola' })
    return { ok: true, value: {} }
  })
  book.close()
  const history = {
    confirmed: [booked.requestId, renamed.requestId],
    refused: [refused.requestId],
    unanswered: [v7()],
  }
  return { folder, file: book.file, history }
}

test('a sound book has nothing wrong with it', () => {
  const { folder, history } = aBook()
  expect(checkBook(folder, history)).toEqual([])
})

describe('the checker sees', () => {
  test.each([
    ['a confirmed booking that is lost', 'delete from request', 'confirmed and not there'],
    [
      'a booking that was told refused and is there',
      "update request set outcome = 'done'",
      'refused and not remembered',
    ],
    ['a change without its answer', 'delete from request where change_id is not null', 'half done'],
    ['an answer without its change', 'delete from change_image; delete from change', 'the change of an answer is lost'],
    ['a gap in the log', "update change set sequence = 9 where sequence = 2 and origin = 'desk'", 'have a gap'],
    ['a revision that was not counted', 'update book set revision = 1', 'the book’s revision'],
    [
      'a row changed behind the log',
      "update staff_member set name = 'Eva'",
      'not as the change log has it: staff_member',
    ],
    ['a row taken behind the log', 'delete from reservation where staff_id is not null', 'gone: reservation'],
    [
      'a row added behind the log',
      "insert into resource (id, name, name_key, position) values ('x', 'X', 'x', 9)",
      'not as the change log has it: resource',
    ],
    ['half a booking: no line', 'delete from reservation; delete from line', 'a visit without a line'],
    ['half a booking: not all seats', 'update requirement set quantity = 2', 'a line without all its seats'],
    ['a cancelled visit that holds', "update appointment set status = 'cancelled'", 'against its visit'],
    ['a row without its parent', 'delete from appointment', 'refer to rows that are not there'],
    ['a guard that is gone', 'drop trigger guard_staff_update', 'the schema is not the one'],
  ])('%s', (_, sql, problem) => {
    const { folder, file, history } = aBook()
    const bare = new Sqlite(file)
    bare.pragma('foreign_keys = off')
    bare.exec(sql)
    bare.close()
    expect(checkBook(folder, history).join('\n')).toContain(problem)
  })

  test('a place held twice, in both its ways', () => {
    const { folder, file, history } = aBook()
    const bare = new Sqlite(file)
    bare.exec(`drop trigger guard_staff_insert; insert into reservation select 'again', line_id, requirement_id, seat, part,
      staff_id, instance_id, starts_at, ends_at - 5, work_starts_at, work_ends_at - 5, buffer_before_minutes,
      buffer_after_minutes, holding, mark, mark_reason, marked_by from reservation where staff_id is not null`)
    bare.close()
    const problems = checkBook(folder, history).join('\n')
    expect(problems).toContain('held twice: ')
    expect(problems).toContain('held twice, by a look at every pair')
  })

  test('a refused one that was done all the same', () => {
    const { folder, history } = aBook()
    const { confirmed } = history
    expect(checkBook(folder, { ...history, refused: confirmed }).join('\n')).toContain('refused and done all the same')
  })
})
