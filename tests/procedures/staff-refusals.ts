import { v7 } from 'uuid'
import type { StaffMemberId } from '../../src-shared/domain/id.ts'
import { aMassageSalon, allWeek, at, steps } from './massage-salon.ts'
import type { Provocations } from './provocations.ts'

const nobody = v7() as StaffMemberId
const closing = { fingerprint: null, leaveOpen: false }
const anna = { name: 'Anna', colour: '#336699', serviceIds: [], shifts: allWeek }
const overlapping = {
  weekly: [
    {
      weekday: 1,
      stretches: [
        { from: '09:00', to: '13:00', breaks: [] },
        { from: '12:00', to: '18:00', breaks: [] },
      ],
    },
  ],
  exceptions: [],
}
const afternoon = { startsAt: at('13:00'), endsAt: at('18:00') }

export const staffRefusals: Provocations<'staff'> = {
  add: {
    'name-taken': async (open) => {
      await steps(open).addStaff('Anna')
      return open.api.staff.add.outcome({ ...anna, name: ' ANNA' })
    },
    'hours-unclear': ({ api }) => api.staff.add.outcome({ ...anna, shifts: overlapping }),
  },
  edit: {
    'name-taken': async (open) => {
      const { addStaff } = steps(open)
      await addStaff('Anna')
      return open.api.staff.edit.outcome({ ...anna, id: await addStaff('Eva'), revision: 0 })
    },
    'hours-unclear': async (open) =>
      open.api.staff.edit.outcome({
        ...anna,
        id: await steps(open).addStaff('Anna'),
        revision: 0,
        shifts: overlapping,
      }),
    'changed-since': async (open) => {
      const id = await steps(open).addStaff('Anna')
      await open.api.staff.edit({ ...anna, id, revision: 0, shifts: { weekly: [], exceptions: [] } })
      return open.api.staff.edit.outcome({ ...anna, id, revision: 0 })
    },
    gone: ({ api }) => api.staff.edit.outcome({ ...anna, id: nobody, revision: 0 }),
    'would-leave-outside': async (open) => {
      const salon = await aMassageSalon(open)
      await salon.book(salon.massage, '10:00')
      const { id, revision, name, colour, serviceIds } = await salon.member(salon.anna)
      const shifts = { weekly: [], exceptions: [] }
      return open.api.staff.edit.outcome({ id, revision, name, colour, serviceIds, shifts })
    },
  },
  reorder: {
    gone: async (open) => {
      const id = await steps(open).addStaff('Anna')
      return open.api.staff.reorder.outcome({ ids: [id, id] })
    },
  },
  archive: {
    'changed-since': async (open) =>
      open.api.staff.archive.outcome({ id: await steps(open).addStaff('Anna'), revision: 1, closing }),
    gone: ({ api }) => api.staff.archive.outcome({ id: nobody, revision: 0, closing }),
    'must-see-plan': async (open) => {
      const salon = await aMassageSalon(open)
      await salon.book(salon.massage, '10:00')
      const { id, revision } = await salon.member(salon.anna)
      return open.api.staff.archive.outcome({ id, revision, closing })
    },
  },
  restore: {
    'name-taken': async (open) => {
      const { addStaff } = steps(open)
      const id = await addStaff('Anna')
      await open.api.staff.archive({ id, revision: 0, closing })
      await addStaff('ANNA')
      return open.api.staff.restore.outcome({ id, revision: 1 })
    },
    'changed-since': async (open) =>
      open.api.staff.restore.outcome({ id: await steps(open).addStaff('Anna'), revision: 1 }),
    gone: ({ api }) => api.staff.restore.outcome({ id: nobody, revision: 0 }),
  },
  addTimeOff: {
    gone: ({ api }) => api.staff.addTimeOff.outcome({ id: nobody, interval: afternoon, reason: '', closing }),
    'must-see-plan': async (open) => {
      const salon = await aMassageSalon(open)
      await salon.book(salon.massage, '14:00')
      return open.api.staff.addTimeOff.outcome({ id: salon.anna, interval: afternoon, reason: 'Dentist', closing })
    },
    'already-closed': async (open) => {
      const id = await steps(open).addStaff('Anna')
      await open.api.staff.addTimeOff({ id, interval: afternoon, reason: 'Dentist', closing })
      const evening = { startsAt: at('17:55'), endsAt: at('20:00') }
      return open.api.staff.addTimeOff.outcome({ id, interval: evening, reason: 'Concert', closing })
    },
    'empty-interval': async (open) => {
      const interval = { startsAt: at('13:00'), endsAt: at('13:00') }
      return open.api.staff.addTimeOff.outcome({
        id: await steps(open).addStaff('Anna'),
        interval,
        reason: '',
        closing,
      })
    },
  },
  removeTimeOff: { gone: ({ api }) => api.staff.removeTimeOff.outcome({ id: v7() }) },
}
