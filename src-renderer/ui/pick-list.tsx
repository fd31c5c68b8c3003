import { ActionIcon, Text } from '@mantine/core'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MultiPick, type PickOption } from './multi-pick.tsx'
import classes from './pick-list.module.css'

type Props = {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly options: readonly PickOption[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  /** Said behind a chosen one: how it is required. */
  readonly detail: (id: string) => string
}

/** Several of many, each chosen one on a row of its own with what there is to say about it, and a cross. */
export function PickList({ detail, ...pick }: Props) {
  const { t } = useTranslation('common')
  const { options, value, onChange, label } = pick
  const chosen = options.filter(({ id }) => value.includes(id))
  const list = chosen.length > 0 && (
    <ul className={classes.list} aria-label={label}>
      {chosen.map(({ id, label: name }) => (
        <li key={id} className={classes.row}>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="sm" c="dimmed" className={classes.detail}>
            {detail(id)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('remove', { name })}
            onClick={() => onChange(value.filter((other) => other !== id))}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
  // Above the field: its list of those that can be added opens below it, and covers none.
  return <MultiPick {...pick} chosen={list} />
}
