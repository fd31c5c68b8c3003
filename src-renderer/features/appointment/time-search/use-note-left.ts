import { useEffect, useRef } from 'react'
import type { Search } from '../../../../src-shared/contract/search.ts'
import type { ClientId } from '../../../../src-shared/domain/id.ts'
import { api } from '../../../rpc/desk.ts'

/**
 * When the search is closed while it shows that nothing is free, main is told, also when a start was taken that was not
 * asked for: main knows whether it is a missed booking, and what it becomes once something is saved.
 */
export function useNoteLeft(nothingIn: Search | null, clientId: ClientId | null): void {
  const left = useRef<{ readonly search: Search | null; readonly clientId: ClientId | null }>(null)
  useEffect(() => {
    left.current = { search: nothingIn, clientId }
  })
  useEffect(
    () => () => {
      const { search = null, clientId: client = null } = left.current ?? {}
      if (search) void api.refusals.leaveSearch.call({ ...search, clientId: client }).catch(() => undefined)
      left.current = null
    },
    [],
  )
}
