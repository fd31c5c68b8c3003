import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Search } from '../../../../src-shared/contract/search.ts'
import { startsInText } from '../../../../src-shared/domain/start-bits.ts'
import { api } from '../../../rpc/desk.ts'

/** Asks main which starts are free; the answer of an older question stays, marked as such, until the newer one is there. */
export function useFound(search: Search | null) {
  const { data, error, isPlaceholderData } = useQuery({
    ...api.visits.starts.options(search ?? nothing),
    enabled: search !== null,
    placeholderData: keepPreviousData,
  })
  const starts = useMemo(() => (data && search ? startsInText(data.from, data.free) : null), [data, search])
  return { starts, error, current: starts !== null && !isPlaceholderData }
}

const nothing: Search = { editing: null, lines: [], from: '', to: '', between: null }
