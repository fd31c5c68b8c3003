import { v7 } from 'uuid'
import { done } from '../support/open-desk.ts'
import type { Provocations } from './provocations.ts'

const eva = { name: 'Eva Stone', phone: '', email: '', note: '', popUpNote: '' }

export const clientRefusals: Provocations<'clients'> = {
  get: { gone: ({ desk }) => desk.clients.get({ id: v7() }) },
  edit: {
    gone: ({ desk }) => desk.clients.edit({ id: v7(), revision: 0, ...eva }),
    'changed-since': async ({ desk }) => {
      const { id } = await done(desk.clients.add(eva))
      await done(desk.clients.edit({ id, revision: 0, ...eva, note: 'Prefers quiet' }))
      return desk.clients.edit({ id, revision: 0, ...eva, note: 'Prefers music' })
    },
  },
}
