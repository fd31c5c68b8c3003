import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Loader, Text } from '@mantine/core'
import type { AppointmentId, EventId } from '../../../src-shared/domain/id.ts'
import { closeEditor, type EditorRequest, useEditorRequest } from '../../app/editor-request.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useTimeSearch } from '../../app/time-search.ts'
import { useView } from '../../app/view.ts'
import { api } from '../../rpc/desk.ts'
import { UnsavedDialog } from '../../ui/unsaved-dialog.tsx'
import { useFocusReturn } from '../../ui/use-focus-return.ts'
import { newDraft } from './draft/draft.ts'
import { EditorForm } from './editor-form.tsx'
import { EditorPanel } from './editor-panel.tsx'
import { storedAppointment, storedEvent, type StoredVisit } from './stored-visit.ts'
import { TimeSearch } from './time-search/time-search.tsx'

/** Shows what is asked of the appointment editor, beside any screen; asks before typed words are lost. */
export function AppointmentEditor() {
  const { request, on } = useEditorRequest()
  const search = useTimeSearch((state) => state.request)
  const [shown, setShown] = useState<EditorRequest | null>(null)
  const [changed, setChanged] = useState(false)
  if (request !== shown && !changed) setShown(request)
  // Another screen was opened; where something was typed, that was asked before.
  const screen = useView(({ view }) => view.screen)
  const isLeft = on !== null && on !== screen
  if (isLeft && changed) setChanged(false)
  useEffect(() => {
    if (isLeft) closeEditor()
  }, [isLeft])
  const onChanged = useCallback((now: boolean) => setChanged(now), [])
  const onSaved = useCallback(() => {
    setChanged(false)
    closeEditor()
  }, [])

  return (
    <>
      {search && (
        <FocusReturning>
          <Suspense fallback={<Waiting />}>
            <TimeSearch request={search} />
          </Suspense>
        </FocusReturning>
      )}
      {shown && (
        <FocusReturning>
          <Suspense fallback={<Waiting />}>
            {/* What is typed stays while a time is looked for. */}
            <div style={{ display: search ? 'none' : 'contents' }}>
              <Session key={keyOf(shown)} request={shown} onChanged={onChanged} onSaved={onSaved} />
            </div>
          </Suspense>
        </FocusReturning>
      )}
      <UnsavedDialog
        opened={changed && request !== shown}
        onKeep={() => useEditorRequest.setState({ request: shown })}
        onDiscard={() => setChanged(false)}
      />
    </>
  )
}

/** Around the panel that waits and the one that comes after it: the focus goes back to where both were opened from. */
function FocusReturning({ children }: { readonly children: ReactNode }) {
  useFocusReturn()
  return children
}

type SessionProps = {
  readonly request: EditorRequest
  readonly onChanged: (changed: boolean) => void
  readonly onSaved: () => void
}

function Session({ request, ...on }: SessionProps) {
  if (request.kind === 'new')
    return <EditorForm start={newDraft(request)} stored={null} onClose={closeEditor} {...on} />
  if (request.visit.kind === 'appointment') return <StoredAppointment id={request.visit.id} {...on} />
  return <StoredEvent id={request.visit.id} {...on} />
}

type StoredProps<Id> = Omit<SessionProps, 'request'> & { readonly id: Id }

function StoredAppointment({ id, ...on }: StoredProps<AppointmentId>) {
  const { data, error } = useQuery(api.appointments.get.options({ id }))
  return <Stored visit={data && storedAppointment(data)} error={error} {...on} />
}

function StoredEvent({ id, ...on }: StoredProps<EventId>) {
  const { data, error } = useQuery(api.events.get.options({ id }))
  return <Stored visit={data && storedEvent(data)} error={error} {...on} />
}

type LoadedProps = Omit<SessionProps, 'request'> & { readonly visit: StoredVisit | undefined; readonly error: unknown }

function Stored({ visit, error, ...on }: LoadedProps) {
  const { t } = useTranslation(['appointment', 'common'])
  const failureWords = useFailureWords()
  if (visit) return <EditorForm start={visit.draft} stored={visit} onClose={closeEditor} {...on} />
  if (!error) return <Waiting />
  return (
    <EditorPanel
      title={t('appointment:title.edit.appointment')}
      onClose={closeEditor}
      onSave={() => undefined}
      footer={
        <Button variant="default" onClick={closeEditor}>
          {t('common:close')}
        </Button>
      }
    >
      <Text role="alert">{failureWords(error)}</Text>
    </EditorPanel>
  )
}

function Waiting() {
  const { t } = useTranslation('common')
  return (
    <EditorPanel title={t('loading')} onClose={closeEditor} onSave={() => undefined} footer={null}>
      <Loader size="sm" />
    </EditorPanel>
  )
}

function keyOf(request: EditorRequest): string {
  return JSON.stringify(request)
}
