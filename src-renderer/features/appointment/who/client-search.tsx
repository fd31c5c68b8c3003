import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Footprints, Search, UserPlus } from 'lucide-react'
import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { clientSummary } from '../../../../src-shared/contract/clients.ts'
import { useFormat } from '../../../app/salon.ts'
import { api, queryClient } from '../../../rpc/desk.ts'
import type { ChosenClient } from '../draft/draft.ts'
import classes from './client-search.module.css'
import { typedClient } from './typed-client.ts'

type Found = Readonly<z.infer<typeof clientSummary>>

type Props = {
  readonly label: string
  readonly typed: string
  readonly error?: string | undefined
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly onType: (text: string) => void
  readonly onChoose: (client: ChosenClient) => void
  /** Absent where a walk-in makes no sense: in a group. */
  readonly onWalkIn?: () => void
}

const shown = 6
const create = 'create'
const walkIn = 'walk-in'

/** Finds a client by any part of the name or of the phone, or makes a new one of what was typed, in the same list. */
export function ClientSearch(props: Props) {
  const { label, typed, error, disabled = false, autoFocus = false, onType, onChoose, onWalkIn } = props
  const { t } = useTranslation('appointment')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const text = typed.trim()
  const search = (of: string) => api.clients.search.options({ text: of, limit: shown })
  const { data, isPlaceholderData } = useQuery({ ...search(text), placeholderData: keepPreviousData, gcTime: 30_000 })
  const found = data?.clients ?? []
  const fresh = typedClient(text)

  const choose = (client: Found) => onChoose({ kind: 'known', id: client.id, name: client.name, phone: client.phone })
  const submit = (id: string) => {
    combobox.closeDropdown()
    if (id === create) onChoose({ kind: 'new', ...fresh })
    else if (id === walkIn) onWalkIn?.()
    else {
      const client = found.find((one) => one.id === id)
      if (client) choose(client)
    }
  }
  // Enter before the answer to what is typed has come: it waits for that answer, and does not take an older one's first.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (data && !isPlaceholderData) || text === '') return
    event.preventDefault()
    event.stopPropagation()
    void queryClient.query(search(text)).then(({ clients: [first] }) => {
      combobox.closeDropdown()
      if (first) choose(first)
      else onChoose({ kind: 'new', ...typedClient(text) })
    })
  }
  const { dropdownOpened, selectFirstOption, resetSelectedOption } = combobox
  useEffect(() => {
    if (dropdownOpened && text !== '') selectFirstOption()
    else resetSelectedOption()
  }, [data, text, dropdownOpened, selectFirstOption, resetSelectedOption])

  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          placeholder={t('who.placeholder')}
          value={typed}
          error={error}
          disabled={disabled}
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          leftSection={<Search size={16} aria-hidden />}
          onFocus={() => {
            if (text !== '') combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            onType(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onKeyDownCapture={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={400} style={{ overflowY: 'auto' }} aria-label={label}>
          {found.map((client) => (
            <Combobox.Option key={client.id} value={client.id}>
              <FoundClient client={client} />
            </Combobox.Option>
          ))}
          {text !== '' && (
            <Combobox.Option value={create}>
              <span className={classes.create}>
                <UserPlus size={16} aria-hidden />
                {fresh.name === ''
                  ? t('who.createPhone', fresh)
                  : t('who.create', { typed: [fresh.name, fresh.phone].filter(Boolean).join(', ') })}
              </span>
            </Combobox.Option>
          )}
          {onWalkIn && (
            <Combobox.Option value={walkIn}>
              <span className={classes.create}>
                <Footprints size={16} aria-hidden />
                {t('who.walkIn')}
              </span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function FoundClient({ client }: { readonly client: Found }) {
  const { t } = useTranslation('appointment')
  const format = useFormat()
  return (
    <span className={classes.option}>
      <span>{client.name}</span>
      <Text span size="sm" className={classes.phone}>
        {client.phone}
      </Text>
      <span className={classes.about}>
        {client.lastVisitAt === null ? t('who.neverHere') : t('who.lastVisit', { day: format.day(client.lastVisitAt) })}
        {client.nextVisitAt !== null && ` · ${t('who.nextVisit', { when: format.dayAndTime(client.nextVisitAt) })}`}
      </span>
    </span>
  )
}
