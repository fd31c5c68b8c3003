import { wallClockAfter, wallMinutesBetween } from '../../src-shared/domain/salon-time.ts'
import { announce } from './announcements.tsx'
import { carryWords } from './carry-words.ts'
import { whoWords, type CalendarWords } from './card-words.ts'
import type { Day } from './day/day.ts'
import type { DrawnCard } from './day/drawn-card.ts'
import { inSlot } from './day/in-slot.ts'
import type { Lane } from './day/lanes.ts'
import { mayCarry } from './day/moved.ts'
import { stepped, type Slot, type Step } from './day/slot.ts'
import { instantOnDay } from './day/wall-time.ts'
import { useDragNews } from './drag-news.ts'
import { slotWords } from './slot-words.ts'
import type { Picture } from './timeline/picture.ts'
import type { Timeline } from './timeline/timeline.ts'
import type { CarryNews, Places, TimelineActions } from './timeline/timeline-actions.ts'
import { verdictOf } from './timeline/verdict.ts'
import { snapMinutes } from './timeline/zoom.ts'

/** What the keys reach: always the newest day, drawn on a timeline that stays. */
type Reach = {
  readonly timeline: Timeline
  readonly zone: string
  /** Where the keys were last; it outlives the hand, which is made anew when the editor was open. */
  readonly kept: { slot: Slot | null; date: string | null }
  readonly latest: () => {
    readonly day: Day
    readonly picture: Picture
    readonly words: CalendarWords
    readonly actions: TimelineActions
  }
}

type Carrying = { readonly drawn: DrawnCard; readonly from: Lane; places: Places | null }

/**
 * Free time and cards without a mouse. A slot is marked and spoken while arrows move it; a card that is carried is marked
 * where it would be, with the very words that stand beside the pointer.
 */
export function keyboardHand({ timeline, zone, kept, latest }: Reach) {
  let carrying: Carrying | null = null
  let isMarked = false

  const laneOf = ({ laneId }: Slot) => latest().picture.lanes.find(({ id }) => id === laneId)
  const wallOf = ({ minutes }: Slot) => wallClockAfter(`${latest().picture.date}T00:00`, minutes)

  /** The slot of keys, if it is on the day shown. */
  const here = () => {
    const { slot, date } = kept
    return slot && date === latest().picture.date && laneOf(slot) ? slot : null
  }
  const goTo = (slot: Slot | null) => Object.assign(kept, { slot, date: latest().picture.date })

  const tellSlot = (at: Slot) => {
    const { picture, day, words } = latest()
    const lane = laneOf(at)
    if (!lane) return
    isMarked = true
    timeline.mark(at.laneId, wallOf(at), wallOf({ ...at, minutes: at.minutes + snapMinutes(picture.zoom) }), 'unknown')
    const instant = instantOnDay(zone, picture.date, at.minutes)
    announce(slotWords(words, lane, instant, inSlot(day, picture.shades, at.laneId, instant, wallOf(at))))
  }

  const newsOf = ({ drawn, from, places }: Carrying, at: Slot): Omit<CarryNews, 'x' | 'y'> | null => {
    const to = laneOf(at)
    if (!to) return null
    const drop = { drawn, from, to, minutes: wallMinutesBetween(drawn.start, wallOf(at)), onlyThisLine: false }
    return { kind: 'carry', by: 'keys', ...drop, ...verdictOf(zone, drop, places) }
  }
  /** Draws the card where it would be, and says so unless it is only taken up. */
  const showCarried = (carried: Carrying, at: Slot, isMoved: boolean) => {
    const news = newsOf(carried, at)
    if (!news) return
    const { drawn } = carried
    const length = wallMinutesBetween(drawn.start, drawn.end)
    isMarked = true
    const end = wallOf({ ...at, minutes: at.minutes + length })
    const shown = { ...news, ...timeline.mark(at.laneId, wallOf(at), end, news.verdict) }
    useDragNews.setState({ news: shown })
    const { words, day } = latest()
    const { time, verdict, help } = carryWords(words, zone, day, shown)
    const lane = 'name' in shown.to ? shown.to.name : ''
    if (isMoved) announce([lane, time, verdict, ...help].filter((part) => part !== '').join(', '))
  }

  /** Takes every mark away; a card that was carried stays where it was. */
  const letGo = () => {
    if (carrying) useDragNews.setState({ news: null })
    if (isMarked) timeline.unselect()
    carrying = null
    isMarked = false
  }

  return {
    get isCarrying(): boolean {
      return carrying !== null
    },
    letGo,
    /** One step further; the first one shows the slot where it was last on this day, or at `first`. */
    move(step: Step, first: () => Slot | null): void {
      const { picture } = latest()
      const slot = here()
      const by = snapMinutes(picture.zoom)
      if (carrying && slot) {
        const { drawn, from } = carrying
        const lanes = picture.lanes.filter((lane) => lane.id === from.id || mayCarry(drawn.card, from, lane))
        const next = stepped(slot, step, lanes, picture.hours, by)
        goTo(next)
        showCarried(carrying, next, true)
        return
      }
      const lanes = picture.lanes.filter(isForCards)
      const next = slot && isMarked ? stepped(slot, step, lanes, picture.hours, by) : (slot ?? first())
      goTo(next)
      if (next) tellSlot(next)
    },
    /** A new visit in the slot, or the one that stands there. False: no slot is marked. */
    open(): boolean {
      const { picture, day, actions } = latest()
      const slot = here()
      const lane = slot && laneOf(slot)
      if (!isMarked || !slot || !lane) return false
      const instant = instantOnDay(zone, picture.date, slot.minutes)
      const { card } = inSlot(day, picture.shades, slot.laneId, instant, wallOf(slot))
      const drawn = card && picture.cards.find(({ lineId }) => lineId === card.lineId)
      letGo()
      if (drawn) actions.open(drawn)
      else actions.draw(lane, wallOf(slot), null)
      return true
    },
    /** A card is taken up where it stands. */
    carry(drawn: DrawnCard, laneId: string): void {
      const { picture, actions, words } = latest()
      const from = picture.lanes.find(({ id }) => id === laneId)
      if (!from || !drawn.card.holding || drawn.card.status === 'completed') return
      letGo()
      const at = { laneId, minutes: wallMinutesBetween(`${picture.date}T00:00`, drawn.start) }
      goTo(at)
      const taken: Carrying = { drawn, from, places: null }
      carrying = taken
      showCarried(taken, at, false)
      announce(words.t('slot.carry', { who: whoWords(words, drawn.card) }))
      void actions.places(drawn, from, false).then((places) => {
        const slot = here()
        if (carrying !== taken || !slot) return
        taken.places = places
        showCarried(taken, slot, slot.laneId !== laneId || slot.minutes !== at.minutes)
      })
    },
    /** The card that is carried is let go where it is marked. */
    place(): void {
      const { actions } = latest()
      const slot = here()
      const news = carrying && slot && newsOf(carrying, slot)
      letGo()
      if (!news) return
      const { drawn, from, to, minutes, onlyThisLine } = news
      if (minutes === 0 && from.id === to.id) actions.keep(drawn)
      else actions.drop({ drawn, from, to, minutes, onlyThisLine }, () => undefined)
    },
    /** The card that is carried stays where it was, and no slot is marked any more. */
    giveUp(): void {
      if (carrying) latest().actions.keep(carrying.drawn)
      letGo()
    },
  }
}

function isForCards({ kind }: Lane): boolean {
  return kind === 'staff' || kind === 'instance'
}

/** Where the keys begin: in the first lane of a person or thing, now or when the day begins. */
export function firstSlot({ lanes, hours, zoom }: Picture, nowMinutes: number | null): Slot | null {
  const lane = lanes.find(isForCards)
  const step = snapMinutes(zoom)
  const isShown = nowMinutes !== null && hours.from * 60 <= nowMinutes && nowMinutes < hours.to * 60
  const minutes = isShown ? Math.floor(nowMinutes / step) * step : hours.from * 60
  return lane ? { laneId: lane.id, minutes } : null
}
