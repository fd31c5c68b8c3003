import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useSalon } from '../app/salon.ts'
import { api } from '../rpc/desk.ts'
import type { Speaker } from './speaker.ts'

/** Whoever speaks on a screen of the desk: its language, the salon's zone, and the names the desk has loaded. */
export function useSpeaker(): Speaker {
  const { t } = useTranslation('visit-words')
  const format = useFormat()
  const { zone } = useSalon()
  const staff = useQuery(api.staff.list.options({})).data
  const resources = useQuery(api.resources.list.options({})).data
  const services = useQuery(api.services.list.options({})).data

  return useMemo(() => {
    const nameIn = (named: readonly { readonly id: string; readonly name: string }[] = []) => {
      const names = new Map(named.map(({ id, name }) => [id, name]))
      return (id: string) => names.get(id)
    }
    const instances = resources?.flatMap((resource) => resource.instances)
    const service = nameIn(services)
    return {
      t,
      format,
      zone,
      nameOf: {
        holder: nameIn([...(staff ?? []), ...(instances ?? [])]),
        resource: nameIn(resources),
        service,
      },
      keptFor: (id) =>
        instances?.find((instance) => instance.id === id)?.serviceIds.flatMap((kept) => service(kept) ?? []) ?? [],
    }
  }, [t, format, zone, staff, resources, services])
}
