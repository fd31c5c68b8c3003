import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedLine, VisitRef } from '../../../../src-shared/contract/visit.ts'
import type { ResourceInstanceId } from '../../../../src-shared/domain/id.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import type { Offer } from '../use-offer.ts'
import { InstanceSearch } from './instance-search.tsx'

type Props = {
  readonly offer: Offer
  readonly speaker: Speaker
  /** The line as main would give it: its time decides what is free. */
  readonly line: PlannedLine | undefined
  readonly editing: VisitRef | null
  /** Held by the line already. */
  readonly taken: ReadonlySet<string>
  readonly disabled: boolean
  readonly onAdd: (id: ResourceInstanceId) => void
}

/** Adds an instance by hand that the service does not require, or did not when it was booked. */
export function AddInstance({ line, disabled, onAdd, ...search }: Props) {
  const { t } = useTranslation('appointment')
  const [choosing, setChoosing] = useState(false)
  if (choosing && line) {
    return (
      <InstanceSearch
        {...search}
        line={line}
        onAdd={(id) => {
          setChoosing(false)
          onAdd(id)
        }}
        onLeave={() => setChoosing(false)}
      />
    )
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Plus size={14} aria-hidden />}
      disabled={disabled || !line}
      onClick={() => setChoosing(true)}
    >
      {t('addResource')}
    </Button>
  )
}
