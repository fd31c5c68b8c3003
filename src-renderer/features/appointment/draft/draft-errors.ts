import type { Draft } from './draft.ts'

/** What keeps a draft from being saved, by the field it stands beside; each is a key of the editor's words. */
export type DraftErrors = {
  readonly client?: 'chooseClient'
  readonly lines?: 'chooseService'
  readonly title?: 'nameGroup'
  readonly capacity?: 'capacityAtLeastOne' | 'capacityBelowAttendees'
}

/** The errors of a draft that a person can mend before main is asked; empty: it may be saved. */
export function draftErrors(draft: Draft): DraftErrors {
  const lines: DraftErrors = draft.lines.length === 0 ? { lines: 'chooseService' } : {}
  if (draft.kind === 'appointment') {
    return draft.client.kind === 'undecided' ? { client: 'chooseClient', ...lines } : lines
  }
  const title: DraftErrors = draft.title.trim() === '' ? { title: 'nameGroup' } : {}
  return { ...title, ...capacityError(draft), ...lines }
}

/** Attendees who are coming: all but the cancelled. */
export function comingTo(draft: Draft): number {
  return draft.attendees.filter(({ status }) => status !== 'cancelled').length
}

function capacityError(draft: Draft): DraftErrors {
  if (draft.capacity < 1) return { capacity: 'capacityAtLeastOne' }
  return draft.capacity < comingTo(draft) ? { capacity: 'capacityBelowAttendees' } : {}
}
