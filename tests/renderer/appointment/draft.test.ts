import { expect, test } from 'vitest'
import { appointments } from '../../../src-shared/contract/appointments.ts'
import { visitRequest } from '../../../src-shared/contract/visit.ts'
import { draftOfAppointment } from '../../../src-renderer/features/appointment/draft/draft-of-stored.ts'
import { draftErrors } from '../../../src-renderer/features/appointment/draft/draft-errors.ts'
import { requestOfDraft } from '../../../src-renderer/features/appointment/draft/request-of-draft.ts'
import { isChanged, rebased } from '../../../src-renderer/features/appointment/draft/unsaved-changes.ts'
import {
  adding,
  wishingInstances,
  wishingStaff,
  withLine,
} from '../../../src-renderer/features/appointment/draft/wishes.ts'
import { aClient, aDraft, aLine, anInstance, aPerson, aService, aStoredLine, ten } from './a-draft.ts'

const seat = (kind: string, holderId: string, wish: string[]) => ({
  kind,
  requirementId: null,
  number: 0,
  resourceIds: [],
  work: [],
  hold: [],
  wish,
  holderId,
  marked: false,
})

const stored = appointments.get.output.parse({
  id: '00000000-0000-7000-8000-000000000900',
  revision: 3,
  clientId: aClient(1),
  clientName: 'Eva Stone',
  clientPhone: '+37126512345',
  status: 'confirmed',
  source: 'desk',
  note: 'Oil allergy',
  anywayReason: null,
  history: [],
  lines: [
    {
      id: aStoredLine(1),
      serviceId: aService(1),
      serviceName: 'Massage',
      startsAt: ten,
      endsAt: ten + 60,
      price: 5000,
      durationByHand: false,
      seats: [
        seat('staff', aPerson(1), []),
        seat('resource', anInstance(1), []),
        seat('resource', anInstance(2), [anInstance(2)]),
        seat('added', anInstance(3), [anInstance(3)]),
      ],
    },
    {
      id: aStoredLine(2),
      serviceId: aService(2),
      serviceName: 'Facial',
      startsAt: ten + 60,
      endsAt: ten + 105,
      price: null,
      durationByHand: true,
      seats: [],
    },
    {
      id: aStoredLine(3),
      serviceId: aService(2),
      serviceName: 'Facial',
      startsAt: ten + 30,
      endsAt: ten + 60,
      price: null,
      durationByHand: false,
      seats: [],
    },
  ],
})

test('a stored appointment asks for what it was booked with: wishes by seat, pins, what was added, its distances', () => {
  const request = requestOfDraft(draftOfAppointment(stored))
  expect(visitRequest.parse(request)).toEqual({
    startsAt: ten,
    lines: [
      {
        lineId: aStoredLine(1),
        serviceId: aService(1),
        begins: { kind: 'after' },
        price: 5000,
        staff: [{ oneOf: [] }],
        instances: [{ oneOf: [] }, { oneOf: [anInstance(2)] }],
        added: [anInstance(3)],
      },
      {
        lineId: aStoredLine(2),
        serviceId: aService(2),
        begins: { kind: 'after' },
        durationMinutes: 45,
        price: null,
        staff: [],
        instances: [],
        added: [],
      },
      {
        lineId: aStoredLine(3),
        serviceId: aService(2),
        begins: { kind: 'offset', minutes: 30 },
        price: null,
        staff: [],
        instances: [],
        added: [],
      },
    ],
  })
})

test('a new line leaves price and duration to the service, and an empty draft asks nothing', () => {
  expect(requestOfDraft(aDraft())).toBeNull()
  expect(requestOfDraft(aDraft({ lines: [aLine('a')] }))?.lines).toEqual([
    { serviceId: aService(1), begins: { kind: 'after' }, staff: [], instances: [], added: [] },
  ])
})

test('a wish for the second seat leaves the first to anyone', () => {
  const line = wishingStaff(aLine('a'), 1, [aPerson(1), aPerson(2)])
  expect(line.staff).toEqual([[], [aPerson(1), aPerson(2)]])
  expect(wishingInstances(wishingInstances(line, 0, [anInstance(1)]), 0, []).instances).toEqual([[]])
  expect(adding(adding(line, anInstance(1)), anInstance(1)).added).toEqual([anInstance(1)])
})

test('FD-E13 a draft is changed by what would be stored or was typed, and not by looking', () => {
  const base = draftOfAppointment(stored)
  expect(isChanged(base, base)).toBe(false)
  const key = base.lines[0]?.key ?? ''
  expect(
    isChanged(
      base,
      withLine(base, key, (line) => wishingStaff(line, 0, [])),
    ),
  ).toBe(false)
  expect(
    isChanged(
      base,
      withLine(base, key, (line) => wishingStaff(line, 0, [aPerson(1)])),
    ),
  ).toBe(true)
  expect(isChanged(base, { ...base, note: 'Oil allergy, window open' })).toBe(true)
  const empty = aDraft()
  expect(isChanged(empty, { ...empty, client: { kind: 'undecided', typed: ' ' } })).toBe(false)
  expect(isChanged(empty, { ...empty, client: { kind: 'undecided', typed: 'Eva' } })).toBe(true)
})

test('what was typed is laid over what somebody else stored meanwhile', () => {
  const base = draftOfAppointment(stored)
  const mine = { ...base, note: 'Oil allergy, prefers silence' }
  const theirs = draftOfAppointment({
    ...stored,
    note: 'Oil allergy, paid',
    lines: stored.lines.map((line) => ({ ...line, startsAt: line.startsAt + 30, endsAt: line.endsAt + 30 })),
  })
  const both = rebased(base, mine, theirs)
  expect(both.note).toBe('Oil allergy, prefers silence')
  expect(both.startsAt).toBe(ten + 30)
})

test('a line that was taken away meanwhile is asked for as a new one when it was changed here', () => {
  const base = draftOfAppointment(stored)
  const mine = withLine(base, base.lines[1]?.key ?? '', (line) => ({ ...line, durationMinutes: 30 }))
  const theirs = draftOfAppointment({ ...stored, lines: stored.lines.slice(0, 1) })
  expect(rebased(base, mine, theirs).lines.map(({ lineId }) => lineId)).toEqual([aStoredLine(1), null, null])
})

test('says what is missing before main is asked', () => {
  expect(draftErrors(aDraft())).toEqual({ client: 'chooseClient', lines: 'chooseService' })
  expect(draftErrors(aDraft({ client: { kind: 'walk-in' }, lines: [aLine('a')] }))).toEqual({})
  const group = aDraft({ kind: 'group', title: ' ', capacity: 0, lines: [aLine('a')] })
  expect(draftErrors(group)).toEqual({ title: 'nameGroup', capacity: 'capacityAtLeastOne' })
  const eva = { kind: 'new', name: 'Eva Stone', phone: '' } as const
  const attendees = (['booked', 'booked', 'cancelled'] as const).map((status, n) => ({
    key: String(n),
    attendeeId: null,
    client: eva,
    status,
  }))
  expect(draftErrors({ ...group, title: 'Yoga', capacity: 1, attendees })).toEqual({
    capacity: 'capacityBelowAttendees',
  })
  expect(draftErrors({ ...group, title: 'Yoga', capacity: 2, attendees })).toEqual({})
})
