import { Button, Tabs } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { api } from '../../rpc/desk.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ArchiveService } from './archive-service.tsx'
import { DetailsTab } from './details-tab.tsx'
import { ResourcesTab } from './resources-tab.tsx'
import { draftOf, newDraft, serviceOf } from './service-draft.ts'
import classes from './service-form.module.css'
import { serviceProblems, tabOf } from './service-problems.ts'
import { useServiceRefusal } from './service-refusal.ts'
import type { SavedService, Service } from './service.ts'
import { StaffTab } from './staff-tab.tsx'

const tabs = ['details', 'staff', 'resources'] as const
type Tab = (typeof tabs)[number]

type Props = {
  /** Null: a new one. */
  readonly service: Service | null
  readonly onSaved: (name: string, saved: SavedService) => void
  readonly onClose: () => void
}

/** Add or edit a service: what it is, who performs it, and what it needs. */
export function ServiceForm({ service: given, onSaved, onClose }: Props) {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const { data: staff } = useSuspenseQuery(api.staff.list.options({}))
  const failureWords = useFailureWords()
  const refusalWords = useServiceRefusal()
  // As it was when the form opened: what others change meanwhile is noticed on saving.
  const [service] = useState(given)
  const [revision, setRevision] = useState(given?.revision ?? 0)
  const [tab, setTab] = useState<Tab>('details')
  const [problem, setProblem] = useState<string | null>(null)
  const [archiving, setArchiving] = useState(false)
  const add = useMutation(api.services.add.options())
  const edit = useMutation(api.services.edit.options())
  const form = useForm({
    initialValues: service
      ? draftOf(service)
      : newDraft(staff.filter((one) => !one.archived).map((one) => performerOf(one.id))),
    validate: (draft) => serviceProblems(common, draft),
  })

  const show = (path: string, sentence?: string) => {
    if (sentence !== undefined) form.setFieldError(path, sentence)
    setTab(tabOf(path, form.values))
    requestAnimationFrame(() => form.getInputNode(path)?.focus())
  }
  const onError = (error: unknown) => {
    const refusal = refusalWords(error)
    if (refusal?.revision !== undefined) setRevision(refusal.revision)
    if (refusal?.path !== undefined) show(refusal.path, refusal.sentence)
    else setProblem(refusal?.sentence ?? failureWords(error))
  }
  const save = () => {
    setProblem(null)
    const { errors, hasErrors } = form.validate()
    if (hasErrors) {
      show(Object.keys(errors)[0] ?? 'name')
      return
    }
    const input = serviceOf(form.values)
    const handlers = { onSuccess: (saved: SavedService) => onSaved(input.name.trim(), saved), onError }
    if (service) edit.mutate({ id: service.id, revision, ...input }, handlers)
    else add.mutate(input, handlers)
  }
  const wrong = new Set(Object.keys(form.errors).map((path) => tabOf(path, form.values)))

  return (
    <>
      <FormDialog
        onClose={onClose}
        title={service ? t('editTitle', { name: service.name }) : t('addTitle')}
        place="side"
        size={760}
        changed={form.isDirty()}
        saving={add.isPending || edit.isPending}
        problem={problem}
        onSave={save}
        extra={
          service && (
            <Button variant="subtle" color="gray" onClick={() => setArchiving(true)}>
              {common('archive')}
            </Button>
          )
        }
      >
        <Tabs
          keepMounted={false}
          value={tab}
          onChange={(next) => setTab(tabs.find((one) => one === next) ?? 'details')}
        >
          <Tabs.List className={classes.tabs}>
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one} {...(wrong.has(one) ? { 'data-wrong': true } : {})}>
                {t(`tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="details" pt="md">
            <DetailsTab form={form} />
          </Tabs.Panel>
          <Tabs.Panel value="staff" pt="md">
            <StaffTab form={form} />
          </Tabs.Panel>
          <Tabs.Panel value="resources" pt="md">
            <ResourcesTab form={form} />
          </Tabs.Panel>
        </Tabs>
      </FormDialog>
      {archiving && service && (
        <ArchiveService
          service={service}
          onDone={() => {
            setArchiving(false)
            onClose()
          }}
          onCancel={() => setArchiving(false)}
        />
      )}
    </>
  )
}

function performerOf(staffId: Service['performers'][number]['staffId']) {
  return { staffId, durationMinutes: null, price: null }
}
