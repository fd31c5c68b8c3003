import { v7 } from 'uuid'
import type { Provocations } from './provocations.ts'

const eva = { name: 'Eva Stone', phone: '', email: '', note: '', popUpNote: '' }

export const clientRefusals: Provocations<'clients'> = {
  get: { gone: ({ api }) => api.clients.get.outcome({ id: v7() }) },
  edit: {
    gone: ({ api }) => api.clients.edit.outcome({ id: v7(), revision: 0, ...eva }),
    'changed-since': async ({ api }) => {
      const { id } = await api.clients.add(eva)
      await api.clients.edit({ id, revision: 0, ...eva, note: 'Prefers quiet' })
      return api.clients.edit.outcome({ id, revision: 0, ...eva, note: 'Prefers music' })
    },
  },
}
