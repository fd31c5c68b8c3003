import { v7 } from 'uuid'
import type { ServiceId } from '../../src-shared/domain/id.ts'
import type { Desk } from './desk.ts'
import { anHour, onePerson, steps } from './massage-salon.ts'
import type { Provocations } from './provocations.ts'

const nobody = v7() as ServiceId

/** What the form of a service must not be saved with, whether it is a new one or not. */
const unsaveable = {
  /** The last twenty minutes of fifteen. */
  tooShort: {
    durationMinutes: 15,
    requirements: [
      {
        ...onePerson,
        parts: [{ begin: { from: 'end' as const, minutes: 20 }, end: { from: 'end' as const, minutes: 0 } }],
      },
    ],
  },
  tooLong: { durationMinutes: 1440, requirements: [{ ...onePerson, bufferAfterMinutes: 5 }] },
  notPerformed: async (open: Desk) => ({
    requirements: [{ ...onePerson, kind: 'staff' as const, staffIds: [await steps(open).addStaff('Anna')] }],
  }),
}

const added = async ({ api }: Desk, name: string) => (await api.services.add(anHour(name))).id

export const serviceRefusals: Provocations<'services'> = {
  add: {
    'name-taken': async (open) => {
      await added(open, 'Massage')
      return open.api.services.add.outcome(anHour(' massage '))
    },
    'part-too-short': ({ api }) => api.services.add.outcome(anHour('Perm', unsaveable.tooShort)),
    'too-long': ({ api }) => api.services.add.outcome(anHour('Floating', unsaveable.tooLong)),
    'does-not-perform': async (open) =>
      open.api.services.add.outcome(anHour('Perm', await unsaveable.notPerformed(open))),
  },
  edit: {
    'name-taken': async (open) => {
      await added(open, 'Massage')
      return open.api.services.edit.outcome({ id: await added(open, 'Facial'), revision: 0, ...anHour('MASSAGE') })
    },
    'part-too-short': async (open) =>
      open.api.services.edit.outcome({
        id: await added(open, 'Perm'),
        revision: 0,
        ...anHour('Perm', unsaveable.tooShort),
      }),
    'too-long': async (open) =>
      open.api.services.edit.outcome({
        id: await added(open, 'Perm'),
        revision: 0,
        ...anHour('Perm', unsaveable.tooLong),
      }),
    'does-not-perform': async (open) => {
      const perm = anHour('Perm', await unsaveable.notPerformed(open))
      return open.api.services.edit.outcome({ id: await added(open, 'Perm'), revision: 0, ...perm })
    },
    'changed-since': async (open) => {
      const id = await added(open, 'Massage')
      await open.api.services.edit({ id, revision: 0, ...anHour('Classic massage') })
      return open.api.services.edit.outcome({ id, revision: 0, ...anHour('Thai massage') })
    },
    gone: ({ api }) => api.services.edit.outcome({ id: nobody, revision: 0, ...anHour('Massage') }),
  },
  archive: {
    'changed-since': async (open) =>
      open.api.services.archive.outcome({ id: await added(open, 'Massage'), revision: 1 }),
    gone: ({ api }) => api.services.archive.outcome({ id: nobody, revision: 0 }),
  },
  restore: {
    'name-taken': async (open) => {
      const id = await added(open, 'Massage')
      await open.api.services.archive({ id, revision: 0 })
      await added(open, 'MASSAGE')
      return open.api.services.restore.outcome({ id, revision: 1 })
    },
    'changed-since': async (open) =>
      open.api.services.restore.outcome({ id: await added(open, 'Massage'), revision: 1 }),
    gone: ({ api }) => api.services.restore.outcome({ id: nobody, revision: 0 }),
  },
}
