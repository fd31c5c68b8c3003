import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { deskContract } from '../../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../../src-shared/contract/kit.ts'
import type { Plan, PlanMove } from '../../../../src-shared/contract/visit.ts'
import type { AppointmentStatus, AttendeeStatus, EventStatus } from '../../../../src-shared/domain/appointment.ts'
import type { AttendeeId, ChangeId } from '../../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../../app/failure-words.ts'
import { useFormat } from '../../../app/salon.ts'
import { useNotifyChange } from '../../../app/undo.ts'
import { api } from '../../../rpc/desk.ts'
import { Refused } from '../../../rpc/refused.ts'
import { makingRoomWords } from '../../../visit-words/making-room-words.ts'
import { momentWords, type Speaker } from '../../../visit-words/speaker.ts'
import { statusWords } from '../../../visit-words/status-words.ts'
import type { ChosenClient } from '../draft/draft.ts'
import { newClientOf } from '../draft/new-client.ts'
import type { StoredVisit } from '../stored-visit.ts'

type Operations = typeof deskContract.operations
type StandingRefusal =
  | RefusalOf<Operations['appointments']['setStatus']>
  | RefusalOf<Operations['events']['setStatus']>
  | RefusalOf<Operations['events']['addAttendee']>
  | RefusalOf<Operations['events']['setAttendeeStatus']>

type Status = AppointmentStatus | EventStatus

/** A restoring that was refused: what it would get, and what to ask again with. */
export type RefusedRestoring = {
  readonly plan: Plan
  /** Who would make room is another than was agreed to. */
  readonly planChanged: boolean
  readonly status: Status
  readonly reason: string
  readonly startsAt?: number
}

/** At another start than it had, or by the plan by which others make room, as it was shown. */
export type RestoredHow = { readonly startsAt?: number; readonly planShown?: string }

type Done = {
  readonly change: ChangeId | null
  readonly revision: number
  readonly moved?: readonly PlanMove[]
}

/** What is done at once to a visit that stands in the book: its status, and who attends; says what came of it, and why not. */
export function useStanding(stored: StoredVisit | null, revision: number | null, speaker: Speaker) {
  const { t } = useTranslation('appointment')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const failureWords = useFailureWords()
  const notifyChange = useNotifyChange()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [notRestored, setNotRestored] = useState<RefusedRestoring | null>(null)

  /** Null: the plan of what could not be restored says it. */
  const why = (error: unknown): string | null => {
    if (!(error instanceof Refused)) return failureWords(error)
    const no = error.refusal as StandingRefusal
    switch (no.reason) {
      case 'does-not-fit':
      case 'plan-changed':
        return null
      case 'impossible-length':
        return t('impossibleLength')
      case 'not-started':
        return t('status.notStarted', { when: format.dayAndTime(no.startsAt) })
      case 'full':
        return t('group.full', { count: no.capacity })
      case 'already-there':
        return t('group.alreadyThere')
      case 'phone-unreadable':
        return common('field.phone')
      case 'client-gone':
        return t('who.gone')
      case 'changed-since':
      case 'gone':
        return failureWords(error)
      default:
        return no satisfies never
    }
  }
  // One after the other, each on what the one before it left: what is on the screen may be a moment behind the book.
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const own = useRef(-1)
  const run = async (
    message: string,
    act: (revision: number) => Promise<Done>,
    onRefused?: (no: StandingRefusal) => void,
  ): Promise<boolean> => {
    if (revision === null) return false
    setBusy(true)
    setProblem(null)
    setNotRestored(null)
    try {
      const mine = turn.current.then(() => act(Math.max(revision, own.current)))
      turn.current = mine.catch(() => undefined)
      const { change, revision: left, moved = [] } = await mine
      own.current = left
      const told = [message, ...makingRoomWords(speaker, moved, stored?.draft.startsAt ?? 0)].join('. ')
      notifyChange({ message: told, changeId: change })
      return true
    } catch (error) {
      setProblem(why(error))
      if (error instanceof Refused) onRefused?.(error.refusal as StandingRefusal)
      return false
    } finally {
      setBusy(false)
    }
  }
  const who = stored?.draft.kind === 'group' ? stored.draft.title : clientName(stored)
  const eventId = stored?.visit.kind === 'event' ? stored.visit.id : null

  const setStatus = (status: Status, reason: string, how: RestoredHow = {}): Promise<boolean> => {
    if (!stored) return Promise.resolve(false)
    const { visit, draft } = stored
    const { startsAt } = how
    const restored = stored.resting && (status === 'confirmed' || status === 'planned')
    const named = who ?? t('walkIn')
    const message =
      startsAt !== undefined
        ? t('status.restoredAt', { who: named, time: momentWords(speaker, startsAt, draft.startsAt) })
        : restored
          ? t('status.restored', { who: named })
          : `${named}: ${statusWords(speaker, status)}`
    return run(
      message,
      (current) =>
        visit.kind === 'appointment'
          ? api.appointments.setStatus.call({
              ...{ id: visit.id, revision: current, status: status as AppointmentStatus, reason },
              ...how,
            })
          : api.events.setStatus.call({
              ...{ id: visit.id, revision: current, status: status as EventStatus, reason },
              ...how,
            }),
      (no) => {
        if (no.reason !== 'does-not-fit' && no.reason !== 'plan-changed') return
        const at = startsAt === undefined ? {} : { startsAt }
        setNotRestored({ plan: no.plan, planChanged: no.reason === 'plan-changed', status, reason, ...at })
      },
    )
  }

  return {
    busy,
    problem,
    notRestored,
    setStatus: (status: Status, reason: string) => setStatus(status, reason),
    /** Asks again for what was refused, as it is now wanted. */
    restore: (how: RestoredHow) => {
      if (!notRestored || busy) return Promise.resolve(false)
      const { status, reason, startsAt } = notRestored
      return setStatus(status, reason, { ...(startsAt === undefined ? {} : { startsAt }), ...how })
    },
    setAttendeeStatus: (attendeeId: AttendeeId, name: string, status: AttendeeStatus) => {
      if (eventId === null) return Promise.resolve(false)
      return run(`${name}: ${statusWords(speaker, status)}`, (current) =>
        api.events.setAttendeeStatus.call({ id: eventId, revision: current, attendeeId, status }),
      )
    },
    /** A new client is added to the book with it, or not at all. */
    addAttendee: (client: ChosenClient) => {
      if (eventId === null) return Promise.resolve(false)
      const who = client.kind === 'known' ? { clientId: client.id } : { clientId: null, ...newClientOf(client) }
      return run(t('group.added', { name: client.name }), (current) =>
        api.events.addAttendee.call({ id: eventId, revision: current, ...who }),
      )
    },
  }
}
export type Standing = ReturnType<typeof useStanding>

function clientName(stored: StoredVisit | null): string | null {
  const client = stored?.draft.client
  return client?.kind === 'known' ? client.name : null
}
