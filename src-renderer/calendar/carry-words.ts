import { wallClockAt } from '../../src-shared/domain/salon-time.ts'
import { shadeWords, whoWords, type CalendarWords } from './card-words.ts'
import type { Day } from './day/day.ts'
import { inTheWay } from './day/in-the-way.ts'
import { movedInstant } from './day/moved.ts'
import type { CarryNews } from './timeline/timeline-actions.ts'

/** What is said of a card while it is carried, by hand or by keys. */
type CarryWords = {
  /** From when until when it would be; empty outside the day. */
  readonly time: string
  readonly verdict: string
  readonly freeFrom: string
  /** What else moves along, or what the keys do; empty for a visit of one line under the pointer. */
  readonly moves: string
}

export function carryWords(words: CalendarWords, zone: string, day: Day, news: CarryNews): CarryWords {
  const { t, format } = words
  const { card } = news.drawn
  const startsAt = movedInstant(zone, card.startsAt, news.minutes)
  const endsAt = startsAt + card.endsAt - card.startsAt
  const lane = 'name' in news.to ? news.to.name : ''
  const service = card.serviceName

  const why = () => {
    const found = inTheWay(day, card, news.to.id, startsAt - card.startsAt)
    if (!found) return t('drag.doesNotFit')
    if (found.kind === 'busy') {
      const visit = `${whoWords(words, found.by)}, ${found.by.serviceName}`
      return t('drag.busy', { lane, until: format.time(found.until), visit })
    }
    const { closed } = found
    return t('drag.closed', { lane, until: format.time(closed.interval.endsAt), why: shadeWords(words, closed) })
  }
  const verdict = {
    unknown: () => t('drag.unknown'),
    fits: () => t('drag.fits'),
    'does not fit': why,
    cannot: () =>
      news.to.kind === 'staff'
        ? t('drag.doesNotPerform', { lane, service })
        : t('refused.wrongLane', { lane, service }),
    'not this lane': () => t('drag.notThisLane'),
  }[news.verdict]
  const along = news.onlyThisLine ? 'drag.thisLine' : 'drag.wholeVisit'
  const isThere = wallClockAt(zone, startsAt).slice(0, 10) === day.date
  const isFreeLater = news.verdict === 'does not fit' && news.freeFrom !== null
  return {
    time: isThere ? format.timeRange({ startsAt, endsAt }) : '',
    verdict: verdict(),
    freeFrom: isFreeLater ? t('drag.freeFrom', { time: format.time(news.freeFrom) }) : '',
    moves: news.by === 'keys' ? t('slot.hint') : card.linesOfVisit === 1 ? '' : t(along),
  }
}
