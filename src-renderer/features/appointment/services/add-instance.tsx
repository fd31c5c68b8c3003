import { Button, Select } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedLine, VisitRef } from '../../../../src-shared/contract/visit.ts'
import type { ResourceInstanceId } from '../../../../src-shared/domain/id.ts'
import { api } from '../../../rpc/desk.ts'
import { candidateWords } from '../../../visit-words/obstacle-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import type { Offer } from '../use-offer.ts'
import classes from './holder-picker.module.css'

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

/** Adds an instance by hand that the service does not require, or did not when it was booked; says which are free. */
export function AddInstance({ offer, speaker, line, editing, taken, disabled, onAdd }: Props) {
  const { t } = useTranslation('appointment')
  const [choosing, setChoosing] = useState(false)
  const asked = line && { editing, serviceId: line.serviceId, startsAt: line.startsAt, endsAt: line.endsAt }
  const { data: answer } = useQuery({
    queryKey: [...api.visits.addable.key, asked],
    queryFn: choosing && asked ? () => api.visits.addable.call(asked) : skipToken,
  })
  if (!choosing) {
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
  const candidates = new Map(
    answer?.candidates.map((candidate): [string, typeof candidate] => [candidate.holderId, candidate]),
  )
  const wordsOf = (id: string) => {
    const candidate = candidates.get(id)
    return candidate && line
      ? candidateWords(speaker, candidate, { kind: 'added', wish: [], startsAt: line.startsAt })
      : ''
  }
  const isAble = (id: string) => candidates.get(id)?.obstacles.every(({ kind }) => kind !== 'cannot') ?? false
  const data = offer.resources
    .map(({ name, instances }) => ({
      group: name,
      items: instances
        .filter(({ id }) => candidates.has(id) && !taken.has(id))
        .map(({ id, name: label }) => ({ value: id, label, disabled: !isAble(id) })),
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
      nothingFoundMessage={answer ? t('noResourceFound') : t('asking')}
      renderOption={({ option }) => (
        <span>
          {option.label} <span className={classes.why}>{wordsOf(option.value)}</span>
        </span>
      )}
      onChange={(id) => {
        if (id !== null) onAdd(id)
        setChoosing(false)
      }}
      onBlur={() => setChoosing(false)}
    />
  )
}
