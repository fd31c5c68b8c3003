import { Button, Combobox, useCombobox } from '@mantine/core'
import { Check } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './multi-pick.module.css'
import type { PickOption } from './multi-pick.tsx'

type Props = {
  readonly label: string
  readonly icon?: ReactNode
  readonly options: readonly PickOption[]
  /** Those that are chosen already bear a mark; another click takes them out. */
  readonly value: readonly string[]
  readonly onToggle: (id: string) => void
  readonly quiet?: boolean
}

/** A button that opens a list to choose from, several in a row. */
export function PickButton({ label, icon, options, value, onToggle, quiet = false }: Props) {
  const { t } = useTranslation('common')
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setSearch('')
    },
  })
  const wanted = search.trim().toLocaleLowerCase()
  const found = options.filter((option) => option.label.toLocaleLowerCase().includes(wanted))
  return (
    <Combobox store={combobox} width={280} position="bottom-end" onOptionSubmit={onToggle}>
      <Combobox.Target withAriaAttributes={false}>
        <Button
          flex="none"
          size={quiet ? 'compact-sm' : 'sm'}
          variant={quiet ? 'subtle' : 'filled'}
          leftSection={icon}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          {label}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}>
        <section aria-label={label}>
          <Combobox.Search
            value={search}
            placeholder={t('search')}
            aria-label={t('search')}
            onChange={(event) => {
              setSearch(event.currentTarget.value)
              combobox.updateSelectedOptionIndex()
            }}
          />
          <Combobox.Options mah={260} className={classes.options} aria-label={label}>
            {found.length === 0 && <Combobox.Empty>{t('nothingFound')}</Combobox.Empty>}
            {found.map((option) => (
              <Combobox.Option key={option.id} value={option.id} active={value.includes(option.id)}>
                <span className={classes.option}>
                  <Check size={14} aria-hidden data-chosen={value.includes(option.id) || undefined} />
                  {option.label}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </section>
      </Combobox.Dropdown>
    </Combobox>
  )
}
