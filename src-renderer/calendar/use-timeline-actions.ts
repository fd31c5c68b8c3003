import { useMemo } from 'react'
import type { Day } from './day/day.ts'
import { instantOfWallClock } from '../../src-shared/domain/salon-time.ts'
import { openEditor } from '../app/editor-request.ts'
import { useSalon } from '../app/salon.ts'
import { api } from '../rpc/desk.ts'
import { showToast } from '../ui/toast.tsx'
import { useCardDeeds } from './actions/use-card-deeds.ts'
import { announce } from './announcements.tsx'
import { toggleFolded, zoom } from './calendar-choice.ts'
import { askAboutCard } from './card-asked.ts'
import { whoWords } from './card-words.ts'
import { movedInstant } from './day/moved.ts'
import { useDragNews } from './drag-news.ts'
import { dropAsked, holderOf, whatMoves } from './drop-asked.ts'
import type { TimelineActions } from './timeline/timeline-actions.ts'
import { useCalendarWords } from './use-calendar-words.ts'

/** What the desk does when a person does something on the timeline. */
export function useTimelineActions(date: Day['date']): TimelineActions {
  const words = useCalendarWords()
  const { zone } = useSalon()
  const deeds = useCardDeeds()

  return useMemo(() => {
    const { t, format } = words
    return {
      open: ({ card }) => openEditor({ kind: 'edit', visit: card.visit }),
      menu: ({ card }, laneId, at) => askAboutCard({ kind: 'menu', card, laneId, ...at }),
      draw: (lane, start, end) => {
        const startsAt = instantOfWallClock(zone, start)
        const length = end === null ? {} : { endsAt: instantOfWallClock(zone, end) }
        if (lane.kind === 'staff') openEditor({ kind: 'new', startsAt, ...length, staffId: lane.id })
        if (lane.kind === 'instance') openEditor({ kind: 'new', startsAt, ...length, instanceId: lane.id })
      },
      fold: toggleFolded,
      zoom,
      drop: (drop, putBack) => {
        const { card } = drop.drawn
        const input = { ...dropAsked(zone, drop), revision: card.revision, anyway: null }
        void deeds.move(card, input, putBack)
      },
      stretch: ({ drawn, startMinutes, endMinutes }, putBack) => {
        const { lineId, revision, ...card } = drawn.card
        const startsAt = movedInstant(zone, card.startsAt, startMinutes)
        const endsAt = movedInstant(zone, card.endsAt, endMinutes)
        void deeds.resize(drawn.card, { lineId, revision, startsAt, endsAt, anyway: null }, putBack)
      },
      keep: ({ card }) => announce(t('did.kept', { who: whoWords(words, card), time: format.time(card.startsAt) })),
      notOver: ({ endsAt, serviceName }) =>
        showToast({
          message: t('drag.ownLine', { time: format.time(endsAt), service: serviceName }),
          tone: 'refused',
        }),
      notThere: () => showToast({ message: t('drag.notThisLane'), tone: 'refused' }),
      places: async ({ lineId }, from, onlyThisLine) => {
        const asked = { lineId, date, moves: whatMoves(onlyThisLine), from: holderOf(from) }
        const places = await api.visits.places.call(asked).catch(() => null)
        return places && new Map(places.lanes.map(({ holderId, starts }) => [holderId, starts]))
      },
      dragging: (news) => useDragNews.setState({ news }),
    }
  }, [words, zone, deeds, date])
}
