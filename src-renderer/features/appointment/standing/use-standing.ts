import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { deskContract } from '../../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../../src-shared/contract/kit.ts'
import type { AppointmentStatus, AttendeeStatus, EventStatus } from '../../../../src-shared/domain/appointment.ts'
import type { AttendeeId, ChangeId } from '../../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../../app/failure-words.ts'
import { useFormat } from '../../../app/salon.ts'
import { useNotifyChange } from '../../../app/undo.ts'
import { api } from '../../../rpc/desk.ts'
import { Refused } from '../../../rpc/refused.ts'
import { refusalSentence } from '../../../visit-words/refusal-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
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

/** What is done at once to a visit that stands in the book: its status, and who attends; says what came of it, and why not. */
export function useStanding(stored: StoredVisit | null, revision: number | null, speaker: Speaker) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
  const failureWords = useFailureWords()
  const notifyChange = useNotifyChange()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const why = (error: unknown): string => {
    if (!(error instanceof Refused)) return failureWords(error)
    const no = error.refusal as StandingRefusal
    switch (no.reason) {
      case 'does-not-fit':
        return t('status.doesNotFit', { why: refusalSentence(speaker, no.plan) })
      case 'plan-changed':
        return t('meanwhile.planChanged')
      case 'impossible-length':
        return t('impossibleLength')
      case 'not-started':
        return t('status.notStarted', { when: format.dayAndTime(no.startsAt) })
      case 'full':
        return t('group.full', { capacity: no.capacity })
      case 'already-there':
        return t('group.alreadyThere')
      case 'client-gone':
        return t('who.gone')
      case 'changed-since':
      case 'gone':
        return failureWords(error)
      default:
        return no satisfies never
    }
  }
  const run = async (message: string, act: () => Promise<{ readonly change: ChangeId | null }>): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    try {
      const { change } = await act()
      notifyChange({ message, changeId: change })
      return true
    } catch (error) {
      setProblem(why(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  const who = stored?.draft.kind === 'group' ? stored.draft.title : clientName(stored)
  const eventId = stored?.visit.kind === 'event' ? stored.visit.id : null

  return {
    busy,
    problem,
    setStatus: (status: AppointmentStatus | EventStatus, reason: string) => {
      if (!stored || revision === null) return Promise.resolve(false)
      const { visit } = stored
      const restored = stored.resting && (status === 'confirmed' || status === 'planned')
      const named = who ?? t('walkIn')
      const message = restored ? t('status.restored', { who: named }) : `${named}: ${statusWords(speaker, status)}`
      return run(message, () =>
        visit.kind === 'appointment'
          ? api.appointments.setStatus.call({ id: visit.id, revision, status: status as AppointmentStatus, reason })
          : api.events.setStatus.call({ id: visit.id, revision, status: status as EventStatus, reason }),
      )
    },
    setAttendeeStatus: (attendeeId: AttendeeId, name: string, status: AttendeeStatus) => {
      if (eventId === null || revision === null) return Promise.resolve(false)
      return run(`${name}: ${statusWords(speaker, status)}`, () =>
        api.events.setAttendeeStatus.call({ id: eventId, revision, attendeeId, status }),
      )
    },
    /** A new client is added to the book with it, or not at all. */
    addAttendee: (client: ChosenClient) => {
      if (eventId === null || revision === null) return Promise.resolve(false)
      const who = client.kind === 'known' ? { clientId: client.id } : { clientId: null, ...newClientOf(client) }
      return run(t('group.added', { name: client.name }), () =>
        api.events.addAttendee.call({ id: eventId, revision, ...who }),
      )
    },
  }
}
export type Standing = ReturnType<typeof useStanding>

function clientName(stored: StoredVisit | null): string | null {
  const client = stored?.draft.client
  return client?.kind === 'known' ? client.name : null
}
