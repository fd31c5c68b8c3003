import { useQuery } from '@tanstack/react-query'
import type { Search } from '../../../../src-shared/contract/search.ts'
import { addDays } from '../../../../src-shared/domain/salon-time.ts'
import { startsInText } from '../../../../src-shared/domain/start-bits.ts'
import { api } from '../../../rpc/desk.ts'

/** So many starts at which others would make room are offered. */
const mostMakingRoom = 3

/**
 * The first starts of a search at which others would make room, looked for from its first day on until a day has some; null
 * while they are. A question a day, so that main can answer others in between; leaving the search ends it.
 */
export function useStartsMakingRoom(search: Search): readonly number[] | null {
  const { data, isError } = useQuery({
    // Under `visits`, so that every push about visits looks anew.
    queryKey: [...api.visits.startsMakingRoom.key, 'first', search],
    queryFn: ({ signal }) => firstStarts(search, signal),
  })
  return isError ? [] : (data ?? null)
}

async function firstStarts(search: Search, signal: AbortSignal): Promise<readonly number[]> {
  for (let date = search.from; date <= search.to && !signal.aborted; date = addDays(date, 1)) {
    const { from, withMoves } = await api.visits.startsMakingRoom.call({ ...search, from: date, to: date })
    const starts = startsInText(from, withMoves)
    if (starts.length > 0) return starts.slice(0, mostMakingRoom)
  }
  return []
}
