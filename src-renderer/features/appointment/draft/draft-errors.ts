import { isPhone } from '../../../../src-shared/domain/contact.ts'
import type { Draft } from './draft.ts'
import { unchosenServices } from './typed-services.ts'

/** What keeps a draft from being saved, by the field it stands beside; each is a key of the editor's words. */
export type DraftErrors = {
  readonly client?: 'chooseClient' | 'nameClient'
  /** Of a new client; the field says it itself. */
  readonly phone?: 'unclear'
  /** Each of these fields says it itself. */
  readonly fields?: 'unclear'
  readonly lines?: 'chooseService'
  /** Of every field in which text was typed that is no service yet. */
  readonly services?: 'chooseFromList'
  /** A field says it itself. */
  readonly prices?: 'unclear'
  readonly title?: 'nameGroup'
  readonly capacity?: 'capacityAtLeastOne' | 'capacityAtMost' | 'capacityBelowAttendees'
}

/** The errors of a draft that a person can mend before main is asked; empty: it may be saved. */
export function draftErrors(draft: Draft): DraftErrors {
  const lines: DraftErrors = {
    ...(draft.unclear.length > 0 ? { fields: 'unclear' } : {}),
    ...(draft.lines.length === 0 ? { lines: 'chooseService' } : {}),
    ...(unchosenServices(draft).length > 0 ? { services: 'chooseFromList' } : {}),
    ...(draft.lines.some(({ price }) => Number.isNaN(price)) ? { prices: 'unclear' } : {}),
  }
  if (draft.kind === 'appointment') return { ...clientError(draft), ...lines }
  const title: DraftErrors = draft.title.trim() === '' ? { title: 'nameGroup' } : {}
  return { ...title, ...capacityError(draft), ...lines }
}

/** Attendees who are coming: all but the cancelled. */
export function comingTo(draft: Draft): number {
  return draft.attendees.filter(({ status }) => status !== 'cancelled').length
}

function clientError({ client }: Draft): DraftErrors {
  if (client.kind === 'undecided') return { client: 'chooseClient' }
  if (client.kind !== 'new') return {}
  return {
    ...(client.name.trim() === '' ? { client: 'nameClient' } : {}),
    ...(isPhone(client.phone) ? {} : { phone: 'unclear' }),
  }
}

function capacityError(draft: Draft): DraftErrors {
  if (!(draft.capacity >= 1)) return { capacity: 'capacityAtLeastOne' }
  if (draft.capacity > 500) return { capacity: 'capacityAtMost' }
  return draft.capacity < comingTo(draft) ? { capacity: 'capacityBelowAttendees' } : {}
}
