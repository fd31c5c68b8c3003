import { EllipsisVertical } from 'lucide-react'
import type { RefObject } from 'react'
import { askAboutCard } from './card-asked.ts'
import classes from './card-corner.module.css'
import { whoWords } from './card-words.ts'
import type { DrawnCard } from './day/drawn-card.ts'
import { useDragNews } from './drag-news.ts'
import { usePointed } from './pointed-card.ts'
import { useCalendarWords } from './use-calendar-words.ts'

const widthWithRoom = 56

/** The button in the corner of the card under the pointer; it opens the card's menu. One for all cards. */
export function CardCorner({ cards, root }: { cards: readonly DrawnCard[]; root: RefObject<HTMLElement | null> }) {
  const pointed = usePointed((state) => state.pointed)
  const dragging = useDragNews(({ news }) => news !== null)
  const words = useCalendarWords()
  const drawn = cards.find(({ id }) => id === pointed?.cardId)
  if (!pointed || !drawn || dragging || pointed.box.right - pointed.box.left < widthWithRoom) return null

  const { box, laneId } = pointed
  const { card } = drawn
  const frame = root.current?.getBoundingClientRect()
  const label = words.t('card.actions', { who: whoWords(words, card), time: words.format.time(card.startsAt) })
  return (
    <button
      type="button"
      data-corner
      className={classes.corner}
      aria-label={label}
      title={label}
      style={{ top: box.top - (frame?.top ?? 0), left: box.right - (frame?.left ?? 0) - 32 }}
      onClick={() => askAboutCard({ kind: 'menu', card, laneId, x: box.right - 28, y: box.top + 24 })}
    >
      <EllipsisVertical size={16} aria-hidden />
    </button>
  )
}
