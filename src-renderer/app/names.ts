import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../rpc/desk.ts'

/** The name of a resource, an instance, a staff member or a service by its id; archived ones keep theirs. */
export function useNameOf(): (id: string) => string | undefined {
  const { data: resources } = useSuspenseQuery(api.resources.list.options({}))
  const { data: staff } = useSuspenseQuery(api.staff.list.options({}))
  const { data: services } = useSuspenseQuery(api.services.list.options({}))
  return useMemo(() => {
    const instances = resources.flatMap((resource) => resource.instances)
    const named = [...resources, ...instances, ...staff, ...services]
    const names = new Map<string, string>(named.map(({ id, name }) => [id, name]))
    return (id) => names.get(id)
  }, [resources, staff, services])
}
