import type { Candidate, Obstacle, Seat } from '../../src-shared/contract/visit.ts'
import { assertNever } from '../../src-shared/domain/assert-never.ts'
import { addDays, dateAt, wallClockAt } from '../../src-shared/domain/salon-time.ts'
import { whoWords } from './mention-words.ts'
import { listWords, momentWords, type Speaker } from './speaker.ts'

type Asked = { readonly kind: Seat['kind']; readonly wish: readonly string[]; readonly startsAt: number }

/** What stands against one holder: `busy until 14:30: Anna Ozola, Hot stone massage`. */
export function obstacleWords(speaker: Speaker, obstacle: Obstacle, asked: Omit<Asked, 'wish'>): string {
  const { t } = speaker
  const group = asked.kind === 'staff' ? 'staff' : 'instance'
  const moment = (at: number) => momentWords(speaker, at, asked.startsAt)
  switch (obstacle.kind) {
    case 'cannot':
      return t(`cannot.${group}`)
    case 'not open':
      // When somebody worked on an earlier day helps nobody who asks for this one.
      if (!obstacle.nearest || isDayBefore(speaker, obstacle.nearest.startsAt, asked.startsAt))
        return t(`notOpen.${group}`)
      return t(`notOpenBut.${group}`, {
        from: moment(obstacle.nearest.startsAt),
        to: momentWords(speaker, obstacle.nearest.endsAt, obstacle.nearest.startsAt),
      })
    case 'closed':
      return t(obstacle.reason === '' ? `closed.${obstacle.closure}` : `closedBecause.${obstacle.closure}`, {
        until: untilWords(speaker, obstacle.until, asked.startsAt),
        reason: obstacle.reason,
      })
    case 'taken':
      return t('taken', {
        until: untilWords(speaker, obstacle.until, asked.startsAt),
        visit: whoWords(speaker, obstacle.by),
      })
    default:
      return assertNever(obstacle)
  }
}

/** `until 14:30`; where that is midnight, `for the rest of the day` or `through Wed 4 Mar`: nobody waits for 00:00. */
function untilWords(speaker: Speaker, at: number, asked: number): string {
  const { t, format, zone } = speaker
  if (!wallClockAt(zone, at).endsWith('00:00')) return t('until.time', { time: momentWords(speaker, at, asked) })
  const last = addDays(dateAt(zone, at), -1)
  return last <= dateAt(zone, asked) ? t('until.restOfDay') : t('until.lastDay', { day: format.shortDate(last) })
}

function isDayBefore({ zone }: Speaker, at: number, asked: number): boolean {
  return dateAt(zone, at) < dateAt(zone, asked)
}

/** Why this one cannot have the seat, all its obstacles in one; `free` when nothing stands against it. */
export function candidateWords(speaker: Speaker, candidate: Candidate, asked: Asked): string {
  if (candidate.free) return speaker.t('free')
  const unwished = asked.wish.length > 0 && !asked.wish.includes(candidate.holderId)
  const inTime = candidate.obstacles.toSorted((a, b) => endOf(a) - endOf(b))
  const cannot = () => {
    if (unwished) return speaker.t('notWished')
    const services = speaker.keptFor(candidate.holderId)
    return services.length === 0 ? null : speaker.t('keptFor', { services: listWords(speaker, services) })
  }
  const said = inTime.map(
    (obstacle) => (obstacle.kind === 'cannot' ? cannot() : null) ?? obstacleWords(speaker, obstacle, asked),
  )
  return [...new Set(said)].join('; ')
}

/** From when on nothing stands in a candidate's way any more; last of all those of whom it is not known. */
export function freeFrom({ obstacles }: Candidate): number {
  return Math.max(0, ...obstacles.map((obstacle) => ('until' in obstacle ? obstacle.until : Infinity)))
}

/** What holds for the whole time comes first, then what ends sooner. */
function endOf(obstacle: Obstacle): number {
  return 'until' in obstacle ? obstacle.until : 0
}
