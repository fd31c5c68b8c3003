import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { Check, Pin } from 'lucide-react'
import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './holder-picker.module.css'

/** One who could be chosen, with what stands against that. */
export type HolderChoice = {
  readonly id: string
  readonly name: string
  /** The heading it stands under. */
  readonly group: string
  /** `free`, `busy until 14:30: …`. */
  readonly why: string
  /** False: cannot be chosen at all. */
  readonly able: boolean
}

type Props = {
  /** Read out before what is chosen. */
  readonly label: string
  /** What the closed control shows. */
  readonly text: string
  /** Nothing was found: said in red. */
  readonly missing: boolean
  readonly chosen: readonly string[]
  readonly choices: readonly HolderChoice[]
  /** The first choice: anyone, or "Choose automatically". */
  readonly automatic: string
  /** Whether any of several can be wished. */
  readonly several: boolean
  readonly disabled: boolean
  readonly onChange: (chosen: string[]) => void
}

const automaticId = 'automatic'

/** Chooses who or what holds a seat. Enter or a click takes one; Space or the box beside a name takes any of several. */
export function HolderPicker(props: Props) {
  const { label, text, missing, chosen, choices, automatic, several, disabled, onChange } = props
  const { t } = useTranslation('appointment')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { dropdownOpened, selectActiveOption } = combobox
  // In an effect, which is done before the next key: later it would undo what a quick ArrowDown has marked.
  useEffect(() => {
    if (dropdownOpened) selectActiveOption()
  }, [dropdownOpened, selectActiveOption])
  const groups = [...new Set(choices.map(({ group }) => group))]
  const toggle = (id: string) => {
    if (id === automaticId) onChange([])
    else onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !several || !combobox.dropdownOpened) return
    // Without this the list would close.
    event.preventDefault()
    event.stopPropagation()
    const option = document.getElementById(combobox.listId ?? '')?.querySelector('[data-combobox-selected]')
    const id = option?.getAttribute('data-holder')
    if (id && !option?.hasAttribute('data-combobox-disabled')) toggle(id)
  }

  return (
    <Combobox
      store={combobox}
      position="bottom-end"
      width={360}
      onOptionSubmit={(id) => {
        onChange(id === automaticId ? [] : [id])
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <InputBase
          component="button"
          type="button"
          pointer
          disabled={disabled}
          aria-label={`${label}: ${text}`}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.toggleDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDownCapture={onKeyDown}
        >
          <span className={classes.target}>
            {chosen.length > 0 && <Pin size={14} aria-hidden />}
            <span className={missing ? `${classes.chosen} ${classes.none}` : classes.chosen}>{text}</span>
          </span>
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label} aria-multiselectable={several}>
          <Combobox.Option value={automaticId} active={chosen.length === 0} data-holder={automaticId}>
            <span className={classes.option}>
              <Mark shown={chosen.length === 0} />
              {automatic}
            </span>
          </Combobox.Option>
          {groups.map((group) => (
            <Combobox.Group key={group} label={group}>
              {choices
                .filter((choice) => choice.group === group)
                .map(({ id, name, why, able }) => (
                  <Combobox.Option
                    key={id}
                    value={id}
                    data-holder={id}
                    disabled={!able}
                    active={chosen.includes(id)}
                    aria-selected={chosen.includes(id)}
                  >
                    <span className={classes.option}>
                      {!several && <Mark shown={chosen.includes(id)} />}
                      <span>
                        {name} <span className={classes.why}>{why}</span>
                      </span>
                      {several && able && (
                        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- by keys, Space on the option does the same
                        <span
                          className={classes.tick}
                          data-chosen={chosen.includes(id) || undefined}
                          title={t('seat.orThisOne')}
                          onClick={(event) => {
                            event.stopPropagation()
                            toggle(id)
                          }}
                        >
                          {chosen.includes(id) && <Check size={14} aria-hidden />}
                        </span>
                      )}
                    </span>
                  </Combobox.Option>
                ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
        {several && <Combobox.Footer className={classes.hint}>{t('seat.severalHint')}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Mark({ shown }: { readonly shown: boolean }) {
  return <span className={classes.mark}>{shown && <Check size={14} aria-hidden />}</span>
}
