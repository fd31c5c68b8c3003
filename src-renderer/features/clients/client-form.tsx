import { Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../app/failure-words.ts'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { nameProblem, textProblem } from '../../ui/name-problem.ts'
import { showToast } from '../../ui/toast.tsx'
import { ClientFacts } from './client-facts.tsx'
import type { Client, ClientSummary } from './client.ts'

type Props = {
  /** Null: a new one. */
  readonly client: Client | null
  /** What was searched for when a new one is added: their name, most likely. */
  readonly name?: string
  readonly onOpen: (id: ClientSummary['id']) => void
  readonly onClose: () => void
}

/** Add or edit a client; only a name is required. */
export function ClientForm({ client: given, name = '', onOpen, onClose }: Props) {
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  const failureWords = useFailureWords()
  const notify = useNotifyChange()
  // As it was when the card opened: what others change meanwhile is noticed on saving.
  const [client] = useState(given)
  const [revision, setRevision] = useState(given?.revision ?? 0)
  const [problem, setProblem] = useState<string | null>(null)
  const add = useMutation(api.clients.add.options())
  const edit = useMutation(api.clients.edit.options())
  const searchedNumber = /^[\d\s+()-]+$/.test(name)
  const form = useForm({
    initialValues: {
      name: client?.name ?? (searchedNumber ? '' : name),
      phone: client?.phone ?? (searchedNumber ? name : ''),
      email: client?.email ?? '',
      note: client?.note ?? '',
      popUpNote: client?.popUpNote ?? '',
    },
    validate: {
      name: (typed) => nameProblem(common, typed),
      phone: (typed) => (typed.trim().length > 40 ? t('phoneTooLong') : null),
      email: (typed) => (typed.trim().length > 200 ? t('emailTooLong') : null),
      note: (typed) => textProblem(common, typed),
      popUpNote: (typed) => textProblem(common, typed),
    },
  })

  const saved = (samePhone: readonly ClientSummary[]) => {
    notify({
      message: t('saved', { name: form.values.name.trim() }),
      command: client ? 'clients.edit' : 'clients.add',
    })
    const [other] = samePhone
    if (other) {
      showToast({
        message: t('samePhone', { name: other.name }),
        tone: 'told',
        actions: [{ label: common('open'), act: () => onOpen(other.id) }],
      })
    }
    onClose()
  }
  const save = () => {
    setProblem(null)
    const { errors, hasErrors } = form.validate()
    if (hasErrors) {
      form.getInputNode(Object.keys(errors)[0] ?? '')?.focus()
      return
    }
    const onError = (error: unknown) => {
      const refusal = error instanceof Refused ? (error.refusal as { revision?: number }) : null
      if (refusal?.revision !== undefined) setRevision(refusal.revision)
      setProblem(failureWords(error))
    }
    if (client) edit.mutate({ id: client.id, revision, ...form.values }, { onSuccess: () => saved([]), onError })
    else add.mutate(form.values, { onSuccess: ({ samePhone }) => saved(samePhone), onError })
  }

  return (
    <FormDialog
      onClose={onClose}
      title={client ? client.name : t('addTitle')}
      size={560}
      changed={form.isDirty()}
      saving={add.isPending || edit.isPending}
      problem={problem}
      onSave={save}
    >
      <Stack gap="md">
        {client && <ClientFacts client={client} />}
        <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('phone')} type="tel" {...form.getInputProps('phone')} />
        <TextInput label={t('email')} type="email" {...form.getInputProps('email')} />
        <Textarea label={t('note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
        <Textarea
          label={t('popUpNote')}
          description={t('popUpNoteHint')}
          autosize
          minRows={1}
          maxRows={6}
          {...form.getInputProps('popUpNote')}
        />
      </Stack>
    </FormDialog>
  )
}
