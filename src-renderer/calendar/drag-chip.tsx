import { useEffect } from 'react'
import { useDurationWords } from '../app/duration-words.ts'
import { useSalon } from '../app/salon.ts'
import { useSpeaker } from '../visit-words/use-speaker.ts'
import { announce } from './announcements.tsx'
import { carryWords } from './carry-words.ts'
import type { Day } from './day/day.ts'
import { movedInstant } from './day/moved.ts'
import classes from './drag-chip.module.css'
import { useDragNews } from './drag-news.ts'
import type { CarryNews, DragNews, StretchNews } from './timeline/timeline-actions.ts'
import { useCalendarWords } from './use-calendar-words.ts'
import { useWhyNot } from './use-why-not.ts'

/** What the chip may need of the window, in pixels. */
const roomAcross = 340
const roomDown = 190

/** Goes with the pointer while a card is carried or stretched: the new time, and why it would not fit there. */
export function DragChip({ day }: { readonly day: Day }) {
  const news = useDragNews((state) => state.news)
  if (!news) return null
  return news.kind === 'carry' ? <Carried day={day} news={news} /> : <Stretched news={news} />
}

/** How long it would be, from when until when, and what goes along. */
function Stretched({ news }: { readonly news: StretchNews }) {
  const { t, format } = useCalendarWords()
  const durationWords = useDurationWords()
  const { zone } = useSalon()
  const { card } = news.drawn
  const startsAt = movedInstant(zone, card.startsAt, news.startMinutes)
  const endsAt = movedInstant(zone, card.endsAt, news.endMinutes)
  const { over } = news
  return (
    <div className={classes.chip} data-verdict={over ? 'does not fit' : 'unknown'} style={placeBeside(news)}>
      <strong>
        {format.timeRange({ startsAt, endsAt })} ({durationWords(endsAt - startsAt)})
      </strong>
      {over && <span>{t('drag.ownLine', { time: format.time(over.endsAt), service: over.serviceName })}</span>}
      {news.pushes && <em>{t('drag.pushesLater')}</em>}
    </div>
  )
}

function Carried({ day, news }: { readonly day: Day; readonly news: CarryNews }) {
  const words = useCalendarWords()
  const { zone } = useSalon()
  const speaker = useSpeaker()
  const plan = useWhyNot(news)
  const { time, verdict, help, moves, fitsByMoves } = carryWords(words, zone, day, news, plan && { plan, speaker })
  const answer = news.by === 'keys' && plan ? [verdict, ...help].join(', ') : ''
  useEffect(() => {
    if (answer !== '') announce(answer)
  }, [answer])
  return (
    <div className={classes.chip} data-verdict={fitsByMoves ? 'fits' : news.verdict} style={placeBeside(news)}>
      <strong>{time}</strong>
      <span>{verdict}</span>
      {help.map((said) => (
        <span key={said}>{said}</span>
      ))}
      {moves.map((said) => (
        <em key={said}>{said}</em>
      ))}
    </div>
  )
}

/** Below and after the pointer; before or above it where the window ends. */
function placeBeside({ x, y }: DragNews) {
  const across = x > window.innerWidth - roomAcross ? { right: window.innerWidth - x + 14 } : { left: x + 14 }
  const down = y > window.innerHeight - roomDown ? { bottom: window.innerHeight - y + 18 } : { top: y + 18 }
  return { ...across, ...down }
}
