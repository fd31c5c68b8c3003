import { create } from 'zustand'
import type { LineRequest, VisitRef } from '../../src-shared/contract/visit.ts'
import type { ResourceInstanceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { closeTimeSearch } from './time-search.ts'
import { useView, type View } from './view.ts'

/** What the appointment editor is asked to show; instants are UTC minutes on the grid. */
export type EditorRequest =
  | {
      readonly kind: 'new'
      readonly startsAt: number
      /** Drawn on the calendar: this length stands until a service is chosen. */
      readonly endsAt?: number
      /** The lane it was begun in: a wish for that person. */
      readonly staffId?: StaffMemberId
      /** The lane it was begun in: that instance, chosen by hand; the staff stays empty. */
      readonly instanceId?: ResourceInstanceId
      /** Services found a time for, with what was wished. */
      readonly lines?: readonly LineRequest[]
    }
  | { readonly kind: 'edit'; readonly visit: VisitRef }

/** Whether the appointment editor is open, and for what. Screens that may not import each other meet here. */
export const useEditorRequest = create<{
  readonly request: EditorRequest | null
  /** The screen it was opened on: it closes where another one is shown. */
  readonly on: View['screen'] | null
}>(() => ({ request: null, on: null }))

/** Opens the appointment editor, in place of what it or "Find a time" may show. */
export function openEditor(request: EditorRequest): void {
  closeTimeSearch()
  useEditorRequest.setState({ request, on: useView.getState().view.screen })
}

export function closeEditor(): void {
  useEditorRequest.setState({ request: null })
}
