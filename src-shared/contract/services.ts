import { z } from 'zod'
import { duration } from '../domain/interval.ts'
import { resourceId, serviceId, staffMemberId } from '../domain/id.ts'
import { name, typed } from '../domain/name.ts'
import { requirement, requirementDraft } from '../domain/requirement.ts'
import { command, query } from './kit.ts'
import { changedSince, colour, gone, nameTaken, nothing, price, revision } from './shapes.ts'
import { bookedWithout } from './visit.ts'

const performer = z.object({
  staffId: staffMemberId,
  /** Their own; null: the service's. */
  durationMinutes: duration.nullable(),
  price: price.nullable(),
})

const fields = {
  name,
  /** A heading in lists; empty: none. */
  category: typed.max(100),
  durationMinutes: duration,
  price: price.nullable(),
  colour: colour.nullable(),
  bookableByClients: z.boolean(),
  performers: z.array(performer).max(200),
}

const service = z.object({
  id: serviceId,
  ...fields,
  requirements: z.array(requirement),
  archived: z.boolean(),
  revision,
  /** Why nobody can book it now: a requirement whose resources have no active instance, or that nobody performs. */
  cannotBeBooked: z
    .union([
      z.object({ reason: z.literal('no active instance'), resourceIds: z.array(resourceId) }),
      z.object({ reason: z.literal('too few instances'), resourceIds: z.array(resourceId), quantity: z.int() }),
      z.object({ reason: z.literal('nobody performs it') }),
      z.object({ reason: z.literal('too few performers'), quantity: z.int() }),
    ])
    .nullable(),
})

const requirements = z.array(requirementDraft).max(30)

const saved = z.object({ id: serviceId, lacking: z.array(bookedWithout) })

const refusals = {
  'name-taken': nameTaken,
  /**
   * A part is empty, reversed or sticks out of the line at the shortest duration of those who perform it; `index` counts
   * the requirements, `leastMinutes` is the duration from which on it would do (null: none would).
   */
  'part-too-short': z.object({ index: z.int(), leastMinutes: z.int().nullable() }),
  /** With its buffers a line of it would last more than 24 hours. */
  'too-long': z.object({ index: z.int() }),
  /** A named person of a staff requirement does not perform the service. */
  'does-not-perform': z.object({ staffId: staffMemberId }),
}

export const services = {
  list: query({ input: z.object({}), output: z.array(service) }),
  add: command({ input: z.object({ ...fields, requirements }), output: saved, refusals }),
  /** A changed requirement is archived and a new one added; appointments keep what they were booked with. */
  edit: command({
    input: z.object({ id: serviceId, revision, ...fields, requirements }),
    output: saved,
    refusals: { ...refusals, 'changed-since': changedSince, gone },
  }),
  /** No longer offered; its future visits stay. */
  archive: command({
    input: z.object({ id: serviceId, revision }),
    output: nothing,
    refusals: { 'changed-since': changedSince, gone },
  }),
  restore: command({
    input: z.object({ id: serviceId, revision }),
    output: nothing,
    refusals: { 'name-taken': nameTaken, 'changed-since': changedSince, gone },
  }),
}
