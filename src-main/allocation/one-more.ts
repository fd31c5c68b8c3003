import type { OneMore } from './answers.ts'
import { indexOf, type BookIndex } from './book-index.ts'
import { holderTime } from './holder-time.ts'
import { lineShape } from './line-shape.ts'
import { solve } from './solve.ts'
import type { Book, Holder, HolderKind, LineRequest, Requirement, VisitRequest } from './types.ts'

/**
 * What one more of would make a refused request fit: each resource, and each service's staff, by a further holder who is always
 * open. In the order in which the request asks for them; none for a request that fits.
 */
export function oneMore(request: VisitRequest, book: Book): readonly OneMore[] {
  const index = indexOf(book)
  if (fits(request, index)) return []
  return askedFor(request, index).filter((of) => fits(withNewcomer(request, of), indexWithOneMore(of, index)))
}

/** Whoever would come to it: no holder of a book has such an id. */
const newcomer = '+1'

function fits({ startsAt, lines }: VisitRequest, index: BookIndex): boolean {
  return solve([{ visitId: '', startsAt, lines: lines.map((line) => lineShape(line, index)) }], index).ok
}

function askedFor({ lines }: VisitRequest, index: BookIndex): readonly OneMore[] {
  const all = lines.flatMap((line) =>
    requirementsOf(line, index).flatMap((requirement): OneMore[] =>
      requirement.kind === 'staff'
        ? [{ kind: 'staff', id: line.serviceId }]
        : requirement.resourceIds.map((id) => ({ kind: 'resource', id })),
    ),
  )
  return all.filter((of, i) => all.findIndex(({ kind, id }) => kind === of.kind && id === of.id) === i)
}

function requirementsOf({ serviceId, asks }: LineRequest, index: BookIndex): readonly Requirement[] {
  if (asks.kind === 'new') return index.services.get(serviceId)?.requirements ?? []
  return asks.line.demands.flatMap(({ requirement }) => requirement ?? [])
}

function indexWithOneMore(of: OneMore, index: BookIndex): BookIndex {
  const { book, services, resources } = index
  const kind: HolderKind = of.kind === 'staff' ? 'staff' : 'instance'
  const holder: Holder = { id: newcomer, kind, position: Infinity, open: [book.window], closed: [] }
  const time = holderTime(book, holder, [], index.always)
  const timeOf: BookIndex['timeOf'] = (id) => (id === newcomer ? time : index.timeOf(id))
  const resource = resources.get(of.id)
  const service = services.get(of.id)
  if (of.kind === 'resource' && resource) {
    const instances = [...resource.instances, { id: newcomer, serviceIds: [] }]
    return { ...index, timeOf, resources: new Map([...resources, [of.id, { ...resource, instances }]]) }
  }
  if (of.kind === 'staff' && service) {
    const performers = [...service.performers, { staffId: newcomer, durationMinutes: null }]
    const requirements = service.requirements.map(withNewcomerIn)
    return { ...index, timeOf, services: new Map([...services, [of.id, { ...service, performers, requirements }]]) }
  }
  return index
}

/** Stored lines of the service, which bring their requirements along, accept the newcomer too. */
function withNewcomer(request: VisitRequest, of: OneMore): VisitRequest {
  if (of.kind === 'resource') return request
  const lines = request.lines.map((line): LineRequest => {
    if (line.asks.kind === 'new' || line.serviceId !== of.id) return line
    const demands = line.asks.line.demands.map((demand) => ({
      ...demand,
      requirement: demand.requirement && withNewcomerIn(demand.requirement),
    }))
    return { ...line, asks: { kind: 'kept', line: { ...line.asks.line, demands } } }
  })
  return { ...request, lines }
}

/** A requirement that names its people names one more. */
function withNewcomerIn(requirement: Requirement): Requirement {
  if (requirement.kind === 'resource' || requirement.staffIds.length === 0) return requirement
  return { ...requirement, staffIds: [...requirement.staffIds, newcomer] }
}
