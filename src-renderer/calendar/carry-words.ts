import type { Plan } from '../../src-shared/contract/visit.ts'
import { wallClockAt } from '../../src-shared/domain/salon-time.ts'
import { makingRoomWords } from '../visit-words/making-room-words.ts'
import { refusalSentence } from '../visit-words/refusal-words.ts'
import { listWords, momentWords, type Speaker } from '../visit-words/speaker.ts'
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
  /** What would help where it does not fit, the nearest first. */
  readonly help: readonly string[]
  /** What else moves along, who or what takes whose place, and what the keys do. */
  readonly moves: readonly string[]
  /** It fits after all: main lets others make room by themselves. */
  readonly fitsByMoves: boolean
}

/** What main said of the place, once it was asked. */
type Answered = { readonly plan: Plan; readonly speaker: Speaker }

/** `answered` is null until the card is held still; what the day itself shows is said at once. */
export function carryWords(
  words: CalendarWords,
  zone: string,
  day: Day,
  news: CarryNews,
  answered: Answered | null = null,
): CarryWords {
  const { t, format } = words
  const { card } = news.drawn
  const startsAt = movedInstant(zone, card.startsAt, news.minutes)
  const endsAt = startsAt + card.endsAt - card.startsAt
  const lane = 'name' in news.to ? news.to.name : ''
  const service = card.serviceName
  const room = answered?.plan.refusal === null ? answered.plan.makingRoom : null

  const seen = () => {
    const found = inTheWay(day, card, news.to.id, startsAt - card.startsAt)
    if (!found) return null
    if (found.kind === 'busy') {
      const visit = `${whoWords(words, found.by)}, ${found.by.serviceName}`
      return t('drag.busy', { lane, until: format.time(found.until), visit })
    }
    const { closed } = found
    return t('drag.closed', { lane, until: format.time(closed.interval.endsAt), why: shadeWords(words, closed) })
  }
  const why = () => {
    if (room) return t('drag.makesRoom')
    const inLane = seen()
    if (inLane !== null) return card.linesOfVisit > 1 ? t('drag.ofService', { service, what: inLane }) : inLane
    return answered?.plan.refusal ? refusalSentence(answered.speaker, answered.plan) : t('drag.doesNotFit')
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
  const isThere = wallClockAt(zone, startsAt).slice(0, 10) === day.date
  return {
    time: isThere ? format.timeRange({ startsAt, endsAt }) : '',
    verdict: verdict(),
    help: room && answered ? makingRoomWords(answered.speaker, room.moves, startsAt) : helpWords(words, news, answered),
    moves: [...movesWords(words, news), ...(news.by === 'keys' ? [t('slot.hint')] : [])],
    fitsByMoves: room !== null,
  }
}

/** The next start in this lane, who would make room, who else could; other days only where this one has nothing. */
function helpWords({ t, format }: CalendarWords, news: CarryNews, answered: Answered | null): string[] {
  if (news.verdict !== 'does not fit') return []
  const next = news.freeFrom === null ? [] : [t('drag.freeFrom', { time: format.time(news.freeFrom) })]
  const refusal = answered?.plan.refusal
  if (!refusal) return next
  const { plan, speaker } = answered
  const room = refusal.cures.find((cure) => cure.kind === 'making room')
  const others = refusal.cures.flatMap((cure) => {
    const name = cure.kind === 'other person' ? speaker.nameOf.holder(cure.staffId) : undefined
    if (cure.kind !== 'other person' || name === undefined) return []
    const service = speaker.nameOf.service(plan.lines[cure.line]?.serviceId ?? '')
    return [plan.lines.length > 1 && service !== undefined ? t('drag.servicePerson', { service, name }) : name]
  })
  const starts = refusal.nearestStarts.toSorted((a, b) => a - b).map((at) => momentWords(speaker, at, plan.startsAt))
  return [
    ...next,
    ...(room ? [t('drag.ifRoom', { moves: makingRoomWords(speaker, room.moves, plan.startsAt).join('; ') })] : []),
    ...(others.length > 0
      ? [t('drag.ifOther', { names: listWords(speaker, [...new Set(others)], 'disjunction') })]
      : []),
    ...(next.length === 0 && starts.length > 0
      ? [t('drag.nearest', { times: listWords(speaker, starts, 'disjunction') })]
      : []),
  ]
}

/** Another time takes the visit along; another lane changes who or what serves this line, and nothing else. */
function movesWords({ t }: CalendarWords, { drawn, from, to, minutes, onlyThisLine, verdict }: CarryNews): string[] {
  const { card } = drawn
  const isSeveral = card.linesOfVisit > 1
  const changes = () => {
    if (from.id === to.id || verdict === 'cannot' || verdict === 'not this lane') return []
    if (to.kind !== 'staff' && to.kind !== 'instance') return []
    if (from.kind !== to.kind) return [t('drag.toLane', { lane: to.name })]
    return [t(to.kind === 'staff' ? 'drag.person' : 'drag.instance', { lane: to.name, before: from.name })]
  }
  const lane = changes().map((what) => (isSeveral ? t('drag.ofService', { service: card.serviceName, what }) : what))
  const stays = minutes === 0 && lane.length > 0
  return [...(isSeveral && !stays ? [t(onlyThisLine ? 'drag.thisLine' : 'drag.wholeVisit')] : []), ...lane]
}
