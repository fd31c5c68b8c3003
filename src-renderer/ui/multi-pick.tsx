import { Combobox, Pill, PillsInput, Text, useCombobox } from '@mantine/core'
import { Check } from 'lucide-react'
import { Fragment, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './multi-pick.module.css'

export type PickOption = {
  readonly id: string
  readonly label: string
  /** The heading it stands under in the list. */
  readonly group?: string
}

type Props = {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly options: readonly PickOption[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly error?: string | null
  /** The chosen ones as the caller shows them, above the field that adds one; without, each is shown in it with its cross. */
  readonly chosen?: ReactNode
}

/** Several of many: typing narrows the list, each chosen one bears a cross. */
export function MultiPick(props: Props) {
  const { label, description, placeholder, options, value, onChange, error, chosen } = props
  const pills = chosen === undefined
  const { t } = useTranslation('common')
  const [search, setSearch] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? ''
  const remove = (id: string) => onChange(value.filter((chosen) => chosen !== id))
  const toggle = (id: string) => {
    if (value.includes(id)) remove(id)
    else onChange([...value, id])
    setSearch('')
  }
  const wanted = search.trim().toLocaleLowerCase()
  const found = options.filter((option) => `${option.label} ${option.group ?? ''}`.toLocaleLowerCase().includes(wanted))
  const groups = [...new Set(found.map((option) => option.group ?? ''))]

  return (
    <Combobox store={combobox} onOptionSubmit={toggle}>
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          description={description}
          error={error}
          {...(pills
            ? {}
            : {
                inputContainer: (field: ReactNode) => [
                  <Fragment key="chosen">{chosen}</Fragment>,
                  <Fragment key="field">{field}</Fragment>,
                ],
              })}
          pointer
          onClick={() => combobox.openDropdown()}
        >
          <Pill.Group>
            {(pills ? value : []).map((id) => (
              <Pill
                key={id}
                withRemoveButton
                onRemove={() => remove(id)}
                removeButtonProps={{
                  'aria-label': t('remove', { name: labelOf(id) }),
                  'aria-hidden': false,
                  tabIndex: 0,
                  className: classes.cross ?? '',
                }}
              >
                {labelOf(id)}
              </Pill>
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                role="combobox"
                aria-expanded={combobox.dropdownOpened}
                aria-controls={combobox.listId ?? undefined}
                value={search}
                placeholder={pills && value.length > 0 ? undefined : placeholder}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown()
                  setSearch('')
                }}
                onChange={(event) => {
                  setSearch(event.currentTarget.value)
                  combobox.openDropdown()
                  combobox.updateSelectedOptionIndex()
                }}
                onKeyDown={(event) => {
                  const last = value.at(-1)
                  if (pills && event.key === 'Backspace' && search === '' && last !== undefined) remove(last)
                  // Escape closes the list first, and only then the dialog around it.
                  if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation()
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} className={classes.options} aria-label={label}>
          {found.length === 0 && <Combobox.Empty>{t('nothingFound')}</Combobox.Empty>}
          {groups.map((group) => {
            const members = found.filter((option) => (option.group ?? '') === group)
            const rows = members.map((option) => (
              <Combobox.Option key={option.id} value={option.id} active={value.includes(option.id)}>
                <span className={classes.option}>
                  <Check size={14} aria-hidden data-chosen={value.includes(option.id) || undefined} />
                  <Text span size="sm">
                    {option.label}
                  </Text>
                </span>
              </Combobox.Option>
            ))
            return group === '' ? (
              rows
            ) : (
              <Combobox.Group key={group} label={group}>
                {rows}
              </Combobox.Group>
            )
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
