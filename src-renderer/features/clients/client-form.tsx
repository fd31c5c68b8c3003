import { Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDoubtfulPhone } from '../../app/doubtful-phone.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { PhoneInput } from '../../app/phone-input.tsx'
import { useNotifyChange } from '../../app/undo.ts'
import { api } from '../../rpc/desk.ts'
import { Refused } from '../../rpc/refused.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { MeanwhileNotice } from '../../ui/meanwhile-notice.tsx'
import { nameProblem, textProblem } from '../../ui/name-problem.ts'
import { emailProblem, phoneProblem } from '../../ui/reach-problem.ts'
import { showToast } from '../../ui/toast.tsx'
import { type FormPart, useMeanwhile } from '../../ui/use-meanwhile.ts'
import { ClientFacts } from './client-facts.tsx'
import type { Client, ClientSummary } from './client.ts'

type Fields = Pick<Client, 'name' | 'phone' | 'email' | 'note' | 'popUpNote'>

const nobody: Fields = { name: '', phone: '', email: '', note: '', popUpNote: '' }

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
  const [problem, setProblem] = useState<string | null>(null)
  const doubtfulPhone = useDoubtfulPhone()
  /** Whether the number is one is being asked. */
  const [looking, setLooking] = useState(false)
  const add = useMutation(api.clients.add.options())
  const edit = useMutation(api.clients.edit.options())
  const searchedNumber = /^[\d\s+()-]+$/.test(name)
  const form = useForm({
    initialValues: client
      ? seen(client).values
      : { ...nobody, name: searchedNumber ? '' : name, phone: searchedNumber ? name : '' },
    validate: {
      name: (typed) => nameProblem(common, typed),
      phone: (typed) => phoneProblem(common, typed, client?.phone),
      email: (typed) => emailProblem(common, typed, client?.email),
      note: (typed) => textProblem(common, typed),
      popUpNote: (typed) => textProblem(common, typed),
    },
  })

  const parts = (['name', 'phone', 'email', 'note', 'popUpNote'] as const).map((field): FormPart<Fields> => ({
    label: t(field),
    fields: [field],
    words: (values) => values[field],
  }))
  const meanwhile = useMeanwhile(form, client && seen(client), parts)

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
  const save = async () => {
    setProblem(null)
    if (meanwhile.isHeld()) return
    const { errors, hasErrors } = form.validate()
    if (hasErrors) {
      form.getInputNode(Object.keys(errors)[0] ?? '')?.focus()
      return
    }
    setLooking(true)
    const isDoubtful = form.values.phone !== client?.phone && (await doubtfulPhone.mustBeSaid(form.values.phone))
    setLooking(false)
    if (isDoubtful) {
      form.getInputNode('phone')?.focus()
      return
    }
    const onError = async (error: unknown) => {
      const reason = error instanceof Refused ? (error.refusal as { reason: string }).reason : null
      // What was refused here was read anew meanwhile, with another value in its place.
      if (reason === 'phone-unreadable') form.setFieldError('phone', common('field.phone'))
      else if (reason === 'email-unreadable') form.setFieldError('email', common('field.email'))
      else if (reason === 'changed-since' && client) meanwhile.meet(seen(await api.clients.get.call({ id: client.id })))
      else setProblem(failureWords(error))
    }
    const failed = (error: unknown) => void onError(error)
    if (client) {
      const { revision } = meanwhile
      edit.mutate({ id: client.id, revision, ...form.values }, { onSuccess: () => saved([]), onError: failed })
    } else add.mutate(form.values, { onSuccess: ({ samePhone }) => saved(samePhone), onError: failed })
  }

  return (
    <FormDialog
      onClose={onClose}
      title={client ? client.name : t('addTitle')}
      size={560}
      changed={form.isDirty()}
      saving={looking || add.isPending || edit.isPending}
      problem={problem}
      onSave={() => void save()}
      notice={<MeanwhileNotice meanwhile={meanwhile} mine={form.values} />}
    >
      <Stack gap="md">
        {client && <ClientFacts client={client} />}
        <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
        <PhoneInput
          label={t('phone')}
          isDoubtful={doubtfulPhone.isSaid(form.values.phone)}
          {...form.getInputProps('phone')}
        />
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

function seen({ name, phone, email, note, popUpNote, revision }: Client) {
  return { values: { name, phone, email, note, popUpNote }, revision }
}
