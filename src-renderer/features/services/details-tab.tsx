import { Autocomplete, Checkbox, Group, Stack, Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/salon.ts'
import { api } from '../../rpc/desk.ts'
import { ColourChoice } from '../../ui/colour-choice.tsx'
import { MinutesInput } from '../../ui/minutes-input.tsx'
import { PriceInput } from '../../ui/price-input.tsx'
import type { ServiceDraft } from './service-draft.ts'

/** What the service is called, how long it lasts, what it costs, and the time kept free around it. */
export function DetailsTab({ form }: { readonly form: UseFormReturnType<ServiceDraft> }) {
  const { t } = useTranslation('services')
  const format = useFormat()
  const { data: services } = useSuspenseQuery(api.services.list.options({}))
  const categories = [...new Set(services.map(({ category }) => category))].filter((category) => category !== '')
  const { sameBuffers } = form.values
  const setSameBuffers = (same: boolean) => {
    // Each begins with what held for all; together again, the first one's holds for all.
    const { before, after, requirements } = form.values
    const [first] = requirements
    if (same && first) form.setValues({ before: first.before, after: first.after })
    else
      form.setFieldValue(
        'requirements',
        requirements.map((one) => ({ ...one, before, after })),
      )
    form.setFieldValue('sameBuffers', same)
  }
  return (
    <Stack gap="md">
      <TextInput label={t('name')} required data-autofocus {...form.getInputProps('name')} />
      <Group grow align="flex-start">
        <Autocomplete label={t('category')} data={categories} {...form.getInputProps('category')} />
        <MinutesInput label={t('duration')} required {...form.getInputProps('durationMinutes')} />
        <PriceInput label={t('price')} money={format} {...form.getInputProps('price')} />
      </Group>
      <Stack gap={6}>
        <Group grow align="flex-start">
          <MinutesInput
            label={t('before')}
            description={t('beforeHint')}
            disabled={!sameBuffers}
            {...form.getInputProps('before')}
          />
          <MinutesInput
            label={t('after')}
            description={t('afterHint')}
            disabled={!sameBuffers}
            {...form.getInputProps('after')}
          />
        </Group>
        <Checkbox
          label={t('differentBuffers')}
          description={t('differentBuffersHint')}
          checked={!sameBuffers}
          onChange={(event) => setSameBuffers(!event.currentTarget.checked)}
        />
      </Stack>
      <Switch
        label={t('bookableByClients')}
        description={t('bookableByClientsHint')}
        {...form.getInputProps('bookableByClients', { type: 'checkbox' })}
      />
      <ColourChoice optional value={form.values.colour} onChange={(colour) => form.setFieldValue('colour', colour)} />
    </Stack>
  )
}
