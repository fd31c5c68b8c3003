import { v7 } from 'uuid'
import type { InputOf } from '../../src-shared/contract/kit.ts'
import type { events } from '../../src-shared/contract/events.ts'
import type { AttendeeId, ClientId, EventId } from '../../src-shared/domain/id.ts'
import { lineOf } from './ask-visit.ts'
import type { Desk } from './desk.ts'
import { openDayAndNight } from './day-and-night.ts'
import type { Provocations } from './provocations.ts'
import { archiveService, bookOut, fillSmallSalon, type SmallSalon } from './small-salon.ts'

type Plan = InputOf<(typeof events)['plan']>
type Edit = InputOf<(typeof events)['edit']>

const nowhere = v7() as EventId
const nobody = v7() as ClientId
const unreachable = { name: 'Nadia Gray', phone: 'abc' }
const unexplained = { anyway: { reason: '' } }
/** A plan that nobody was shown: without it the event would fit. */
const another = { planShown: 'another' }
const explained = { anyway: { reason: 'they asked' } }

function planned({ at, massage }: SmallSalon, over: Partial<Plan> = {}): Plan {
  const request = { startsAt: at('10:00'), lines: [lineOf(massage)] }
  return { title: 'Course', capacity: 1, note: '', request, anyway: null, clientIds: [], ...over }
}

/** The course at noon, Olga in its only place, and what its editor would send back. */
async function aCourse(open: Desk) {
  const salon = await fillSmallSalon(open)
  const { at, massage, olga } = salon
  const request = { startsAt: at('12:00'), lines: [lineOf(massage)] }
  const { id } = await open.api.events.plan(planned(salon, { request, clientIds: [olga] }))
  const { line, attendees } = await open.api.events.get({ id })
  const edited = (over: Partial<Edit> = {}, time = '12:00'): Edit => {
    const { clientIds: _, ...fields } = planned(salon)
    const lines = [{ ...lineOf(massage), lineId: line.id }]
    return { ...fields, id, revision: 0, request: { startsAt: at(time), lines }, ...over }
  }
  const [attendee] = attendees
  if (!attendee) throw new Error('Olga is not there')
  return { ...salon, id, edited, attendeeId: attendee.id }
}

const course = { title: 'Course', capacity: 1, note: '', anyway: null, clientIds: [] }

export const eventRefusals: Provocations<'events'> = {
  get: { gone: ({ api }) => api.events.get.outcome({ id: nowhere }) },
  plan: {
    'does-not-fit': async (open) => {
      const salon = await fillSmallSalon(open)
      await bookOut(salon, salon.at('10:00'))
      return open.api.events.plan.outcome(planned(salon))
    },
    'plan-changed': async (open) => open.api.events.plan.outcome(planned(await fillSmallSalon(open), another)),
    'not-covered': async (open) => {
      const salon = await fillSmallSalon(open)
      await bookOut(salon, salon.at('10:00'))
      return open.api.events.plan.outcome(planned(salon, explained))
    },
    'no-reason': async (open) => open.api.events.plan.outcome(planned(await fillSmallSalon(open), unexplained)),
    'impossible-length': async (open) => {
      const { midnight, soak } = await openDayAndNight(open)
      const request = { startsAt: midnight, lines: [lineOf(soak, { minutes: 1440 })] }
      return open.api.events.plan.outcome({ ...course, request })
    },
    'one-line-only': async (open) => {
      const salon = await fillSmallSalon(open)
      const lines = [lineOf(salon.massage), lineOf(salon.manicure)]
      return open.api.events.plan.outcome(planned(salon, { request: { startsAt: salon.at('10:00'), lines } }))
    },
    'too-many-wished': async (open) => {
      const salon = await fillSmallSalon(open)
      const { at, massage, anna, eva } = salon
      const request = { startsAt: at('10:00'), lines: [lineOf(massage, { staff: [[anna], [eva]] })] }
      return open.api.events.plan.outcome(planned(salon, { request }))
    },
    'service-archived': async (open) => {
      const salon = await fillSmallSalon(open)
      await archiveService(salon, salon.massage)
      return open.api.events.plan.outcome(planned(salon))
    },
    full: async (open) => {
      const salon = await fillSmallSalon(open)
      const { id: vera } = await open.api.clients.add({ name: 'Vera', phone: '', email: '', note: '', popUpNote: '' })
      return open.api.events.plan.outcome(planned(salon, { clientIds: [salon.olga, vera] }))
    },
    'client-gone': async (open) =>
      open.api.events.plan.outcome(planned(await fillSmallSalon(open), { clientIds: [nobody] })),
    'phone-unreadable': async (open) =>
      open.api.events.plan.outcome(planned(await fillSmallSalon(open), { newClients: [unreachable] })),
  },
  edit: {
    'impossible-length': async (open) => {
      const { midnight, soak } = await openDayAndNight(open)
      const { clientIds: _, ...fields } = { ...course, request: { startsAt: midnight, lines: [lineOf(soak)] } }
      const { id } = await open.api.events.plan({ ...fields, clientIds: [] })
      const { line } = await open.api.events.get({ id })
      const lines = [{ ...lineOf(soak, { minutes: 1440 }), lineId: line.id }]
      return open.api.events.edit.outcome({ ...fields, id, revision: 0, request: { startsAt: midnight, lines } })
    },
    'does-not-fit': async (open) => {
      const course = await aCourse(open)
      await bookOut(course, course.at('15:00'))
      return open.api.events.edit.outcome(course.edited({}, '15:00'))
    },
    'plan-changed': async (open) => open.api.events.edit.outcome((await aCourse(open)).edited(another, '15:00')),
    'not-covered': async (open) => {
      const course = await aCourse(open)
      await bookOut(course, course.at('15:00'))
      return open.api.events.edit.outcome(course.edited(explained, '15:00'))
    },
    'no-reason': async (open) => open.api.events.edit.outcome((await aCourse(open)).edited(unexplained)),
    'one-line-only': async (open) => {
      const { edited, at, massage, manicure } = await aCourse(open)
      const request = { startsAt: at('12:00'), lines: [lineOf(massage), lineOf(manicure)] }
      return open.api.events.edit.outcome(edited({ request }))
    },
    'too-many-wished': async (open) => {
      const { edited, anna, eva } = await aCourse(open)
      const { request, ...fields } = edited()
      const staff = [{ oneOf: [anna] }, { oneOf: [eva] }]
      const lines = request.lines.map((line) => ({ ...line, staff }))
      return open.api.events.edit.outcome({ ...fields, request: { ...request, lines } })
    },
    'service-archived': async (open) => {
      const course = await aCourse(open)
      await archiveService(course, course.manicure)
      const request = { startsAt: course.at('12:00'), lines: [lineOf(course.manicure)] }
      return open.api.events.edit.outcome(course.edited({ request }))
    },
    'changed-since': async (open) => open.api.events.edit.outcome((await aCourse(open)).edited({ revision: 3 })),
    gone: async (open) => open.api.events.edit.outcome((await aCourse(open)).edited({ id: nowhere })),
    resting: async (open) => {
      const { id, edited } = await aCourse(open)
      await open.api.events.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
      return open.api.events.edit.outcome(edited({ revision: 1 }, '14:00'))
    },
    'capacity-below': async (open) => {
      const { id, edited } = await aCourse(open)
      await open.api.events.edit(edited({ capacity: 2 }))
      const { id: vera } = await open.api.clients.add({ name: 'Vera', phone: '', email: '', note: '', popUpNote: '' })
      await open.api.events.addAttendee({ id, revision: 1, clientId: vera })
      return open.api.events.edit.outcome(edited({ revision: 2, capacity: 1 }))
    },
  },
  setStatus: {
    'does-not-fit': async (open) => {
      const { id, at, ...course } = await aCourse(open)
      await open.api.events.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
      await bookOut({ ...course, at }, at('12:00'))
      return open.api.events.setStatus.outcome({ id, revision: 1, status: 'planned', reason: '' })
    },
    'plan-changed': async (open) => {
      const { id } = await aCourse(open)
      await open.api.events.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
      return open.api.events.setStatus.outcome({ id, revision: 1, status: 'planned', reason: '', ...another })
    },
    'changed-since': async (open) => {
      const { id } = await aCourse(open)
      return open.api.events.setStatus.outcome({ id, revision: 3, status: 'cancelled', reason: '' })
    },
    gone: ({ api }) => api.events.setStatus.outcome({ id: nowhere, revision: 0, status: 'cancelled', reason: '' }),
  },
  addAttendee: {
    full: async (open) => {
      const { id } = await aCourse(open)
      const { id: vera } = await open.api.clients.add({ name: 'Vera', phone: '', email: '', note: '', popUpNote: '' })
      return open.api.events.addAttendee.outcome({ id, revision: 0, clientId: vera })
    },
    'already-there': async (open) => {
      const { id, olga } = await aCourse(open)
      return open.api.events.addAttendee.outcome({ id, revision: 0, clientId: olga })
    },
    'client-gone': async (open) => {
      const { id } = await aCourse(open)
      return open.api.events.addAttendee.outcome({ id, revision: 0, clientId: nobody })
    },
    'phone-unreadable': async (open) => {
      const { id } = await aCourse(open)
      return open.api.events.addAttendee.outcome({ id, revision: 0, clientId: null, newClient: unreachable })
    },
    'changed-since': async (open) => {
      const { id, olga } = await aCourse(open)
      return open.api.events.addAttendee.outcome({ id, revision: 3, clientId: olga })
    },
    gone: ({ api }) => api.events.addAttendee.outcome({ id: nowhere, revision: 0, clientId: nobody }),
  },
  setAttendeeStatus: {
    full: async (open) => {
      const { id, attendeeId } = await aCourse(open)
      const { id: vera } = await open.api.clients.add({ name: 'Vera', phone: '', email: '', note: '', popUpNote: '' })
      await open.api.events.setAttendeeStatus({ id, revision: 0, attendeeId, status: 'cancelled' })
      await open.api.events.addAttendee({ id, revision: 1, clientId: vera })
      return open.api.events.setAttendeeStatus.outcome({ id, revision: 2, attendeeId, status: 'booked' })
    },
    'changed-since': async (open) => {
      const { id, attendeeId } = await aCourse(open)
      return open.api.events.setAttendeeStatus.outcome({ id, revision: 3, attendeeId, status: 'arrived' })
    },
    gone: async (open) => {
      const { id } = await aCourse(open)
      const attendeeId = v7() as AttendeeId
      return open.api.events.setAttendeeStatus.outcome({ id, revision: 0, attendeeId, status: 'arrived' })
    },
  },
}
