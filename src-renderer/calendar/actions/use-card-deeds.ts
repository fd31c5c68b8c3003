import { useMemo } from 'react'
import type { Plan, PlanMove } from '../../../src-shared/contract/visit.ts'
import type { AppointmentStatus } from '../../../src-shared/domain/appointment.ts'
import type { ChangeId, ResourceInstanceId } from '../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useSalon } from '../../app/salon.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { showToast, type Toast } from '../../ui/toast.tsx'
import { cureWords, isVisitCure } from '../../visit-words/cure-words.ts'
import { makingRoomWords } from '../../visit-words/making-room-words.ts'
import { useSpeaker } from '../../visit-words/use-speaker.ts'
import { askAboutCard, type AnywayAsk, type MoveInput, type ResizeInput } from '../card-asked.ts'
import { whoWords } from '../card-words.ts'
import type { DayCard } from '../day/day.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { deedRefusal, deedRefusalWords } from './deed-refusals.ts'
import { movedWords } from './deed-words.ts'

/** What can be done to a card, each with its toast: done with Undo, or refused with the reason and what would help. */
type CardDeeds = {
  /** Each gives whether it was done; `putBack` runs if nothing changed. */
  readonly move: (card: DayCard, input: MoveInput, putBack?: () => void) => Promise<boolean>
  readonly resize: (card: DayCard, input: ResizeInput, putBack?: () => void) => Promise<boolean>
  readonly unpin: (card: DayCard, instanceId: ResourceInstanceId) => Promise<boolean>
  readonly setStatus: (card: DayCard, status: CardStatusWanted, reason: string) => Promise<boolean>
}

/** `planned` is an event's: it is restored. */
export type CardStatusWanted = AppointmentStatus | 'planned'

/** So many cures stand beside a refusal at the pointer; the editor has them all. */
const mostCures = 2

export function useCardDeeds(): CardDeeds {
  const words = useCalendarWords()
  const speaker = useSpeaker()
  const { zone } = useSalon()
  const notify = useNotifyChange()
  const failureWords = useFailureWords()

  return useMemo(() => {
    const { t, format } = words

    /** Does it and says so; a refusal puts the card back first and then says why. */
    const attempt = async (
      card: DayCard,
      deed: () => Promise<{ change: ChangeId | null; moved?: readonly PlanMove[] }>,
      done: string,
      whenRefused: {
        putBack?: (() => void) | undefined
        actions?: (plan: Plan) => Toast['actions']
        /** Does it again with the plan by which others make room, as it was shown. */
        agree?: (planShown: string) => Promise<boolean>
      } = {},
    ): Promise<boolean> => {
      try {
        const { change, moved = [] } = await deed()
        if (change === null) whenRefused.putBack?.()
        const told = [done, ...makingRoomWords(speaker, moved, card.startsAt)].join('. ')
        notify({ message: change === null ? t('did.nothing') : told, changeId: change })
        return true
      } catch (error) {
        whenRefused.putBack?.()
        const refusal = deedRefusal(error)
        const why = (refusal && deedRefusalWords(words, speaker, card, refusal)) ?? failureWords(error)
        const doesNotFit = refusal?.reason === 'does-not-fit' ? refusal.plan : null
        const makeRoom = roomFor(card, refusal, why, whenRefused.agree)
        // The new plan of one that was agreed to is looked at at once.
        if (makeRoom && refusal?.reason === 'plan-changed') {
          makeRoom()
          return false
        }
        const others = (doesNotFit && whenRefused.actions?.(doesNotFit)) ?? []
        const actions = [...(makeRoom ? [{ label: t('room.offer'), act: makeRoom }] : []), ...others]
        showToast({ message: why, tone: 'refused', actions })
        return false
      }
    }
    const anyway = (card: DayCard, plan: Plan, ask: AnywayAsk) =>
      plan.refusal?.bookAnyway === true
        ? [{ label: t('refused.bookAnyway'), act: () => askAboutCard({ kind: 'anyway', card, ask }) }]
        : []

    const move: CardDeeds['move'] = (card, input, putBack) => {
      const laneName = input.lane ? speaker.nameOf.holder(input.lane.to) : undefined
      return attempt(card, () => api.visits.move.call(input), movedWords(words, card, input, zone, laneName), {
        putBack,
        agree: (planShown) => move(card, { ...input, planShown }),
        actions: (plan) => {
          const nearest = (plan.refusal?.nearestStarts ?? []).slice(0, 1).map((startsAt) => ({
            label: t('refused.moveTo', { time: momentWords(startsAt, input.startsAt) }),
            act: () => void move(card, { ...input, startsAt }),
          }))
          const cures = (plan.refusal?.cures ?? []).filter(isVisitCure).slice(0, mostCures)
          const cured = cures.map((cure) => ({
            label: cureWords(speaker, plan, cure),
            act: () => void move(card, { ...input, cure }),
          }))
          return [...cured, ...nearest, ...anyway(card, plan, { kind: 'move', input })]
        },
      })
    }
    const momentWords = (at: number, beside: number) =>
      format.day(at) === format.day(beside) ? format.time(at) : format.dayAndTime(at)

    const resize: CardDeeds['resize'] = (card, input, putBack) => {
      const who = whoWords(words, card)
      const done =
        input.startsAt === card.startsAt
          ? t('did.stretched', { who, service: card.serviceName, time: format.time(input.endsAt) })
          : t('did.stretchedStart', { who, service: card.serviceName, time: format.time(input.startsAt) })
      return attempt(card, () => api.visits.resize.call(input), done, {
        putBack,
        agree: (planShown) => resize(card, { ...input, planShown }),
        actions: (plan) => anyway(card, plan, { kind: 'resize', input }),
      })
    }

    return {
      move,
      resize,
      unpin: (card, instanceId) => {
        const { lineId, revision } = card
        const done = t('did.unpinned', { name: speaker.nameOf.holder(instanceId) ?? '', who: whoWords(words, card) })
        return attempt(card, () => api.visits.unpin.call({ lineId, revision, instanceId }), done)
      },
      setStatus: (card, status, reason) => {
        const who = whoWords(words, card)
        const isRestored = !card.holding && (status === 'confirmed' || status === 'planned')
        const done = isRestored
          ? t('did.restored', { who })
          : t('did.status', { who, status: words.visitWords(`status.${status}`) })
        const set = (how: RestoredHow): Promise<boolean> => {
          const { startsAt } = how
          const said =
            startsAt === undefined ? done : t('did.restoredAt', { who, time: momentWords(startsAt, card.startsAt) })
          return attempt(card, () => statusDeed(card, status, reason, how), said, {
            agree: (planShown) => set({ ...how, planShown }),
            actions: ({ startsAt: asked, refusal }) =>
              (refusal?.nearestStarts ?? []).toSorted(byTime).map((start) => ({
                label: t('refused.restoreAt', { time: momentWords(start, asked) }),
                act: () => void set({ startsAt: start }),
              })),
          })
        }
        return set({})
      },
    }
  }, [words, speaker, zone, notify, failureWords])
}

const byTime = (a: number, b: number) => a - b

/** Asks whether others shall make room, where that would help; null: it would not. */
function roomFor(
  card: DayCard,
  refusal: ReturnType<typeof deedRefusal>,
  why: string,
  agree: ((planShown: string) => Promise<boolean>) | undefined,
): (() => void) | null {
  const plan = refusal && 'plan' in refusal ? refusal.plan : null
  const room = plan?.refusal?.cures.find((cure) => cure.kind === 'making room')
  if (!plan || !room || !agree) return null
  const { startsAt } = plan
  return () => askAboutCard({ kind: 'room', card, room, why, startsAt, agree: () => agree(room.fingerprint) })
}

/** At another start than it had, or by the plan that was agreed to. */
type RestoredHow = { readonly startsAt?: number; readonly planShown?: string }

function statusDeed({ visit, revision }: DayCard, status: CardStatusWanted, reason: string, how: RestoredHow) {
  if (visit.kind === 'appointment' && status !== 'planned') {
    return api.appointments.setStatus.call({ id: visit.id, revision, status, reason, ...how })
  }
  if (visit.kind === 'event' && (status === 'planned' || status === 'cancelled')) {
    return api.events.setStatus.call({ id: visit.id, revision, status, reason, ...how })
  }
  throw new Error(`no such status of an ${visit.kind}: ${status}`)
}
