import { v7 } from 'uuid'
import type { AppointmentId, ClientId } from '../../src-shared/domain/id.ts'
import { asStored, book, booking, edited, lineOf } from './ask-visit.ts'
import { aLongVisit, openDayAndNight } from './day-and-night.ts'
import type { Provocations } from './provocations.ts'
import { archiveService, bookOut, fillSmallSalon } from './small-salon.ts'

const nowhere = v7() as AppointmentId
const nobody = v7() as ClientId
const unreachable = { name: 'Nadia Gray', phone: 'abc' }
const unexplained = { anyway: { reason: '' } }
/** A plan that nobody was shown: without it the visit would fit. */
const another = { planShown: 'another' }
const explained = { anyway: { reason: 'they asked' } }

export const appointmentRefusals: Provocations<'appointments'> = {
  get: { gone: ({ api }) => api.appointments.get.outcome({ id: nowhere }) },
  book: {
    'does-not-fit': async (open) => {
      const salon = await fillSmallSalon(open)
      await bookOut(salon, salon.at('10:00'))
      return open.api.appointments.book.outcome(booking(salon.at('10:00'), lineOf(salon.massage)))
    },
    'plan-changed': async (open) => {
      const { at, massage } = await fillSmallSalon(open)
      return open.api.appointments.book.outcome(booking(at('10:00'), lineOf(massage), another))
    },
    'not-covered': async (open) => {
      const salon = await fillSmallSalon(open)
      await bookOut(salon, salon.at('10:00'))
      return open.api.appointments.book.outcome(booking(salon.at('10:00'), lineOf(salon.massage), explained))
    },
    'no-reason': async (open) => {
      const { at, massage } = await fillSmallSalon(open)
      return open.api.appointments.book.outcome(booking(at('10:00'), lineOf(massage), unexplained))
    },
    'too-far-apart': async (open) => {
      const { at, massage } = await fillSmallSalon(open)
      const lines = [lineOf(massage), lineOf(massage, { offset: 1445 })]
      return open.api.appointments.book.outcome(booking(at('10:00'), lines))
    },
    'impossible-length': async (open) => {
      const { midnight, soak } = await openDayAndNight(open)
      return open.api.appointments.book.outcome(booking(midnight, lineOf(soak, { minutes: 725 })))
    },
    'client-gone': async (open) => {
      const { at, massage } = await fillSmallSalon(open)
      return open.api.appointments.book.outcome(booking(at('10:00'), lineOf(massage), { clientId: nobody }))
    },
    'phone-unreadable': async (open) => {
      const { at, massage } = await fillSmallSalon(open)
      return open.api.appointments.book.outcome(booking(at('10:00'), lineOf(massage), { newClient: unreachable }))
    },
    'too-many-wished': async (open) => {
      const salon = await fillSmallSalon(open)
      const { at, massage, anna, eva } = salon
      return open.api.appointments.book.outcome(booking(at('10:00'), lineOf(massage, { staff: [[anna], [eva]] })))
    },
    'service-archived': async (open) => {
      const salon = await fillSmallSalon(open)
      await archiveService(salon, salon.massage)
      return open.api.appointments.book.outcome(booking(salon.at('10:00'), lineOf(salon.massage)))
    },
  },
  edit: {
    'does-not-fit': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      await bookOut(salon, salon.at('10:00'))
      const earlier = { ...asStored(visit), startsAt: salon.at('10:00') }
      return open.api.appointments.edit.outcome(edited(visit, earlier))
    },
    'plan-changed': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      const later = { ...asStored(visit), startsAt: salon.at('13:00') }
      return open.api.appointments.edit.outcome(edited(visit, later, another))
    },
    'not-covered': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      await bookOut(salon, salon.at('10:00'))
      const earlier = { ...asStored(visit), startsAt: salon.at('10:00') }
      return open.api.appointments.edit.outcome(edited(visit, earlier, explained))
    },
    'no-reason': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      return open.api.appointments.edit.outcome(edited(visit, asStored(visit), unexplained))
    },
    'too-far-apart': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), [lineOf(salon.massage), lineOf(salon.massage)])
      const apart = asStored(visit, (line, index) => ({ ...line, begins: { kind: 'offset', minutes: index * 1445 } }))
      return open.api.appointments.edit.outcome(edited(visit, apart))
    },
    'impossible-length': async (open) => {
      const { midnight, soak } = await openDayAndNight(open)
      const visit = await book(open, midnight, lineOf(soak))
      const longer = asStored(visit, (line) => ({ ...line, durationMinutes: 1440 }))
      return open.api.appointments.edit.outcome(edited(visit, longer))
    },
    'client-gone': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      return open.api.appointments.edit.outcome(edited(visit, asStored(visit), { clientId: nobody }))
    },
    'phone-unreadable': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      const toUnreachable = { ...edited(visit, asStored(visit)), clientId: null, newClient: unreachable }
      return open.api.appointments.edit.outcome(toUnreachable)
    },
    'too-many-wished': async (open) => {
      const salon = await fillSmallSalon(open)
      const { at, massage, room1, room2 } = salon
      const visit = await book(salon, at('12:00'), lineOf(massage))
      const more = asStored(visit, (line) => ({ ...line, instances: [{ oneOf: [room1] }, { oneOf: [room2] }] }))
      return open.api.appointments.edit.outcome(edited(visit, more))
    },
    'service-archived': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      await archiveService(salon, salon.manicure)
      const { startsAt, lines } = asStored(visit)
      const longer = { startsAt, lines: [...lines, lineOf(salon.manicure)] }
      return open.api.appointments.edit.outcome(edited(visit, longer))
    },
    'changed-since': async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      await open.api.appointments.edit(edited(visit, asStored(visit), { note: 'tea' }))
      return open.api.appointments.edit.outcome(edited(visit, asStored(visit), { note: 'coffee' }))
    },
    gone: async (open) => {
      const salon = await fillSmallSalon(open)
      const visit = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      return open.api.appointments.edit.outcome(edited(visit, asStored(visit), { id: nowhere }))
    },
    resting: async (open) => {
      const salon = await fillSmallSalon(open)
      const { id } = await book(salon, salon.at('12:00'), lineOf(salon.massage))
      await open.api.appointments.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
      const visit = await open.api.appointments.get({ id })
      return open.api.appointments.edit.outcome(edited(visit, { ...asStored(visit), startsAt: salon.at('13:00') }))
    },
  },
  setStatus: {
    'does-not-fit': async (open) => {
      const salon = await fillSmallSalon(open)
      const { id } = await book(salon, salon.at('10:00'), lineOf(salon.massage))
      await open.api.appointments.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
      await bookOut(salon, salon.at('10:00'))
      return open.api.appointments.setStatus.outcome({ id, revision: 1, status: 'confirmed', reason: '' })
    },
    'impossible-length': async (open) => {
      const { midnight, visit, second, tank2, soak } = await aLongVisit(open)
      const { id } = visit
      const startsAt = midnight + 750
      const rinse = { lineId: second.id, lane: null, anyway: null }
      await open.api.visits.move({ ...rinse, revision: 0, startsAt, moves: 'this line only' })
      await open.api.visits.unpin({ lineId: second.id, revision: 1, instanceId: tank2 })
      await open.api.appointments.setStatus({ id, revision: 2, status: 'cancelled', reason: '' })
      await book(open, midnight + 100, lineOf(soak, { instances: [[tank2]] }))
      return open.api.appointments.setStatus.outcome({ id, revision: 3, status: 'confirmed', reason: '' })
    },
    'plan-changed': async (open) => {
      const salon = await fillSmallSalon(open)
      const { id } = await book(salon, salon.at('10:00'), lineOf(salon.massage))
      await open.api.appointments.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
      const restored = { id, revision: 1, status: 'confirmed', reason: '', ...another } as const
      return open.api.appointments.setStatus.outcome(restored)
    },
    'changed-since': async (open) => {
      const salon = await fillSmallSalon(open)
      const { id } = await book(salon, salon.at('10:00'), lineOf(salon.massage))
      await open.api.appointments.setStatus({ id, revision: 0, status: 'arrived', reason: '' })
      return open.api.appointments.setStatus.outcome({ id, revision: 0, status: 'cancelled', reason: '' })
    },
    gone: ({ api }) =>
      api.appointments.setStatus.outcome({ id: nowhere, revision: 0, status: 'cancelled', reason: '' }),
    'not-started': async (open) => {
      const salon = await fillSmallSalon(open)
      const { id } = await book(salon, salon.at('10:00'), lineOf(salon.massage))
      return open.api.appointments.setStatus.outcome({ id, revision: 0, status: 'no-show', reason: '' })
    },
  },
}
