import type { deskContract } from '../../../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../../../src-shared/contract/kit.ts'
import type { ResourceId, ResourceInstanceId, StaffMemberId } from '../../../../src-shared/domain/id.ts'
import { nothingDrawn, type Draft, type DraftLine, type Drawn } from './draft.ts'
import { adding, wishingInstances, wishingStaff, withLine } from './wishes.ts'

export type Service = OutputOf<typeof deskContract.operations.services.list>[number]

/**
 * The draft with one more service. The first one takes what was drawn: the person of the lane as a wish, the instance of the
 * lane as chosen by hand, or added by hand where the service does not require its resource. A group has one service only.
 */
export function withService(
  draft: Draft,
  service: Service,
  key: string,
  resourceOf: (instance: ResourceInstanceId) => ResourceId | undefined,
): Draft {
  const line = takingDrawn(freshLine(service, key), service, draft.drawn, resourceOf)
  const lines = draft.kind === 'group' ? [line] : [...draft.lines, line]
  return { ...draft, lines, drawn: { ...nothingDrawn, minutes: draft.drawn.minutes } }
}

/** Another service on a line: wished people who perform it stay wished, all else is as the new service has it. */
export function withOtherService(draft: Draft, key: string, service: Service): Draft {
  return withLine(draft, key, (line) => {
    if (line.serviceId === service.id) return line
    const performs = (id: StaffMemberId) => service.performers.some(({ staffId }) => staffId === id)
    const [wished = []] = line.staff
    const fresh = { ...freshLine(service, line.key), lineId: line.lineId, begins: line.begins }
    const kept = wished.filter(performs)
    return hasStaff(service) && kept.length > 0 ? wishingStaff(fresh, 0, kept) : fresh
  })
}

/** The question "keep 45 min / use 60 min": a length was drawn and the only service has another; null: nothing to ask. */
export function lengthQuestion(
  draft: Draft,
  usualMinutes: number | null,
): { readonly key: string; readonly drawn: number; readonly usual: number } | null {
  const { minutes } = draft.drawn
  const [line] = draft.lines
  if (minutes === null || usualMinutes === null || !line || draft.lines.length > 1 || minutes === usualMinutes)
    return null
  return { key: line.key, drawn: minutes, usual: usualMinutes }
}

/** Settles the question: the drawn length stands by hand, or the usual one. */
export function settlingLength(draft: Draft, key: string, minutes: number | null): Draft {
  const settled = withLine(draft, key, (line) => ({ ...line, durationMinutes: minutes }))
  return { ...settled, drawn: nothingDrawn }
}

function freshLine(service: Service, key: string): DraftLine {
  return {
    key,
    lineId: null,
    serviceId: service.id,
    begins: { kind: 'after' },
    durationMinutes: null,
    price: 'usual',
    staff: [],
    instances: [],
    added: [],
  }
}

function takingDrawn(
  line: DraftLine,
  service: Service,
  drawn: Drawn,
  resourceOf: (instance: ResourceInstanceId) => ResourceId | undefined,
): DraftLine {
  const wished = drawn.staffId !== null && hasStaff(service) ? wishingStaff(line, 0, [drawn.staffId]) : line
  if (drawn.instanceId === null) return wished
  const resource = resourceOf(drawn.instanceId)
  const place = resourceSeats(service).findIndex((ids) => resource !== undefined && ids.includes(resource))
  if (place === -1) return adding(wished, drawn.instanceId)
  return wishingInstances(wished, place, [drawn.instanceId])
}

function hasStaff(service: Service): boolean {
  return service.requirements.some(({ kind }) => kind === 'staff')
}

/** The resources of each resource seat, in the order of the seats. */
function resourceSeats(service: Service): readonly (readonly ResourceId[])[] {
  return service.requirements.flatMap((requirement) =>
    requirement.kind === 'resource' ? Array.from({ length: requirement.quantity }, () => requirement.resourceIds) : [],
  )
}
