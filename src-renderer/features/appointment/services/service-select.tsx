import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type Ref, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/salon.ts'
import type { Service } from '../draft/service-choice.ts'
import { findServices } from './find-services.ts'
import classes from './service-select.module.css'

type Props = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly services: readonly Service[]
  /** The one on a line; absent: one is added. */
  readonly chosen?: Service | undefined
  readonly error?: string | undefined
  readonly disabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  /** What is being typed, or was and is not chosen yet; null: nothing. */
  readonly typed: string | null
  readonly onType: (typed: string | null) => void
  readonly onChoose: (service: Service) => void
}

/** One service of the salon, found by any part of its name or category; Enter takes the first one found, Tab the only one. */
export function ServiceSelect(props: Props) {
  const {
    label,
    labelHidden = false,
    placeholder,
    services,
    chosen,
    error,
    disabled = false,
    inputRef,
    typed,
    onType,
    onChoose,
  } = props
  const { t } = useTranslation('appointment')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const groups = findServices(
    services.filter(({ archived }) => !archived),
    typed ?? '',
  )
  const first = groups[0]?.services[0]
  const only = groups.length === 1 && groups[0]?.services.length === 1 ? first : undefined
  const choose = (service: Service | undefined) => {
    if (!service) return
    combobox.closeDropdown()
    onType(null)
    onChoose(service)
  }
  const { dropdownOpened, selectFirstOption } = combobox
  useEffect(() => {
    if (dropdownOpened && typed !== null && typed.trim() !== '') selectFirstOption()
  }, [typed, dropdownOpened, selectFirstOption])
  // However quickly it was typed, before the list had marked anything.
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === null || typed.trim() === '') return
    if (event.key === 'Tab' && !event.shiftKey && only) choose(only)
    if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() !== -1) return
    event.preventDefault()
    choose(first)
  }

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      onOptionSubmit={(id) => choose(services.find((service) => service.id === id))}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={inputRef}
          {...(labelHidden ? { 'aria-label': label } : { label })}
          placeholder={placeholder}
          value={typed ?? chosen?.name ?? ''}
          error={error}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={(event) => {
            event.currentTarget.select()
            combobox.openDropdown()
          }}
          onBlur={() => {
            combobox.closeDropdown()
            // What was typed stays until a service is chosen; emptied, the chosen one stands.
            if (typed !== null && (typed.trim() === '' || typed === chosen?.name)) onType(null)
          }}
          onChange={(event) => {
            onType(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onKeyDownCapture={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
          {groups.length === 0 && <Combobox.Empty>{t('noServiceFound')}</Combobox.Empty>}
          {groups.map(({ category, services: members }) => (
            <Combobox.Group key={category} label={category === '' ? t('otherServices') : category}>
              {members.map((service) => (
                <Combobox.Option key={service.id} value={service.id} active={service.id === chosen?.id}>
                  <FoundService service={service} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function FoundService({ service }: { readonly service: Service }) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
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
}
