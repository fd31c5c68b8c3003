import { Select, type SelectProps } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/salon.ts'
import type { Service } from '../draft/service-choice.ts'
import classes from './service-select.module.css'

type Props = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly services: readonly Service[]
  /** The one on a line; null: to add one. */
  readonly value: string | null
  readonly error?: string | undefined
  readonly disabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChoose: (service: Service) => void
}

/** One service of the salon, found by any part of its name or category. */
export function ServiceSelect({ services, value, onChoose, label, labelHidden = false, inputRef, ...rest }: Props) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
  const byId = new Map(services.map((service) => [service.id as string, service]))
  const offered = services.filter(({ archived, id }) => !archived || id === value)
  const groups = [...new Set(offered.map(({ category }) => category))]
  const data = groups.map((category) => ({
    group: category === '' ? t('otherServices') : category,
    items: offered
      .filter((service) => service.category === category)
      .map(({ id, name }) => ({ value: id, label: name })),
  }))
  const filter: SelectProps['filter'] = ({ options, search }) => {
    const words = search.toLocaleLowerCase().split(' ').filter(Boolean)
    const found = (group: string, name: string) =>
      words.every((word) => `${name} ${group}`.toLocaleLowerCase().includes(word))
    return options.flatMap((group) => {
      if (!('items' in group)) return []
      const items = group.items.filter((item) => found(typeof group.group === 'string' ? group.group : '', item.label))
      return items.length > 0 ? [{ ...group, items }] : []
    })
  }
  return (
    <Select
      {...rest}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      ref={inputRef ?? null}
      data={data}
      value={value}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      maxDropdownHeight={320}
      nothingFoundMessage={t('noServiceFound')}
      filter={filter}
      comboboxProps={{ position: 'bottom-start', middlewares: { flip: true, shift: true } }}
      onChange={(id) => {
        const service = byId.get(id ?? '')
        if (service) onChoose(service)
      }}
      renderOption={({ option }) => {
        const service = byId.get(option.value)
        if (!service) return option.label
        return (
          <span className={classes.option}>
            <span>
              {service.name}
              {service.cannotBeBooked && <span className={classes.warning}>{t('cannotBeBooked')}</span>}
            </span>
            <span className={classes.about}>
              {t('minutes', { count: service.durationMinutes })}
              {service.price !== null && ` · ${format.price(service.price)}`}
            </span>
          </span>
        )
      }}
    />
  )
}
