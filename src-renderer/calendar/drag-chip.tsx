import { wallClockAt } from '../../src-shared/domain/salon-time.ts'
import { useSalon } from '../app/salon.ts'
import { shadeWords, whoWords } from './card-words.ts'
import type { Day } from './day/day.ts'
import { inTheWay } from './day/in-the-way.ts'
import { movedInstant } from './day/moved.ts'
import classes from './drag-chip.module.css'
import { useDragNews } from './drag-news.ts'
import type { DragNews } from './timeline/timeline-actions.ts'
import { useCalendarWords } from './use-calendar-words.ts'

/** What the chip may need of the window, in pixels. */
const roomAcross = 300
const roomDown = 130

/** Goes with the pointer while a card is carried: the new time, and why it would not fit there. */
export function DragChip({ day }: { readonly day: Day }) {
  const news = useDragNews((state) => state.news)
  return news && <Chip day={day} news={news} />
}

function Chip({ day, news }: { readonly day: Day; readonly news: DragNews }) {
  const words = useCalendarWords()
  const { t, format } = words
  const { zone } = useSalon()
  const { card } = news.drawn
  const startsAt = movedInstant(zone, card.startsAt, news.minutes)
  const endsAt = startsAt + card.endsAt - card.startsAt

  const why = () => {
    const lane = 'name' in news.to ? news.to.name : ''
    const found = inTheWay(day, card, news.to.id, startsAt - card.startsAt)
    if (found?.kind === 'busy') {
      const visit = `${whoWords(words, found.by)}, ${found.by.serviceName}`
      return t('drag.busy', { lane, until: format.time(found.until), visit })
    }
    if (!found) return t('drag.doesNotFit')
    const { closed } = found
    return t('drag.closed', { lane, until: format.time(closed.interval.endsAt), why: shadeWords(words, closed) })
  }
  const verdict = {
    unknown: () => t('drag.unknown'),
    fits: () => t('drag.fits'),
    'does not fit': why,
    'not this lane': () => t('drag.notThisLane'),
  }[news.verdict]()

  return (
    <div className={classes.chip} data-verdict={news.verdict} style={placeBeside(news)}>
      <strong>{wallClockAt(zone, startsAt).slice(0, 10) === day.date && format.timeRange({ startsAt, endsAt })}</strong>
      <span>{verdict}</span>
      {news.verdict === 'does not fit' && news.freeFrom !== null && (
        <span>{t('drag.freeFrom', { time: format.time(news.freeFrom) })}</span>
      )}
      {card.linesOfVisit > 1 && <em>{news.onlyThisLine ? t('drag.thisLine') : t('drag.wholeVisit')}</em>}
    </div>
  )
}

/** Below and after the pointer; before or above it where the window ends. */
function placeBeside({ x, y }: DragNews) {
  const across = x > window.innerWidth - roomAcross ? { right: window.innerWidth - x + 14 } : { left: x + 14 }
  const down = y > window.innerHeight - roomDown ? { bottom: window.innerHeight - y + 18 } : { top: y + 18 }
  return { ...across, ...down }
}
