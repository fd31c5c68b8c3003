import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { addDays } from '../../src-shared/domain/salon-time.ts'
import { api } from '../rpc/desk.ts'

/** The day's lanes and cards; its neighbours are fetched beforehand, so that turning the page is instant. */
export function useDay(date: string, withResting: boolean) {
  const client = useQueryClient()
  const answer = useQuery({ ...api.calendar.day.options({ date, withResting }), placeholderData: keepPreviousData })
  const isThere = answer.data?.date === date
  useEffect(() => {
    if (!isThere) return
    const timer = setTimeout(() => {
      for (const days of [1, -1]) {
        const neighbour = api.calendar.day.options({ date: addDays(date, days), withResting })
        client.query(neighbour).catch(() => undefined)
      }
    }, 150)
    return () => clearTimeout(timer)
  }, [client, isThere, date, withResting])
  return answer
}
