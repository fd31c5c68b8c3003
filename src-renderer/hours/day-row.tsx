import { ActionIcon, Menu, Switch } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stretch } from '../../src-shared/domain/hours.ts'
import classes from './hours.module.css'
import { StretchRow, withBreak } from './stretch-row.tsx'

type Props = {
  /** `Monday`, or a date. */
  readonly label: string
  readonly stretches: readonly Stretch[]
  readonly onChange: (stretches: Stretch[]) => void
  readonly error: string | null
  /** More entries of its menu: copy, or remove. */
  readonly menu: ReactNode
}

const usual: Stretch = { from: '09:00', to: '18:00', breaks: [] }

/** The hours of one day: none, one stretch or several, each with its breaks. */
export function DayRow({ label, stretches, onChange, error, menu }: Props) {
  const { t } = useTranslation('hours')
  const put = (index: number, stretch: Stretch | null) =>
    onChange(stretches.flatMap((other, at) => (at === index ? (stretch ?? []) : other)))
  const last = stretches.at(-1)
  return (
    <div className={classes.day} data-wrong={error !== null || undefined}>
      <Switch
        className={classes.weekday}
        label={label}
        checked={stretches.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? [usual] : [])}
      />
      <div className={classes.stretches}>
        {stretches.length === 0 && <span className={classes.closed}>{t('closed')}</span>}
        {stretches.map((stretch, index) => (
          <StretchRow
            // Stretches have no identity but their place.
            key={`${stretches.length} ${index}`}
            label={label}
            stretch={stretch}
            only={stretches.length === 1}
            onChange={(changed) => put(index, changed)}
          />
        ))}
        {error !== null && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            className={classes.action}
            aria-label={t('more', { day: label })}
          >
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {last && (
            <>
              <Menu.Item onClick={() => put(stretches.length - 1, withBreak(last))}>{t('addBreak')}</Menu.Item>
              <Menu.Item onClick={() => onChange([...stretches, { from: last.to, to: '', breaks: [] }])}>
                {t('addStretch')}
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          {menu}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
