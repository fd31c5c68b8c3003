import { v7 } from 'uuid'
import type { ResourceId, ResourceInstanceId } from '../../src-shared/domain/id.ts'
import { done } from '../support/open-desk.ts'
import { aMassageSalon, steps } from '../support/small-salon.ts'
import type { Provocations } from './provocations.ts'

const nobody = v7() as ResourceId
const nothing = v7() as ResourceInstanceId
const closing = { fingerprint: null, leaveOpen: false }
const sauna = { description: '', colour: null, serviceIds: [] }
const spelled = '  SAUNA '

export const resourceRefusals: Provocations<'resources'> = {
  add: {
    'name-taken': async (open) => {
      await steps(open).addResource('Sauna')
      return open.desk.resources.add({ ...sauna, name: spelled, instanceNames: [] })
    },
    'instance-name-taken': ({ desk }) => desk.resources.add({ ...sauna, name: 'Sauna', instanceNames: ['One', 'ONE'] }),
  },
  edit: {
    'name-taken': async (open) => {
      const { addResource } = steps(open)
      await addResource('Sauna')
      return open.desk.resources.edit({ ...sauna, id: await addResource('Steam bath'), revision: 0, name: spelled })
    },
    'changed-since': async (open) => {
      const id = await steps(open).addResource('Sauna')
      await done(open.desk.resources.edit({ ...sauna, id, revision: 0, name: 'Finnish sauna' }))
      return open.desk.resources.edit({ ...sauna, id, revision: 0, name: 'Bio sauna' })
    },
    gone: ({ desk }) => desk.resources.edit({ ...sauna, id: nobody, revision: 0, name: 'Sauna' }),
  },
  reorder: {
    gone: async (open) => {
      await steps(open).addResource('Sauna')
      return open.desk.resources.reorder({ ids: [nobody] })
    },
  },
  archive: {
    'changed-since': async (open) =>
      open.desk.resources.archive({ id: await steps(open).addResource('Sauna'), revision: 1, closing }),
    gone: ({ desk }) => desk.resources.archive({ id: nobody, revision: 0, closing }),
    'must-see-plan': async (open) => {
      const { book, massage, rooms, resource } = await aMassageSalon(open)
      await book(massage, '10:00')
      return open.desk.resources.archive({ id: rooms, revision: (await resource(rooms)).revision, closing })
    },
  },
  restore: {
    'name-taken': async (open) => {
      const { addResource, resource } = steps(open)
      const id = await addResource('Sauna')
      await done(open.desk.resources.archive({ id, revision: 0, closing }))
      await addResource(spelled)
      return open.desk.resources.restore({ id, revision: (await resource(id)).revision })
    },
    'changed-since': async (open) =>
      open.desk.resources.restore({ id: await steps(open).addResource('Sauna'), revision: 1 }),
    gone: ({ desk }) => desk.resources.restore({ id: nobody, revision: 0 }),
  },
  addInstances: {
    'name-taken': async (open) =>
      open.desk.resources.addInstances({
        resourceId: await steps(open).addResource('Sauna', ['One']),
        names: ['Two', ' one'],
      }),
    gone: ({ desk }) => desk.resources.addInstances({ resourceId: nobody, names: ['One'] }),
  },
  editInstance: {
    'name-taken': async (open) => {
      const { addResource, instance } = steps(open)
      const { id, revision } = await instance(await addResource('Sauna', ['One', 'Two']), 'Two')
      return open.desk.resources.editInstance({ id, revision, name: 'ONE', serviceIds: [] })
    },
    'changed-since': async (open) => {
      const { addResource, instance } = steps(open)
      const { id, revision } = await instance(await addResource('Sauna', ['One']), 'One')
      return open.desk.resources.editInstance({ id, revision: revision + 1, name: 'Two', serviceIds: [] })
    },
    gone: ({ desk }) => desk.resources.editInstance({ id: nothing, revision: 0, name: 'One', serviceIds: [] }),
  },
  reorderInstances: {
    gone: async (open) => {
      const { addResource, instance } = steps(open)
      const resourceId = await addResource('Sauna', ['One', 'Two'])
      return open.desk.resources.reorderInstances({ resourceId, ids: [(await instance(resourceId, 'One')).id] })
    },
  },
  archiveInstance: {
    'changed-since': async (open) => {
      const { addResource, instance } = steps(open)
      const { id } = await instance(await addResource('Sauna', ['One']), 'One')
      return open.desk.resources.archiveInstance({ id, revision: 1, closing })
    },
    gone: ({ desk }) => desk.resources.archiveInstance({ id: nothing, revision: 0, closing }),
    'must-see-plan': async (open) => {
      const { book, massage, rooms, instance } = await aMassageSalon(open)
      await book(massage, '10:00')
      const { id, revision } = await instance(rooms, 'Room 1')
      return open.desk.resources.archiveInstance({ id, revision, closing })
    },
  },
  restoreInstance: {
    'name-taken': async (open) => {
      const { addResource, instance } = steps(open)
      const resourceId = await addResource('Sauna', ['One'])
      const { id } = await instance(resourceId, 'One')
      await done(open.desk.resources.archiveInstance({ id, revision: 0, closing }))
      await done(open.desk.resources.addInstances({ resourceId, names: ['ONE'] }))
      return open.desk.resources.restoreInstance({ id, revision: 1 })
    },
    'changed-since': async (open) => {
      const { addResource, instance } = steps(open)
      const { id } = await instance(await addResource('Sauna', ['One']), 'One')
      return open.desk.resources.restoreInstance({ id, revision: 1 })
    },
    gone: ({ desk }) => desk.resources.restoreInstance({ id: nothing, revision: 0 }),
  },
}
