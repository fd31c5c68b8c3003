import { z } from 'zod'
import { closureKind } from '../domain/appointment.ts'
import { hours, hoursProblem } from '../domain/hours.ts'
import { closureId, resourceId, resourceInstanceId, serviceId } from '../domain/id.ts'
import { interval } from '../domain/interval.ts'
import { name, text } from '../domain/name.ts'
import { closing, closingPlan, mustSeePlan } from './closing.ts'
import { command, query } from './kit.ts'
import { changedSince, colour, gone, nameTaken, nothing, revision } from './shapes.ts'
import { bookedWithout } from './visit.ts'

const instance = z.object({
  id: resourceInstanceId,
  name,
  archived: z.boolean(),
  /** The services it is limited to; empty: all. */
  serviceIds: z.array(serviceId),
  /** One without hours of its own is open day and night. */
  hours,
  /** Repairs that have not ended, soonest first. */
  closures: z.array(z.object({ id: closureId, kind: closureKind, interval, reason: text })),
  revision,
})

const resource = z.object({
  id: resourceId,
  name,
  description: text,
  colour: colour.nullable(),
  archived: z.boolean(),
  revision,
  /** In the manager's order, which is the order of automatic choice; archived ones last. */
  instances: z.array(instance),
  /** Active services with a requirement that names this resource. */
  serviceIds: z.array(serviceId),
})

/** Future visits of a service that were booked before the resource was assigned: nothing about them changed. */
const saved = z.object({
  id: resourceId,
  /** How many services were assigned or taken away by this save. */
  servicesChanged: z.int(),
  lacking: z.array(bookedWithout),
})

export const resources = {
  list: query({ input: z.object({}), output: z.array(resource) }),
  add: command({
    input: z.object({
      name,
      description: text,
      colour: colour.nullable(),
      serviceIds: z.array(serviceId).max(500),
      /** Instances made with it, in this order. */
      instanceNames: z.array(name).max(100),
    }),
    output: saved,
    /** `gone`: one of the services. */
    refusals: { 'name-taken': nameTaken, 'instance-name-taken': nameTaken, gone },
  }),
  edit: command({
    input: z.object({
      id: resourceId,
      revision,
      name,
      description: text,
      colour: colour.nullable(),
      serviceIds: z.array(serviceId).max(500),
    }),
    output: saved,
    refusals: { 'name-taken': nameTaken, 'changed-since': changedSince, gone },
  }),
  /** The order of all active resources. */
  reorder: command({ input: z.object({ ids: z.array(resourceId).max(10_000) }), output: nothing, refusals: { gone } }),
  /** What archiving would do to future visits. */
  planArchive: query({ input: z.object({ id: resourceId }), output: closingPlan }),
  archive: command({
    input: z.object({ id: resourceId, revision, closing }),
    output: nothing,
    refusals: { 'changed-since': changedSince, gone, 'must-see-plan': mustSeePlan },
  }),
  restore: command({
    input: z.object({ id: resourceId, revision }),
    output: nothing,
    refusals: { 'name-taken': nameTaken, 'changed-since': changedSince, gone },
  }),
  /** Future visits of its services that do not hold it. */
  lacking: query({ input: z.object({ id: resourceId }), output: z.array(bookedWithout) }),

  addInstances: command({
    input: z.object({ resourceId, names: z.array(name).min(1).max(100) }),
    output: z.object({ ids: z.array(resourceInstanceId) }),
    refusals: { 'name-taken': nameTaken, gone },
  }),
  /** Changed hours move no visit silently: what would lie outside them is listed first. Without hours: as they are. */
  editInstance: command({
    input: z.object({
      id: resourceInstanceId,
      revision,
      name,
      serviceIds: z.array(serviceId).max(500),
      hours: hours.exactOptional(),
      closing: closing.exactOptional(),
    }),
    output: nothing,
    refusals: {
      'name-taken': nameTaken,
      'changed-since': changedSince,
      gone,
      'hours-unclear': hoursProblem,
      'must-see-plan': mustSeePlan,
    },
  }),
  /** The order of all active instances of one resource. */
  reorderInstances: command({
    input: z.object({ resourceId, ids: z.array(resourceInstanceId).max(10_000) }),
    output: nothing,
    refusals: { gone },
  }),
  planArchiveInstance: query({ input: z.object({ id: resourceInstanceId }), output: closingPlan }),
  archiveInstance: command({
    input: z.object({ id: resourceInstanceId, revision, closing }),
    output: nothing,
    refusals: { 'changed-since': changedSince, gone, 'must-see-plan': mustSeePlan },
  }),
  restoreInstance: command({
    input: z.object({ id: resourceInstanceId, revision }),
    output: nothing,
    refusals: { 'name-taken': nameTaken, 'changed-since': changedSince, gone },
  }),

  /** What closing an instance for this time would do to visits. */
  planCloseInstance: query({ input: z.object({ id: resourceInstanceId, interval }), output: closingPlan }),
  /** Closed for repair: nothing is booked there then. */
  closeInstance: command({
    input: z.object({ id: resourceInstanceId, interval, reason: text, closing }),
    output: z.object({ id: closureId }),
    refusals: {
      gone,
      'must-see-plan': mustSeePlan,
      'already-closed': z.object({ interval, because: z.string() }),
      'empty-interval': z.object({}),
    },
  }),
  /** Ends a repair, or calls it off; what it moved stays where it is. */
  reopenInstance: command({ input: z.object({ id: closureId }), output: nothing, refusals: { gone } }),
}
