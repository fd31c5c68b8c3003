import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { deskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import type { PlanMove, VisitRef } from '../../../src-shared/contract/visit.ts'
import type { ChangeId } from '../../../src-shared/domain/id.ts'
import { dateAt } from '../../../src-shared/domain/salon-time.ts'
import type { DoubtfulPhone } from '../../app/doubtful-phone.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useFormat, useToday } from '../../app/salon.ts'
import { showVisit } from '../../app/shown-visit.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { useView } from '../../app/view.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { makingRoomWords } from '../../visit-words/making-room-words.ts'
import { useSpeaker } from '../../visit-words/use-speaker.ts'
import type { Draft } from './draft/draft.ts'
import { newClientOf } from './draft/new-client.ts'
import { requestOfDraft } from './draft/request-of-draft.ts'
import { whoHasPhoneOf } from './who/who-has-phone.ts'
import type { StoredVisit } from './stored-visit.ts'
import { seePlan } from './use-plan.ts'

type Operations = typeof deskContract.operations
export type SaveRefusal =
  | RefusalOf<Operations['appointments']['book']>
  | RefusalOf<Operations['appointments']['edit']>
  | RefusalOf<Operations['events']['plan']>
  | RefusalOf<Operations['events']['edit']>

/** What the person says yes to beside the visit itself. */
export type Agreed = {
  /** To be booked anyway, and why. */
  readonly anyway?: string
  /** The plan by which others make room, as it was shown. */
  readonly planShown?: string
}

type Saving = {
  readonly draft: Draft
  readonly revision: number | null
  readonly stored: StoredVisit | null
  readonly doubtfulPhone: DoubtfulPhone
  readonly onSaved: () => void
}

/** Saves a draft; what main refuses, and what failed, is kept to be shown, and the draft stays as it is. */
export function useSave({ draft, revision, stored, doubtfulPhone, onSaved }: Saving) {
  const { t } = useTranslation('appointment')
  const notifyChange = useNotifyChange()
  const failureWords = useFailureWords()
  const format = useFormat()
  const today = useToday()
  const speaker = useSpeaker()
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  const save = async (agreed: Agreed) => {
    setSaving(true)
    setRefusal(null)
    setFailure(null)
    try {
      if (draft.kind === 'appointment' && (await whoHasPhoneOf(draft.client)).length > 0) {
        setFailure(t('who.samePhoneFirst'))
        return
      }
      if (draft.kind === 'appointment' && draft.client.kind === 'new') {
        if (await doubtfulPhone.mustBeSaid(draft.client.phone)) {
          setFailure(t('who.doubtfulPhoneFirst'))
          return
        }
      }
      const { change: changeId, visit, moved } = await store(draft, stored, revision, agreed)
      const who = (draft.kind === 'group' ? draft.title.trim() : nameOf(draft)) ?? t('walkIn')
      const said = t(stored ? 'saved' : 'booked', { who, time: format.dayAndTime(draft.startsAt) })
      const message = [said, ...makingRoomWords(speaker, moved, draft.startsAt)].join('. ')
      notifyChange({ message, changeId, actions: offerToShow(visit) })
      onSaved()
    } catch (error) {
      if (!(error instanceof Refused)) {
        setFailure(failureWords(error))
        return
      }
      const no = error.refusal as SaveRefusal
      setRefusal(no)
      if ('plan' in no) seePlan(draft, stored?.visit ?? null, no.plan)
      if (no.reason === 'changed-since') await queryClient.invalidateQueries({ queryKey: api.appointments.key })
    } finally {
      setSaving(false)
    }
  }
  /** Where the day of the visit is not on the screen: the way to it. */
  const offerToShow = (visit: VisitRef) => {
    const date = dateAt(format.zone, draft.startsAt)
    const { view } = useView.getState()
    if (view.screen === 'calendar' && (view.date ?? today) === date) return []
    return [{ label: t('show'), act: () => showVisit(visit, date, today) }]
  }
  return { save, saving, refusal, failure }
}

function nameOf({ client }: Draft): string | null {
  return client.kind === 'known' || client.kind === 'new' ? client.name : null
}

type Saved = { readonly change: ChangeId | null; readonly visit: VisitRef; readonly moved: readonly PlanMove[] }

async function store(
  draft: Draft,
  stored: StoredVisit | null,
  revision: number | null,
  { anyway, planShown }: Agreed,
): Promise<Saved> {
  const request = requestOfDraft(draft)
  if (!request) throw new Error('a draft without a service was saved')
  const common = {
    note: draft.note,
    request,
    ...(planShown === undefined ? {} : { planShown }),
    anyway: anyway === undefined ? null : { reason: anyway },
  }
  if (draft.kind === 'appointment') {
    const clientId = draft.client.kind === 'known' ? draft.client.id : null
    const fields = { ...common, clientId, ...(draft.client.kind === 'new' ? newClientOf(draft.client) : {}) }
    const { id, change, moved } =
      stored?.visit.kind !== 'appointment' || revision === null
        ? await api.appointments.book.call(fields)
        : await api.appointments.edit.call({ ...fields, id: stored.visit.id, revision })
    return { change, moved, visit: { kind: 'appointment', id } }
  }
  const fields = { ...common, title: draft.title, capacity: draft.capacity }
  const { id, change, moved } =
    stored?.visit.kind === 'event' && revision !== null
      ? await api.events.edit.call({ ...fields, id: stored.visit.id, revision })
      : await api.events.plan.call({ ...fields, ...attendeesOf(draft) })
  return { change, moved, visit: { kind: 'event', id } }
}

function attendeesOf({ attendees }: Draft) {
  const clients = attendees.map(({ client }) => client)
  return {
    clientIds: clients.flatMap((client) => (client.kind === 'known' ? [client.id] : [])),
    newClients: clients.flatMap((client) => (client.kind === 'new' ? newClientOf(client).newClient : [])),
  }
}
