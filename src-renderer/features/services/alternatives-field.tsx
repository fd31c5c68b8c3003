import { ActionIcon, Input, Text } from '@mantine/core'
import { ChevronUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '../../app/names.ts'
import type { PickOption } from '../../ui/multi-pick.tsx'
import { PickButton } from '../../ui/pick-button.tsx'
import classes from './service-form.module.css'

type Props = {
  /** In order of preference. */
  readonly ids: readonly string[]
  readonly offered: readonly PickOption[]
  readonly onChange: (ids: string[]) => void
}

/** "Massage room, or else the VIP room": any of these, the earlier ones first. */
export function AlternativesField({ ids, offered, onChange }: Props) {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const nameOf = useNameOf()
  const prefer = (index: number) => {
    const order = [...ids]
    const [id] = order.splice(index, 1)
    if (id !== undefined) order.splice(index - 1, 0, id)
    onChange(order)
  }
  const toggle = (id: string) => onChange(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  return (
    <div>
      <Input.Label component="div">{t('of')}</Input.Label>
      <ul className={classes.alternatives} aria-label={t('of')}>
        {ids.map((id, index) => {
          const name = nameOf(id) ?? ''
          return (
            <li key={id}>
              <Text size="sm">{index === 0 ? name : t('orElse', { name })}</Text>
              {index > 0 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={t('prefer', { name })}
                  onClick={() => prefer(index)}
                >
                  <ChevronUp size={16} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={common('remove', { name })}
                onClick={() => toggle(id)}
              >
                <X size={16} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <PickButton label={t('addAlternative')} options={offered} value={ids} onToggle={toggle} quiet />
    </div>
  )
}
