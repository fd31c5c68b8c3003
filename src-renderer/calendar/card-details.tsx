import { useEffect, useState } from 'react'
import { useCardAsked } from './card-asked.ts'
import classes from './card-details.module.css'
import { statusWords, wantedWords, whoWords } from './card-words.ts'
import { cardNamesOf } from './day/card-names.ts'
import type { Day } from './day/day.ts'
import type { DrawnCard } from './day/drawn-card.ts'
import { useDragNews } from './drag-news.ts'
import { usePointed, type Pointed } from './pointed-card.ts'
import { StatusBadge } from './status-badge.tsx'
import { useCalendarWords } from './use-calendar-words.ts'

const opensAfterMs = 300
const staysMs = 250

type Props = { readonly day: Day; readonly cards: readonly DrawnCard[] }

/** What there is to know about the card under the pointer or with the focus, without opening it. */
export function CardDetails(props: Props) {
  const isAsked = useCardAsked(({ asked }) => asked !== null)
  const isDragged = useDragNews(({ news }) => news !== null)
  // What was pointed at before a menu or a drag is not pointed at after it.
  return isAsked || isDragged ? null : <OfPointed {...props} />
}

function OfPointed({ day, cards }: Props) {
  const pointed = usePointed((state) => state.pointed)
  const [shown, setShown] = useState<Pointed | null>(null)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (held && !pointed) return
    const timer = setTimeout(() => setShown(pointed), pointed ? opensAfterMs : staysMs)
    return () => clearTimeout(timer)
  }, [pointed, held])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setShown(null)
      setHeld(false)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const drawn = cards.find(({ id }) => id === shown?.cardId)
  if (!shown || !drawn) return null
  const { box } = shown
  const above = box.bottom > window.innerHeight * 0.62
  const left = Math.max(8, Math.min(box.left, window.innerWidth - 328))
  const place = above ? { left, bottom: window.innerHeight - box.top + 6 } : { left, top: box.bottom + 6 }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it stays while the pointer rests on it (WCAG 1.4.13)
    <div
      role="tooltip"
      className={classes.details}
      style={place}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <Details day={day} drawn={drawn} />
    </div>
  )
}

function Details({ day, drawn }: { readonly day: Day; readonly drawn: DrawnCard }) {
  const words = useCalendarWords()
  const { t, format } = words
  const { card } = drawn
  const namesOf = cardNamesOf(day)
  const lines = day.cards.filter(({ visit }) => visit.id === card.visit.id)
  const others = day.cards.filter(
    ({ visit, clientId }) => clientId !== null && clientId === card.clientId && visit.id !== card.visit.id,
  )
  const held = [
    drawn.before > 0 && drawn.after > 0 && t('details.held', { before: drawn.before, after: drawn.after }),
    drawn.before > 0 && drawn.after === 0 && t('details.heldBefore', { before: drawn.before }),
    drawn.before === 0 && drawn.after > 0 && t('details.heldAfter', { after: drawn.after }),
  ].find((said) => typeof said === 'string')

  return (
    <>
      <div className={classes.head}>
        <strong>{whoWords(words, card)}</strong>
        <StatusBadge status={card.status} label={statusWords(words, card)} />
      </div>
      {card.clientPhone !== null && card.clientPhone !== '' && <div>{card.clientPhone}</div>}
      {card.places && <div>{t('card.places', card.places)}</div>}
      <ul className={classes.lines}>
        {lines.map((line) => {
          const names = namesOf(line)
          return (
            <li key={line.lineId} data-this={line.lineId === card.lineId}>
              <span>{format.timeRange(line)}</span>
              <span>
                {line.serviceName}
                <small>
                  {[...names.staff, ...names.instances].join(', ')}
                  {names.wanted.length > 0 && ` ${t('details.open', { wanted: wantedWords(words, names) })}`}
                </small>
              </span>
            </li>
          )
        })}
      </ul>
      {held !== undefined && <div>{held}</div>}
      {drawn.lateness && (
        <div className={classes.warning}>{t(drawn.lateness === 'late' ? 'legend.late' : 'legend.missing')}</div>
      )}
      {drawn.marked && <div className={classes.warning}>{t('details.marked', { reason: drawn.markReason ?? '' })}</div>}
      {drawn.pinned && <div>{t('legend.pinned')}</div>}
      {card.note !== '' && <div className={classes.note}>{card.note}</div>}
      {others.length > 0 && (
        <div>
          {t('details.alsoToday')}:{' '}
          {others.map((other) => `${format.time(other.startsAt)} ${other.serviceName}`).join(', ')}
        </div>
      )}
      <div className={classes.foot}>
        {t('details.booked', { when: format.dayAndTime(card.bookedAt), source: t(`details.source.${card.source}`) })}
      </div>
    </>
  )
}
