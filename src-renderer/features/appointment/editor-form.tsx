import { Alert, Button, SegmentedControl, Text, Textarea, VisuallyHidden } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDoubtfulPhone } from '../../app/doubtful-phone.ts'
import { useShadeFor } from '../../app/shown-wishes.ts'
import { useUnsaved } from '../../ui/unsaved.ts'
import { refusalSentence } from '../../visit-words/refusal-words.ts'
import { useSpeaker } from '../../visit-words/use-speaker.ts'
import { PlanPanel } from './answer/plan-panel.tsx'
import { curedDraft } from './draft/cured-draft.ts'
import type { Draft } from './draft/draft.ts'
import { draftErrors } from './draft/draft-errors.ts'
import { withStart } from './draft/line-times.ts'
import { withUnclear } from './draft/unclear-fields.ts'
import { requestOfDraft } from './draft/request-of-draft.ts'
import { EditorPanel } from './editor-panel.tsx'
import { Attendees } from './group/attendees.tsx'
import { GroupFields } from './group/group-fields.tsx'
import { useSaveWords } from './save-words.ts'
import { ServiceLines } from './services/service-lines.tsx'
import { History } from './standing/history.tsx'
import { MeanwhileNote } from './standing/meanwhile-note.tsx'
import { NotRestored } from './standing/not-restored.tsx'
import { StatusControl } from './standing/status-control.tsx'
import { useStanding } from './standing/use-standing.ts'
import type { StoredVisit } from './stored-visit.ts'
import { FindTime } from './time-search/find-time.tsx'
import { useDraft } from './use-draft.ts'
import { useOffer } from './use-offer.ts'
import { useOpening } from './use-opening.ts'
import { useLivePlan } from './use-plan.ts'
import { type Agreed, useSave } from './use-save.ts'
import { WhenFields } from './when/when-fields.tsx'
import { ClientField } from './who/client-field.tsx'

type Props = {
  readonly start: Draft
  /** Null: a new visit. */
  readonly stored: StoredVisit | null
  /** Whether anything is typed that is not saved. */
  readonly onChanged: (changed: boolean) => void
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** The appointment or group being made or changed: what is wanted, what main would give, and saving it. */
export function EditorForm({ start, stored, onChanged, onClose, onSaved }: Props) {
  const { t } = useTranslation(['appointment', 'common'])
  const offer = useOffer()
  const speaker = useSpeaker()
  const { draft, base, revision, meanwhile, changed, change, dropMine } = useDraft(start, stored)
  const resting = stored?.resting ?? false
  const { live, foreseen } = useLivePlan(draft, stored?.visit ?? null, !resting)
  const request = resting ? null : requestOfDraft(draft)
  useShadeFor('editor', request && { editing: stored?.visit ?? null, lines: request.lines })
  const standing = useStanding(stored, revision, speaker)
  const doubtfulPhone = useDoubtfulPhone()
  const { save, saving, refusal, failure } = useSave({ draft, revision, stored, doubtfulPhone, onSaved })
  const saveWords = useSaveWords(offer)
  const opening = useOpening(offer, speaker)
  const [tries, setTries] = useState(0)
  const panel = useRef<HTMLElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const addService = useRef<HTMLInputElement>(null)
  const [nextKey, setNextKey] = useState(1)
  /** Once what was just chosen is on the screen; where no service can be added, the panel's keys still work. */
  const goToServices = () => {
    setTimeout(() => (addService.current ?? panel.current)?.focus())
  }
  const newKey = () => {
    setNextKey((key) => key + 1)
    return `new ${nextKey}`
  }
  useUnsaved(changed)
  useEffect(() => onChanged(changed), [changed, onChanged])

  const errors = tries > 0 ? draftErrors(draft) : {}
  const errorWords = (error: Exclude<(typeof errors)[keyof typeof errors], 'unclear'>) =>
    error === undefined ? undefined : t(`appointment:error.${error}`)
  const saveWith = (agreed: Agreed) => {
    if (saving) return
    setTries((before) => before + 1)
    if (Object.keys(draftErrors(draft)).length === 0) void save(agreed)
  }
  // What would move by itself is stored only as it is shown.
  const byItself = live?.current ? live.plan.makingRoom?.fingerprint : undefined
  const trySaving = () => saveWith(byItself === undefined ? {} : { planShown: byItself })
  useEffect(() => {
    if (tries > 0) panel.current?.querySelector<HTMLElement>(':is(input, textarea)[aria-invalid="true"]')?.focus()
  }, [tries])
  const latest = useRef(trySaving)
  useEffect(() => {
    latest.current = trySaving
  })
  // What main answers takes room: the field in use stays in sight.
  useEffect(() => {
    const inUse = document.activeElement
    if (panel.current?.contains(inUse)) inUse?.scrollIntoView({ block: 'nearest' })
  }, [live])
  const kind = draft.kind
  const said = (refusal ? saveWords(refusal) : failure) ?? (foreseen && saveWords(foreseen))
  const refusedPlan = refusal && 'plan' in refusal ? refusal.plan : null
  const title = t(`appointment:title.${stored ? 'edit' : 'new'}.${kind}`)

  return (
    <EditorPanel
      title={title}
      panelRef={panel}
      onClose={onClose}
      onSave={() => latest.current()}
      head={
        stored ? (
          <StatusControl
            stored={stored}
            speaker={speaker}
            setting={standing.busy}
            onStatus={(status, reason) => void standing.setStatus(status, reason)}
          />
        ) : (
          <SegmentedControl
            aria-label={t('appointment:kind.label')}
            value={kind}
            data={[
              { value: 'appointment', label: t('appointment:kind.appointment') },
              { value: 'group', label: t('appointment:kind.group') },
            ]}
            onChange={(chosen) =>
              change((now) => ({
                ...now,
                kind: chosen === 'group' ? 'group' : 'appointment',
                lines: chosen === 'group' ? now.lines.slice(0, 1) : now.lines,
              }))
            }
          />
        )
      }
      answer={
        <>
          {live && (
            <PlanPanel
              plan={live.plan}
              current={live.current}
              speaker={speaker}
              saving={saving}
              purpose="saving"
              onStart={(startsAt) => {
                change((now) => withStart(now, startsAt))
                saveButton.current?.focus()
              }}
              onCure={(cure) => {
                // What was typed since is another question; its answer brings its own cures.
                if (!live.current) return
                change((now) => curedDraft(now, live.plan, cure))
                saveButton.current?.focus()
              }}
              onOpen={(cure) => {
                if (!live.current) return
                saveButton.current?.focus()
                void opening.open(cure)
              }}
              onAnyway={(reason) => void save({ anyway: reason })}
              onMakeRoom={(fingerprint) => saveWith({ planShown: fingerprint })}
            />
          )}
          {resting && standing.notRestored && (
            <NotRestored
              refused={standing.notRestored}
              speaker={speaker}
              restoring={standing.busy}
              onRestore={async (how) => {
                if (await standing.restore(how)) panel.current?.focus()
              }}
            />
          )}
          {(said ?? standing.problem ?? opening.problem) !== null && (
            <Alert color="red" variant="light" icon={<TriangleAlert size={18} aria-hidden />} p="xs">
              {opening.problem ?? standing.problem ?? said}
            </Alert>
          )}
          {said === null && refusedPlan && live?.plan.refusal && (
            <Text size="sm" role="alert">
              {t('appointment:notSaved')}
            </Text>
          )}
          <VisuallyHidden aria-live="polite">
            {live?.plan.refusal && live.current ? refusalSentence(speaker, live.plan) : ''}
          </VisuallyHidden>
        </>
      }
      footer={<Actions saving={saving} onClose={onClose} onSave={trySaving} saveButton={saveButton} />}
    >
      <MeanwhileNote
        parts={meanwhile}
        theirNote={meanwhile.includes('note') && draft.note !== base.note ? base.note : null}
        onDropMine={dropMine}
      />
      {resting && <Text size="sm">{t('appointment:resting')}</Text>}
      {kind === 'appointment' ? (
        <ClientField
          client={draft.client}
          thisStartsAt={stored?.draft.startsAt ?? null}
          error={errorWords(errors.client)}
          phoneRefused={errors.phone !== undefined}
          doubtfulPhone={doubtfulPhone}
          disabled={false}
          autoFocus={stored === null}
          onChange={(client) => change((now) => ({ ...now, client }))}
          onChosen={goToServices}
        />
      ) : (
        <GroupFields
          draft={draft}
          titleError={errorWords(errors.title)}
          capacityError={errorWords(errors.capacity)}
          disabled={false}
          autoFocus={stored === null}
          change={change}
        />
      )}
      <WhenFields
        startsAt={draft.startsAt}
        endsAt={live?.plan.endsAt ?? null}
        disabled={resting}
        onChange={(startsAt) => change((now) => withStart(now, startsAt))}
        onUnclear={(field, isUnclear) => change((now) => withUnclear(now, field, isUnclear))}
      />
      {!resting && (
        <FindTime
          draft={draft}
          editing={stored?.visit ?? null}
          change={change}
          onTaken={() => setTimeout(() => saveButton.current?.focus())}
        />
      )}
      <ServiceLines
        draft={draft}
        live={live}
        stored={stored}
        offer={offer}
        speaker={speaker}
        disabled={resting}
        error={errorWords(errors.lines)}
        unchosenError={errorWords(errors.services)}
        addRef={addService}
        onAdded={goToServices}
        newKey={newKey}
        change={change}
      />
      {kind === 'group' && (
        <Attendees
          draft={draft}
          standing={stored ? standing : null}
          speaker={speaker}
          disabled={resting}
          newKey={newKey}
          change={change}
        />
      )}
      <Textarea
        label={t('appointment:note')}
        value={draft.note}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        onChange={(event) => {
          const note = event.currentTarget.value
          change((now) => ({ ...now, note }))
        }}
      />
      {stored && <History stored={stored} speaker={speaker} />}
    </EditorPanel>
  )
}

type ActionsProps = {
  readonly saving: boolean
  readonly onClose: () => void
  readonly onSave: () => void
  readonly saveButton: React.RefObject<HTMLButtonElement | null>
}

function Actions({ saving, onClose, onSave, saveButton }: ActionsProps) {
  const { t } = useTranslation(['appointment', 'common'])
  return (
    <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '0.5rem' }}>
      <Text size="xs" c="dimmed" me="auto">
        {t('appointment:saveHint')}
      </Text>
      <Button variant="default" onClick={onClose}>
        {t('common:close')}
      </Button>
      <Button ref={saveButton} loading={saving} onClick={onSave}>
        {t('common:save')}
      </Button>
    </div>
  )
}
