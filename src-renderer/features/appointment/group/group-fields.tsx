import { Group, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../draft/draft.ts'

type Props = {
  readonly draft: Draft
  readonly titleError?: string | undefined
  readonly capacityError?: string | undefined
  readonly disabled: boolean
  readonly autoFocus: boolean
  readonly change: (by: (draft: Draft) => Draft) => void
}

/** What a group is called, and how many places it has. */
export function GroupFields({ draft, titleError, capacityError, disabled, autoFocus, change }: Props) {
  const { t } = useTranslation('appointment')
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      <TextInput
        flex={1}
        label={t('group.title')}
        placeholder={t('group.titlePlaceholder')}
        value={draft.title}
        error={titleError}
        maxLength={100}
        disabled={disabled}
        autoFocus={autoFocus}
        onChange={(event) => {
          const title = event.currentTarget.value
          change((now) => ({ ...now, title }))
        }}
      />
      <NumberInput
        w="6.5rem"
        label={t('group.capacity')}
        value={Number.isNaN(draft.capacity) ? '' : draft.capacity}
        error={capacityError}
        min={1}
        max={500}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        disabled={disabled}
        onChange={(value) => change((now) => ({ ...now, capacity: value === '' ? Number.NaN : Number(value) }))}
      />
    </Group>
  )
}
