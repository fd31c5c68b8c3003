import { v7 } from 'uuid'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { book, lineOf } from './ask-visit.ts'
import type { Provocations } from './provocations.ts'
import { bookOut, fillSmallSalon } from './small-salon.ts'

export const changeRefusals: Provocations<'changes'> = {
  undo: {
    'changed-since': async (open) => {
      const salon = await fillSmallSalon(open)
      const { id } = await book(salon, salon.at('10:00'), lineOf(salon.massage))
      const booked = await open.api.changes.latest({})
      await open.api.appointments.setStatus({ id, revision: 0, status: 'arrived', reason: '' })
      return open.api.changes.undo.outcome({ id: booked?.id ?? v7() })
    },
    'does-not-fit': async (open) => {
      const salon = await fillSmallSalon(open)
      const { id } = await book(salon, salon.at('10:00'), lineOf(salon.massage))
      await open.api.appointments.setStatus({ id, revision: 0, status: 'cancelled', reason: '' })
      const cancelled = await open.api.changes.latest({})
      await bookOut(salon, salon.at('10:00'))
      return open.api.changes.undo.outcome({ id: cancelled?.id ?? v7() })
    },
    gone: ({ api }) => api.changes.undo.outcome({ id: v7() }),
    'not-undoable': ({ api, database }) => {
      const founded = database.connection.prepare(`select id from change where command = 'salon.found'`).pluck().get()
      return api.changes.undo.outcome({ id: founded as ChangeId })
    },
  },
}
