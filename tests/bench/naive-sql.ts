import type { Database } from '../../src-main/database/database.ts'
import type { Book, Starts, VisitRequest } from '../../src-main/allocation/types.ts'
import { gridMinutes, type Interval } from '../../src-shared/domain/interval.ts'

/**
 * The way most booking systems search: for every start on the grid and every line, one overlap query per person and per
 * instance until somebody is free. Statements are prepared once; hours and breaks are compared in memory.
 */
export function naiveSql({ connection }: Database, book: Book) {
  const overlap = (column: string) =>
    connection
      .prepare(
        `select 1 from reservation where ${column} = ? and holding = 1 and starts_at < ? and ends_at > ? limit 1`,
      )
      .pluck()
  const statements = { staff: overlap('staff_id'), instance: overlap('instance_id') }
  const holders = new Map(book.holders.map((holder) => [holder.id, holder]))
  const services = new Map(book.catalogue.services.map((service) => [service.id, service]))
  const instances = new Map(book.catalogue.resources.map((resource) => [resource.id, resource.instances]))

  function isFree(id: string, { startsAt, endsAt }: Interval): boolean {
    const holder = holders.get(id)
    if (!holder?.open.some((each) => each.startsAt <= startsAt && endsAt <= each.endsAt)) return false
    if (holder.closed.some((each) => each.startsAt < endsAt && startsAt < each.endsAt)) return false
    return statements[holder.kind].get(id, endsAt, startsAt) === undefined
  }

  function canStart({ lines }: VisitRequest, at: number): boolean {
    let startsAt = at
    return lines.every(({ serviceId, asks }) => {
      const service = services.get(serviceId)
      const line = { startsAt, endsAt: startsAt + (service?.durationMinutes ?? 0) }
      startsAt = line.endsAt
      const isOpen = book.openingHours.some((each) => each.startsAt <= line.startsAt && line.endsAt <= each.endsAt)
      const [wish = []] = asks.kind === 'new' ? asks.staff : []
      return (
        isOpen &&
        service?.requirements.every((requirement) =>
          requirement.kind === 'staff'
            ? service.performers.some(
                ({ staffId }) => (wish.length === 0 || wish.includes(staffId)) && isFree(staffId, line),
              )
            : requirement.resourceIds.some((id) => instances.get(id)?.some((each) => isFree(each.id, line))),
        )
      )
    })
  }

  return (request: VisitRequest, mask: Starts): Starts => {
    const bits = new Uint32Array(mask.bits.length)
    for (let step = 0; step < mask.length; step += 1) {
      const isAsked = ((mask.bits[step >>> 5] ?? 0) >>> (step & 31)) & 1
      if (isAsked && canStart(request, mask.from + step * gridMinutes))
        bits[step >>> 5] = (bits[step >>> 5] ?? 0) | (1 << (step & 31))
    }
    return { ...mask, bits }
  }
}
