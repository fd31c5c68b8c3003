import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { deskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import type { ChangeId } from '../../../src-shared/domain/id.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useFormat } from '../../app/salon.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api, queryClient } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
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

type Saving = {
  readonly draft: Draft
  readonly revision: number | null
  readonly stored: StoredVisit | null
  readonly onSaved: () => void
}

/** Saves a draft; what main refuses, and what failed, is kept to be shown, and the draft stays as it is. */
export function useSave({ draft, revision, stored, onSaved }: Saving) {
  const { t } = useTranslation('appointment')
  const notifyChange = useNotifyChange()
  const failureWords = useFailureWords()
  const format = useFormat()
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  /** `anywayReason`: the person says to book anyway, and why; null: as it fits. */
  const save = async (anywayReason: string | null) => {
    setSaving(true)
    setRefusal(null)
    setFailure(null)
    try {
      if (draft.kind === 'appointment' && (await whoHasPhoneOf(draft.client)).length > 0) {
        setFailure(t('who.samePhoneFirst'))
        return
      }
      const changeId = await store(draft, stored, revision, anywayReason)
      const who = (draft.kind === 'group' ? draft.title.trim() : nameOf(draft)) ?? t('walkIn')
      const message = t(stored ? 'saved' : 'booked', { who, time: format.dayAndTime(draft.startsAt) })
      notifyChange({ message, changeId })
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
  return { save, saving, refusal, failure }
}

function nameOf({ client }: Draft): string | null {
  return client.kind === 'known' || client.kind === 'new' ? client.name : null
}

async function store(
  draft: Draft,
  stored: StoredVisit | null,
  revision: number | null,
  anywayReason: string | null,
): Promise<ChangeId | null> {
  const request = requestOfDraft(draft)
  if (!request) throw new Error('a draft without a service was saved')
  const common = { note: draft.note, request, anyway: anywayReason === null ? null : { reason: anywayReason } }
  if (draft.kind === 'appointment') {
    const clientId = draft.client.kind === 'known' ? draft.client.id : null
    const fields = { ...common, clientId, ...(draft.client.kind === 'new' ? newClientOf(draft.client) : {}) }
    if (stored?.visit.kind !== 'appointment' || revision === null)
      return (await api.appointments.book.call(fields)).change
    return (await api.appointments.edit.call({ ...fields, id: stored.visit.id, revision })).change
  }
  const fields = { ...common, title: draft.title, capacity: draft.capacity }
  if (stored?.visit.kind === 'event' && revision !== null) {
    return (await api.events.edit.call({ ...fields, id: stored.visit.id, revision })).change
  }
  const clients = draft.attendees.map(({ client }) => client)
  const clientIds = clients.flatMap((client) => (client.kind === 'known' ? [client.id] : []))
  const newClients = clients.flatMap((client) => (client.kind === 'new' ? newClientOf(client).newClient : []))
  return (await api.events.plan.call({ ...fields, clientIds, newClients })).change
}
