import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFailureWords } from '../../app/failure-words.ts'
import { api } from '../../rpc/desk.ts'
import { showToast } from '../../ui/toast.tsx'
import { ClientForm } from './client-form.tsx'
import type { ClientSummary } from './client.ts'

type Props = {
  readonly id: ClientSummary['id']
  readonly onOpen: (id: ClientSummary['id']) => void
  readonly onClose: () => void
}

/** Fetches the card of one client and shows it. */
export function ClientCard({ id, onOpen, onClose }: Props) {
  const words = useFailureWords()
  const { data: client, error } = useQuery(api.clients.get.options({ id }))
  useEffect(() => {
    if (!error || client) return
    showToast({ message: words(error), tone: 'refused' })
    onClose()
  }, [error, client, words, onClose])
  return client ? <ClientForm client={client} onOpen={onOpen} onClose={onClose} /> : null
}
