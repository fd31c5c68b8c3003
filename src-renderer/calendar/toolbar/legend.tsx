import { ActionIcon, Popover } from '@mantine/core'
import { Info } from 'lucide-react'
import { useSalon } from '../../app/salon.ts'
import { StatusBadge } from '../status-badge.tsx'
import type { CardStatus } from '../status-look.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import classes from './legend.module.css'

const statuses: readonly CardStatus[] = [
  'pending',
  'confirmed',
  'arrived',
  'in service',
  'completed',
  'no-show',
  'cancelled',
  'planned',
]
const signs = ['late', 'missing', 'pinned', 'marked', 'open', 'note', 'piece'] as const
const patterns = ['buffer', 'closed', 'notOpen', 'freeStart'] as const

/** What the colours, symbols and hatchings mean. */
export function Legend() {
  const { t, visitWords } = useCalendarWords()
  const { usesInService } = useSalon()
  const label = t('legend.label')
  return (
    <Popover position="bottom-end" width={330} trapFocus={false}>
      <Popover.Target>
        <ActionIcon variant="default" size={34} aria-label={label} title={label}>
          <Info size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <ul className={classes.statuses}>
          {statuses
            .filter((status) => status !== 'in service' || usesInService)
            .map((status) => (
              <li key={status}>
                <StatusBadge status={status} label={visitWords(`status.${status}`)} />
              </li>
            ))}
        </ul>
        <ul className={classes.signs}>
          {signs.map((sign) => (
            <li key={sign}>
              <svg aria-hidden="true" width={15} height={15} viewBox="0 0 24 24">
                <use href={`#symbol-${sign}`} />
              </svg>
              {t(`legend.${sign}`)}
            </li>
          ))}
          {patterns.map((pattern) => (
            <li key={pattern}>
              <span className={classes[pattern]} />
              {t(`legend.${pattern}`)}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
