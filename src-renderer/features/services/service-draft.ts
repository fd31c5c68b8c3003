import type { ResourceId, StaffMemberId } from '../../../src-shared/domain/id.ts'
import type { Part, RequirementDraft } from '../../../src-shared/domain/requirement.ts'
import type { NewService, Performer, Service } from './service.ts'

/** One requirement while it is being edited; minutes are null while their field is empty. */
export type DraftRequirement = {
  readonly key: string
  readonly kind: 'staff' | 'resource'
  /** Of staff: empty is anyone who performs the service. Of resources: in order of preference. */
  readonly ids: readonly string[]
  /** Null while its field is empty. */
  readonly quantity: number | null
  readonly parts: readonly Part[]
  readonly before: number | null
  readonly after: number | null
}

/** A service while it is being edited. */
export type ServiceDraft = {
  name: string
  category: string
  durationMinutes: number | null
  price: number | null
  colour: string | null
  bookableByClients: boolean
  performers: Performer[]
  requirements: DraftRequirement[]
  /** Buffers are asked once for all, unless they differ. */
  sameBuffers: boolean
  before: number | null
  after: number | null
}

/** One person, the whole time: what every new service begins with. */
export function newRequirement(kind: DraftRequirement['kind'], ids: readonly string[]): DraftRequirement {
  return { key: crypto.randomUUID(), kind, ids, quantity: 1, parts: [], before: 0, after: 0 }
}

export function newDraft(performers: Performer[]): ServiceDraft {
  return {
    name: '',
    category: '',
    durationMinutes: 60,
    price: null,
    colour: null,
    bookableByClients: true,
    performers,
    requirements: [newRequirement('staff', [])],
    sameBuffers: true,
    before: 0,
    after: 0,
  }
}

export function draftOf(service: Service): ServiceDraft {
  const requirements = service.requirements.map((requirement) => ({
    key: requirement.id,
    kind: requirement.kind,
    ids: requirement.kind === 'staff' ? requirement.staffIds : requirement.resourceIds,
    quantity: requirement.quantity,
    parts: requirement.parts,
    before: requirement.bufferBeforeMinutes,
    after: requirement.bufferAfterMinutes,
  }))
  const first = requirements[0]
  const { name, category, durationMinutes, price, colour, bookableByClients, performers } = service
  return {
    name,
    category,
    durationMinutes,
    price,
    colour,
    bookableByClients,
    performers,
    requirements,
    sameBuffers: requirements.every(({ before, after }) => before === first?.before && after === first.after),
    before: first?.before ?? 0,
    after: first?.after ?? 0,
  }
}

/** The requirement as it is stored and put into words, with the buffers that hold for it. */
export function requirementOf(draft: ServiceDraft, one: DraftRequirement): RequirementDraft {
  const common = {
    quantity: one.quantity ?? 0,
    parts: [...one.parts],
    bufferBeforeMinutes: (draft.sameBuffers ? draft.before : one.before) ?? 0,
    bufferAfterMinutes: (draft.sameBuffers ? draft.after : one.after) ?? 0,
  }
  return one.kind === 'staff'
    ? { kind: 'staff', staffIds: [...one.ids] as StaffMemberId[], ...common }
    : { kind: 'resource', resourceIds: [...one.ids] as ResourceId[], ...common }
}

/** What is sent; the draft was found valid before. */
export function serviceOf(draft: ServiceDraft): NewService {
  const { name, category, durationMinutes, price, colour, bookableByClients, performers } = draft
  return {
    name,
    category,
    durationMinutes: durationMinutes ?? 0,
    price,
    colour,
    bookableByClients,
    performers,
    requirements: draft.requirements.map((one) => requirementOf(draft, one)),
  }
}
