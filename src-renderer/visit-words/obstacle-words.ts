import type { Candidate, Obstacle, Seat } from '../../src-shared/contract/visit.ts'
import { assertNever } from '../../src-shared/domain/assert-never.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import { whoWords } from './mention-words.ts'
import { momentWords, type Speaker } from './speaker.ts'

type Asked = { readonly kind: Seat['kind']; readonly wish: readonly string[]; readonly startsAt: number }

/** What stands against one holder: `busy until 14:30: Anna Ozola, Hot stone massage`. */
export function obstacleWords(speaker: Speaker, obstacle: Obstacle, asked: Omit<Asked, 'wish'>): string {
  const { t } = speaker
  const group = asked.kind === 'staff' ? 'staff' : 'instance'
  const until = (at: number) => momentWords(speaker, at, asked.startsAt)
  switch (obstacle.kind) {
    case 'cannot':
      return t(`cannot.${group}`)
    case 'not open':
      // When somebody worked on an earlier day helps nobody who asks for this one.
      if (!obstacle.nearest || isDayBefore(speaker, obstacle.nearest.startsAt, asked.startsAt))
        return t(`notOpen.${group}`)
      return t(`notOpenBut.${group}`, {
        from: until(obstacle.nearest.startsAt),
        to: momentWords(speaker, obstacle.nearest.endsAt, obstacle.nearest.startsAt),
      })
    case 'closed':
      return t(obstacle.reason === '' ? `closed.${obstacle.closure}` : `closedBecause.${obstacle.closure}`, {
        until: until(obstacle.until),
        reason: obstacle.reason,
      })
    case 'taken':
      return t('taken', { until: until(obstacle.until), visit: whoWords(speaker, obstacle.by) })
    default:
      return assertNever(obstacle)
  }
}

function isDayBefore({ zone }: Speaker, at: number, asked: number): boolean {
  return dateAt(zone, at) < dateAt(zone, asked)
}

/** Why this one cannot have the seat, all its obstacles in one; `free` when nothing stands against it. */
export function candidateWords(speaker: Speaker, candidate: Candidate, asked: Asked): string {
  if (candidate.free) return speaker.t('free')
  const unwished = asked.wish.length > 0 && !asked.wish.includes(candidate.holderId)
  const said = candidate.obstacles.map((obstacle) =>
    obstacle.kind === 'cannot' && unwished ? speaker.t('notWished') : obstacleWords(speaker, obstacle, asked),
  )
  return [...new Set(said)].join('; ')
}
