import { useDebouncedValue } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { Plan } from '../../src-shared/contract/visit.ts'
import { useSalon } from '../app/salon.ts'
import { api } from '../rpc/desk.ts'
import { dropAsked } from './drop-asked.ts'
import type { CarryNews } from './timeline/timeline-actions.ts'

/** How long a card is held still before main is asked about the place. */
const stillMs = 120

/**
 * What main would answer to letting a card go where it does not fit by itself: why not and what would help, for all services
 * that go along. Null while it moves on, and until the answer is there.
 */
export function useWhyNot(news: CarryNews): Plan | null {
  const { zone } = useSalon()
  const here = news.verdict === 'does not fit' ? JSON.stringify(dropAsked(zone, news)) : ''
  const [still] = useDebouncedValue(here, stillMs)
  const { data } = useQuery({
    queryKey: [...api.visits.previewMove.key, still],
    queryFn: still === '' ? skipToken : () => api.visits.previewMove.call(JSON.parse(still) as Asked),
    retry: false,
  })
  return still === here ? (data ?? null) : null
}

type Asked = Parameters<typeof api.visits.previewMove.call>[0]
