import { v7 } from 'uuid'
import type { Provocations } from './provocations.ts'

const eva = { name: 'Eva Stone', phone: '', email: '', note: '', popUpNote: '' }

export const clientRefusals: Provocations<'clients'> = {
  get: { gone: ({ api }) => api.clients.get.outcome({ id: v7() }) },
  add: {
    'phone-unreadable': ({ api }) => api.clients.add.outcome({ ...eva, phone: 'abc' }),
    'email-unreadable': ({ api }) => api.clients.add.outcome({ ...eva, email: 'eva.example.com' }),
  },
  edit: {
    'phone-unreadable': async ({ api }) => {
      const { id } = await api.clients.add(eva)
      return api.clients.edit.outcome({ id, revision: 0, ...eva, phone: 'ask her' })
    },
    'email-unreadable': async ({ api }) => {
      const { id } = await api.clients.add(eva)
      return api.clients.edit.outcome({ id, revision: 0, ...eva, email: 'eva@' })
    },
    gone: ({ api }) => api.clients.edit.outcome({ id: v7(), revision: 0, ...eva }),
    'changed-since': async ({ api }) => {
      const { id } = await api.clients.add(eva)
      await api.clients.edit({ id, revision: 0, ...eva, note: 'Prefers quiet' })
      return api.clients.edit.outcome({ id, revision: 0, ...eva, note: 'Prefers music' })
    },
  },
}
