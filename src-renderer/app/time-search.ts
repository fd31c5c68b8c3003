import { create } from 'zustand'
import type { LineRequest, VisitRef } from '../../src-shared/contract/visit.ts'
import type { ClientId } from '../../src-shared/domain/id.ts'

/** What "Find a time" is asked to look for; instants are UTC minutes on the grid. */
export type TimeSearchRequest = {
  /** From when on, and near which time. */
  readonly startsAt: number
  /** What the appointment editor holds; null: the services are chosen in the search. */
  readonly visit: SearchedVisit | null
}

export type SearchedVisit = {
  /** The visit being changed, which is not in its own way; null: a new one. */
  readonly editing: VisitRef | null
  readonly clientId: ClientId | null
  readonly lines: readonly LineRequest[]
  /** Takes a start that was found; `withAnyone`: with no wish for a person or an instance. */
  readonly take: (startsAt: number, withAnyone: boolean) => void
}

/** Whether "Find a time" is open, and for what. Screens that may not import each other meet here. */
export const useTimeSearch = create<{ readonly request: TimeSearchRequest | null }>(() => ({ request: null }))

export function openTimeSearch(request: TimeSearchRequest): void {
  useTimeSearch.setState({ request })
}

export function closeTimeSearch(): void {
  useTimeSearch.setState({ request: null })
}
