import { z } from 'zod'
import { requirementId, resourceId, staffMemberId } from './id.ts'
import { gridMinutes } from './interval.ts'

/** An edge of a part: so many minutes counted from the line's start, or back from its end. */
export const edge = z.object({
  from: z.enum(['start', 'end']),
  minutes: z.int().multipleOf(gridMinutes).min(0).max(1440),
})
export type Edge = z.infer<typeof edge>

/** The piece of a line that a requirement is for. */
export const part = z.object({ begin: edge, end: edge })
export type Part = z.infer<typeof part>

const buffer = z.int().multipleOf(gridMinutes).min(0).max(720)

const common = {
  /** How many holders at once: 2 for a couple's massage, 2 of the dryers. */
  quantity: z.int().min(1).max(20),
  /** Empty: the whole line. */
  parts: z.array(part).max(6),
  bufferBeforeMinutes: buffer,
  bufferAfterMinutes: buffer,
}

/** What a service needs: n staff members, or n instances of any of these resources, for parts of it, with buffers. */
export const requirementDraft = z.discriminatedUnion('kind', [
  /** `staffIds` empty: anyone who performs the service. */
  z.object({ kind: z.literal('staff'), staffIds: z.array(staffMemberId).max(200), ...common }),
  /** `resourceIds` in order of preference: "massage room, or else VIP room". */
  z.object({ kind: z.literal('resource'), resourceIds: z.array(resourceId).min(1).max(50), ...common }),
])
export type RequirementDraft = z.infer<typeof requirementDraft>

export const requirement = z.discriminatedUnion('kind', [
  requirementDraft.options[0].extend({ id: requirementId }),
  requirementDraft.options[1].extend({ id: requirementId }),
])
export type Requirement = z.infer<typeof requirement>

/** The simplest one: a resource assigned to a service holds one instance for the whole line. */
export function simpleResourceRequirement(id: z.infer<typeof resourceId>): RequirementDraft {
  return { kind: 'resource', resourceIds: [id], quantity: 1, parts: [], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
}
