import { useForm } from '@mantine/form'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { api } from '../../rpc/desk.ts'
import { FormTabs } from '../../ui/form-tabs.tsx'
import { MeanwhileNotice } from '../../ui/meanwhile-notice.tsx'
import { RecordDialog } from '../../ui/record-dialog.tsx'
import { useMeanwhile } from '../../ui/use-meanwhile.ts'
import { ArchiveService } from './archive-service.tsx'
import { DetailsTab } from './details-tab.tsx'
import { ResourcesTab } from './resources-tab.tsx'
import { draftOf, newDraft, serviceOf } from './service-draft.ts'
import { useServiceParts } from './service-parts.ts'
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
  const [tab, setTab] = useState<Tab>('details')
  const [problem, setProblem] = useState<string | null>(null)
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
  const meanwhile = useMeanwhile(form, service && seen(service), useServiceParts())
  const onError = async (error: unknown) => {
    const refusal = refusalWords(error)
    const now = refusal?.isOld === true ? await findService(service) : undefined
    if (now) meanwhile.meet(seen(now))
    else if (refusal?.path !== undefined) show(refusal.path, refusal.sentence)
    else setProblem(refusal?.sentence ?? failureWords(error))
  }
  const save = () => {
    setProblem(null)
    if (meanwhile.isHeld()) return
    const { errors, hasErrors } = form.validate()
    if (hasErrors) {
      show(Object.keys(errors)[0] ?? 'name')
      return
    }
    const input = serviceOf(form.values)
    const handlers = {
      onSuccess: (saved: SavedService) => onSaved(input.name.trim(), saved),
      onError: (error: unknown) => void onError(error),
    }
    if (service) edit.mutate({ id: service.id, revision: meanwhile.revision, ...input }, handlers)
    else add.mutate(input, handlers)
  }
  const wrong = new Set(Object.keys(form.errors).map((path) => tabOf(path, form.values)))

  const panels = {
    details: <DetailsTab form={form} />,
    staff: <StaffTab form={form} />,
    resources: <ResourcesTab form={form} />,
  }

  return (
    <RecordDialog
      onClose={onClose}
      title={service ? t('editTitle', { name: service.name }) : t('addTitle')}
      place="side"
      size={760}
      changed={form.isDirty()}
      saving={add.isPending || edit.isPending}
      problem={problem}
      onSave={save}
      notice={<MeanwhileNotice meanwhile={meanwhile} mine={form.values} />}
      archive={service && ((ends) => <ArchiveService service={service} {...ends} />)}
    >
      <FormTabs
        shown={tab}
        onShow={setTab}
        tabs={tabs.map((value) => ({
          value,
          label: t(`tab.${value}`),
          wrong: wrong.has(value),
          panel: panels[value],
        }))}
      />
    </RecordDialog>
  )
}

function performerOf(staffId: Service['performers'][number]['staffId']) {
  return { staffId, durationMinutes: null, price: null }
}

function seen(service: Service) {
  return { values: draftOf(service), revision: service.revision }
}

/** As it is now, past the cache. */
async function findService(service: Service | null): Promise<Service | undefined> {
  return (await api.services.list.call({})).find(({ id }) => id === service?.id)
}
