import { Button, Select } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceInstanceId } from '../../../../src-shared/domain/id.ts'
import type { Offer } from '../use-offer.ts'

type Props = {
  readonly offer: Offer
  /** Held by the line already. */
  readonly taken: ReadonlySet<string>
  readonly disabled: boolean
  readonly onAdd: (id: ResourceInstanceId) => void
}

/** Adds an instance by hand that the service does not require, or did not when it was booked. */
export function AddInstance({ offer, taken, disabled, onAdd }: Props) {
  const { t } = useTranslation('appointment')
  const [choosing, setChoosing] = useState(false)
  if (!choosing) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        disabled={disabled}
        onClick={() => setChoosing(true)}
      >
        {t('addResource')}
      </Button>
    )
  }
  const data = offer.resources
    .filter(({ archived }) => !archived)
    .map(({ name, instances }) => ({
      group: name,
      items: instances
        .filter(({ id, archived }) => !archived && !taken.has(id))
        .map((instance) => ({ value: instance.id, label: instance.name })),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <Select
      aria-label={t('addResource')}
      placeholder={t('addResourcePlaceholder')}
      data={data}
      searchable
      autoFocus
      defaultDropdownOpened
      selectFirstOptionOnChange
      nothingFoundMessage={t('noResourceFound')}
      onChange={(id) => {
        if (id !== null) onAdd(id)
        setChoosing(false)
      }}
      onBlur={() => setChoosing(false)}
    />
  )
}
