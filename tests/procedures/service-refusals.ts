import { v7 } from 'uuid'
import type { ServiceId } from '../../src-shared/domain/id.ts'
import { done, type OpenDesk } from '../support/open-desk.ts'
import { anHour, onePerson, steps } from '../support/small-salon.ts'
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
  notPerformed: async (open: OpenDesk) => ({
    requirements: [{ ...onePerson, kind: 'staff' as const, staffIds: [await steps(open).addStaff('Anna')] }],
  }),
}

const added = async ({ desk }: OpenDesk, name: string) => (await done(desk.services.add(anHour(name)))).id

export const serviceRefusals: Provocations<'services'> = {
  add: {
    'name-taken': async (open) => {
      await added(open, 'Massage')
      return open.desk.services.add(anHour(' massage '))
    },
    'part-too-short': ({ desk }) => desk.services.add(anHour('Perm', unsaveable.tooShort)),
    'too-long': ({ desk }) => desk.services.add(anHour('Floating', unsaveable.tooLong)),
    'does-not-perform': async (open) => open.desk.services.add(anHour('Perm', await unsaveable.notPerformed(open))),
  },
  edit: {
    'name-taken': async (open) => {
      await added(open, 'Massage')
      return open.desk.services.edit({ id: await added(open, 'Facial'), revision: 0, ...anHour('MASSAGE') })
    },
    'part-too-short': async (open) =>
      open.desk.services.edit({ id: await added(open, 'Perm'), revision: 0, ...anHour('Perm', unsaveable.tooShort) }),
    'too-long': async (open) =>
      open.desk.services.edit({ id: await added(open, 'Perm'), revision: 0, ...anHour('Perm', unsaveable.tooLong) }),
    'does-not-perform': async (open) => {
      const perm = anHour('Perm', await unsaveable.notPerformed(open))
      return open.desk.services.edit({ id: await added(open, 'Perm'), revision: 0, ...perm })
    },
    'changed-since': async (open) => {
      const id = await added(open, 'Massage')
      await done(open.desk.services.edit({ id, revision: 0, ...anHour('Classic massage') }))
      return open.desk.services.edit({ id, revision: 0, ...anHour('Thai massage') })
    },
    gone: ({ desk }) => desk.services.edit({ id: nobody, revision: 0, ...anHour('Massage') }),
  },
  archive: {
    'changed-since': async (open) => open.desk.services.archive({ id: await added(open, 'Massage'), revision: 1 }),
    gone: ({ desk }) => desk.services.archive({ id: nobody, revision: 0 }),
  },
  restore: {
    'name-taken': async (open) => {
      const id = await added(open, 'Massage')
      await done(open.desk.services.archive({ id, revision: 0 }))
      await added(open, 'MASSAGE')
      return open.desk.services.restore({ id, revision: 1 })
    },
    'changed-since': async (open) => open.desk.services.restore({ id: await added(open, 'Massage'), revision: 1 }),
    gone: ({ desk }) => desk.services.restore({ id: nobody, revision: 0 }),
  },
}
