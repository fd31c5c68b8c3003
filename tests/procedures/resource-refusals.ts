import { v7 } from 'uuid'
import type { ResourceId, ResourceInstanceId, ServiceId } from '../../src-shared/domain/id.ts'
import { aMassageSalon, at, steps } from './massage-salon.ts'
import type { Provocations } from './provocations.ts'

const nobody = v7() as ResourceId
const noService = v7() as ServiceId
const nothing = v7() as ResourceInstanceId
const afternoon = { startsAt: at('12:00'), endsAt: at('18:00') }
const closing = { fingerprint: null, leaveOpen: false }
const sauna = { description: '', colour: null, serviceIds: [] }
const spelled = '  SAUNA '

export const resourceRefusals: Provocations<'resources'> = {
  add: {
    'name-taken': async (open) => {
      await steps(open).addResource('Sauna')
      return open.api.resources.add.outcome({ ...sauna, name: spelled, instanceNames: [] })
    },
    gone: ({ api }) =>
      api.resources.add.outcome({
        ...sauna,
        instanceNames: [],
        name: 'Sauna',
        serviceIds: [noService],
      }),
    'instance-name-taken': ({ api }) =>
      api.resources.add.outcome({ ...sauna, name: 'Sauna', instanceNames: ['One', 'ONE'] }),
  },
  edit: {
    'name-taken': async (open) => {
      const { addResource } = steps(open)
      await addResource('Sauna')
      return open.api.resources.edit.outcome({
        ...sauna,
        id: await addResource('Steam bath'),
        revision: 0,
        name: spelled,
      })
    },
    'changed-since': async (open) => {
      const id = await steps(open).addResource('Sauna')
      await open.api.resources.edit({ ...sauna, id, revision: 0, name: 'Finnish sauna' })
      return open.api.resources.edit.outcome({ ...sauna, id, revision: 0, name: 'Bio sauna' })
    },
    gone: ({ api }) => api.resources.edit.outcome({ ...sauna, id: nobody, revision: 0, name: 'Sauna' }),
  },
  reorder: {
    gone: async (open) => {
      await steps(open).addResource('Sauna')
      return open.api.resources.reorder.outcome({ ids: [nobody] })
    },
  },
  archive: {
    'changed-since': async (open) =>
      open.api.resources.archive.outcome({ id: await steps(open).addResource('Sauna'), revision: 1, closing }),
    gone: ({ api }) => api.resources.archive.outcome({ id: nobody, revision: 0, closing }),
    'must-see-plan': async (open) => {
      const { book, massage, rooms, resource } = await aMassageSalon(open)
      await book(massage, '10:00')
      return open.api.resources.archive.outcome({ id: rooms, revision: (await resource(rooms)).revision, closing })
    },
  },
  restore: {
    'name-taken': async (open) => {
      const { addResource, resource } = steps(open)
      const id = await addResource('Sauna')
      await open.api.resources.archive({ id, revision: 0, closing })
      await addResource(spelled)
      return open.api.resources.restore.outcome({ id, revision: (await resource(id)).revision })
    },
    'changed-since': async (open) =>
      open.api.resources.restore.outcome({ id: await steps(open).addResource('Sauna'), revision: 1 }),
    gone: ({ api }) => api.resources.restore.outcome({ id: nobody, revision: 0 }),
  },
  addInstances: {
    'name-taken': async (open) =>
      open.api.resources.addInstances.outcome({
        resourceId: await steps(open).addResource('Sauna', ['One']),
        names: ['Two', ' one'],
      }),
    gone: ({ api }) => api.resources.addInstances.outcome({ resourceId: nobody, names: ['One'] }),
  },
  editInstance: {
    'name-taken': async (open) => {
      const { addResource, instance } = steps(open)
      const { id, revision } = await instance(await addResource('Sauna', ['One', 'Two']), 'Two')
      return open.api.resources.editInstance.outcome({ id, revision, name: 'ONE', serviceIds: [] })
    },
    'changed-since': async (open) => {
      const { addResource, instance } = steps(open)
      const { id, revision } = await instance(await addResource('Sauna', ['One']), 'One')
      return open.api.resources.editInstance.outcome({ id, revision: revision + 1, name: 'Two', serviceIds: [] })
    },
    gone: ({ api }) => api.resources.editInstance.outcome({ id: nothing, revision: 0, name: 'One', serviceIds: [] }),
    'hours-unclear': async (open) => {
      const { addResource, instance } = steps(open)
      const { id, revision } = await instance(await addResource('Sauna', ['One']), 'One')
      const twice = { weekday: 1, stretches: [] }
      const hours = { weekly: [twice, twice], exceptions: [] }
      return open.api.resources.editInstance.outcome({ id, revision, name: 'One', serviceIds: [], hours })
    },
    'must-see-plan': async (open) => {
      const { book, massage, rooms, instance } = await aMassageSalon(open)
      await book(massage, '10:00')
      const { id, revision, name } = await instance(rooms, 'Room 1')
      const hours = { weekly: [], exceptions: [] }
      return open.api.resources.editInstance.outcome({ id, revision, name, serviceIds: [], hours })
    },
  },
  reorderInstances: {
    gone: async (open) => {
      const { addResource, instance } = steps(open)
      const resourceId = await addResource('Sauna', ['One', 'Two'])
      return open.api.resources.reorderInstances.outcome({ resourceId, ids: [(await instance(resourceId, 'One')).id] })
    },
  },
  archiveInstance: {
    'changed-since': async (open) => {
      const { addResource, instance } = steps(open)
      const { id } = await instance(await addResource('Sauna', ['One']), 'One')
      return open.api.resources.archiveInstance.outcome({ id, revision: 1, closing })
    },
    gone: ({ api }) => api.resources.archiveInstance.outcome({ id: nothing, revision: 0, closing }),
    'must-see-plan': async (open) => {
      const { book, massage, rooms, instance } = await aMassageSalon(open)
      await book(massage, '10:00')
      const { id, revision } = await instance(rooms, 'Room 1')
      return open.api.resources.archiveInstance.outcome({ id, revision, closing })
    },
  },
  restoreInstance: {
    'name-taken': async (open) => {
      const { addResource, instance } = steps(open)
      const resourceId = await addResource('Sauna', ['One'])
      const { id } = await instance(resourceId, 'One')
      await open.api.resources.archiveInstance({ id, revision: 0, closing })
      await open.api.resources.addInstances({ resourceId, names: ['ONE'] })
      return open.api.resources.restoreInstance.outcome({ id, revision: 1 })
    },
    'changed-since': async (open) => {
      const { addResource, instance } = steps(open)
      const { id } = await instance(await addResource('Sauna', ['One']), 'One')
      return open.api.resources.restoreInstance.outcome({ id, revision: 1 })
    },
    gone: ({ api }) => api.resources.restoreInstance.outcome({ id: nothing, revision: 0 }),
  },
  closeInstance: {
    gone: ({ api }) => api.resources.closeInstance.outcome({ id: nothing, interval: afternoon, reason: '', closing }),
    'must-see-plan': async (open) => {
      const { book, massage, rooms, instance } = await aMassageSalon(open)
      await book(massage, '14:00')
      const { id } = await instance(rooms, 'Room 1')
      return open.api.resources.closeInstance.outcome({ id, interval: afternoon, reason: 'Boiler', closing })
    },
    'already-closed': async (open) => {
      const { addResource, instance } = steps(open)
      const { id } = await instance(await addResource('Sauna', ['One']), 'One')
      await open.api.resources.closeInstance({ id, interval: afternoon, reason: 'Boiler', closing })
      const evening = { startsAt: at('17:55'), endsAt: at('20:00') }
      return open.api.resources.closeInstance.outcome({ id, interval: evening, reason: 'Door', closing })
    },
    'empty-interval': async (open) => {
      const { addResource, instance } = steps(open)
      const { id } = await instance(await addResource('Sauna', ['One']), 'One')
      const interval = { startsAt: at('13:00'), endsAt: at('13:00') }
      return open.api.resources.closeInstance.outcome({ id, interval, reason: '', closing })
    },
  },
  reopenInstance: { gone: ({ api }) => api.resources.reopenInstance.outcome({ id: v7() }) },
}
