import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ResourceInstanceId, StaffMemberId } from '../../../src-shared/domain/id.ts'
import { api } from '../../rpc/desk.ts'
import type { Service } from './draft/service-choice.ts'

/** What the salon has to book with: services, people, resources with their instances. Suspends until known. */
export function useOffer() {
  const [{ data: services }, { data: staff }, { data: resources }] = useSuspenseQueries({
    queries: [api.services.list.options({}), api.staff.list.options({}), api.resources.list.options({})],
  })
  return useMemo(() => {
    const instances = resources.flatMap((resource) =>
      resource.instances.map((instance) => ({
        ...instance,
        resource,
        archived: instance.archived || resource.archived,
      })),
    )
    const serviceById = new Map<string, Service>(services.map((service) => [service.id, service]))
    const staffById = new Map(staff.map((member) => [member.id, member]))
    const instanceById = new Map(instances.map((instance) => [instance.id, instance]))
    return {
      services,
      staff,
      resources,
      instances,
      service: (id: string) => serviceById.get(id),
      staffMember: (id: string) => staffById.get(id as StaffMemberId),
      instance: (id: string) => instanceById.get(id as ResourceInstanceId),
    }
  }, [services, staff, resources])
}
export type Offer = ReturnType<typeof useOffer>
