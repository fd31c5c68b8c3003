import { Button, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus, Search, UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../rpc/desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { focusOnMount } from '../../ui/focus-on-mount.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ClientCard } from './client-card.tsx'
import { ClientForm } from './client-form.tsx'
import { ClientTable } from './client-table.tsx'
import type { ClientSummary } from './client.ts'
import classes from './clients.module.css'

const shownAtOnce = 100

/** Clients: found by any part of the name or of the phone. */
export function ClientsScreen() {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 80)
  const [opened, setOpened] = useState<ClientSummary['id'] | 'new' | null>(null)
  const { data, isPlaceholderData } = useQuery({
    ...api.clients.search.options({ text, limit: shownAtOnce }),
    placeholderData: keepPreviousData,
  })
  const clients = data?.clients ?? []
  const none = data !== undefined && clients.length === 0
  const add = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setOpened('new')}>
      {t('addClient')}
    </Button>
  )
  return (
    <div className={classes.screen}>
      <PageHeader title={t('title')} actions={none && typed === '' ? undefined : add} />
      {none && typed === '' ? (
        <EmptyState icon={UserRound} sentence={t('empty')} action={add} />
      ) : (
        <>
          <div className={classes.find}>
            <TextInput
              ref={focusOnMount}
              type="search"
              aria-label={t('search')}
              placeholder={t('searchPlaceholder')}
              leftSection={<Search size={16} aria-hidden />}
              w={420}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !none || isPlaceholderData || text !== typed) return
                event.preventDefault()
                setOpened('new')
              }}
            />
            <output className={classes.found}>
              {data && text !== '' ? t(data.more ? 'foundMore' : 'found', { count: clients.length }) : ''}
            </output>
          </div>
          {none && (
            <EmptyState
              icon={UserRound}
              sentence={t('nobodyFound')}
              action={
                <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setOpened('new')}>
                  {t('create', { typed: typed.trim() })}
                </Button>
              }
            />
          )}
          {clients.length > 0 && <ClientTable clients={clients} onOpen={setOpened} />}
          {data?.more === true && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('typeMore', { count: shownAtOnce })}
            </Text>
          )}
        </>
      )}
      {opened === 'new' && <ClientForm client={null} name={typed} onOpen={setOpened} onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'new' && (
        <ClientCard key={opened} id={opened} onOpen={setOpened} onClose={() => setOpened(null)} />
      )}
    </div>
  )
}
