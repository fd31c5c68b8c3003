import { isDeepStrictEqual } from 'node:util'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../src-shared/contract/kit.ts'
import { problemOfHours } from '../../src-shared/domain/hours.ts'
import type { ClosureId, ServiceId, StaffMemberId } from '../../src-shared/domain/id.ts'
import { nameKey } from '../../src-shared/domain/name.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { archivedLast } from '../database/archived-last.ts'
import { readClosures, readHolders } from '../database/book-store.ts'
import { fromTheBeginning, hoursOf, readShifts, writeHours } from '../database/hours-store.ts'
import {
  addStaffMember,
  findStaffMember,
  findStaffMemberNamed,
  nextStaffPosition,
  readPerformedServices,
  touchStaffMember,
  updateStaffMember,
} from '../database/staff-store.ts'
import { areAllOf } from './are-all-of.ts'
import { changeShifts } from './changed-hours.ts'
import { absenceOf, close, planOf } from './closing.ts'
import type { Handlers } from './handlers.ts'
import { hoursChangeFrom } from './hours-change-from.ts'
import type { Means } from './means.ts'
import { runCommand, type CommandFacts } from './run-command.ts'
import { timeOffProcedures } from './time-off.ts'
import { writePerformedServices } from './write-performed-services.ts'

type StaffMember = OutputOf<DeskContract['operations']['staff']['list']>[number]

export function staffProcedures(means: Means): Handlers<DeskContract>['staff'] {
  const { database, newId } = means
  return {
    list: () => done(listStaff(means)),

    add: (input, context) =>
      runCommand(means, context, facts('staff.add', input), (unit) => {
        const { name, colour, serviceIds, shifts } = input
        const refusal = nameTaken(means, name) ?? hoursUnclear(shifts)
        if (refusal) return refused(refusal)
        const id = newId() as StaffMemberId
        addStaffMember(unit, { id, name, nameKey: nameKey(name), colour, position: nextStaffPosition(database) })
        writeHours(database, unit, { staffId: id }, shifts, { from: fromTheBeginning, newId })
        writePerformedServices(database, unit, id, serviceIds)
        return done({ id })
      }),

    edit: (input, context) =>
      runCommand(means, context, { ...facts('staff.edit', input), planShown: input.outside?.fingerprint }, (unit) => {
        const member = findStaffMember(database, input.id)
        if (!member) return refused({ reason: 'gone' })
        const { id, revision, archived } = member
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const { name, colour, serviceIds, shifts } = input
        const refusal = (archived ? null : nameTaken(means, name, id)) ?? hoursUnclear(shifts)
        if (refusal) return refused(refusal)
        updateStaffMember(unit, id, { name, nameKey: nameKey(name), colour })
        const changed = { from: hoursChangeFrom(means), newId }
        const write = () => writeHours(database, unit, { staffId: id }, shifts, changed)
        // The days ahead are looked at only where shifts were touched.
        const stay = isDeepStrictEqual(hoursOf(readShifts(database).get(id) ?? []), shifts)
        const { differs: shiftsDiffer, refusal: outside } = stay
          ? { differs: false }
          : changeShifts(means, unit, id, write, input.outside)
        if (outside) return refused(outside)
        const servicesDiffer = writePerformedServices(database, unit, id, serviceIds)
        if (shiftsDiffer || servicesDiffer) touchStaffMember(unit, id)
        return done({})
      }),

    reorder: (input, context) =>
      runCommand(means, context, facts('staff.reorder', input), (unit) => {
        const active = readHolders(database).staff.filter(({ archived }) => !archived)
        if (!areAllOf(active, input.ids)) return refused({ reason: 'gone' })
        for (const [position, id] of input.ids.entries()) updateStaffMember(unit, id, { position })
        return done({})
      }),

    planArchive: ({ id }) => done(planOf(means, absenceOf([id]))),

    archive: (input, context) =>
      runCommand(means, context, { ...facts('staff.archive', input), planShown: input.closing }, (unit) => {
        const member = findStaffMember(database, input.id)
        if (!member) return refused({ reason: 'gone' })
        const { id, revision } = member
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const refusal = close(means, unit, absenceOf([id]), input.closing)
        if (refusal) return refused(refusal)
        updateStaffMember(unit, id, { archived: true })
        return done({})
      }),

    restore: (input, context) =>
      runCommand(means, context, facts('staff.restore', input), (unit) => {
        const member = findStaffMember(database, input.id)
        if (!member) return refused({ reason: 'gone' })
        const { id, revision, name } = member
        if (revision !== input.revision) return refused({ reason: 'changed-since', revision })
        const taken = nameTaken(means, name, id)
        if (taken) return refused(taken)
        updateStaffMember(unit, id, { archived: false })
        return done({})
      }),

    ...timeOffProcedures(means),
  }
}

function facts(command: string, input: unknown): CommandFacts {
  return { command, input, topics: ['staff', 'services', 'visits'] }
}

/** In lane order, archived ones last. */
function listStaff({ database, clock }: Means): StaffMember[] {
  const performed = readPerformedServices(database)
  const shifts = readShifts(database)
  const ahead = { startsAt: Math.floor(clock.now()), endsAt: Number.MAX_SAFE_INTEGER }
  const closures = Map.groupBy(readClosures(database, ahead), ({ staffId }) => staffId)
  return archivedLast(readHolders(database).staff).map(({ id, name, colour, archived, revision }) => ({
    ...{ id: id as StaffMemberId, name, colour, archived, revision },
    serviceIds: (performed.get(id) ?? []) as ServiceId[],
    shifts: hoursOf(shifts.get(id) ?? []),
    closures: (closures.get(id) ?? []).map(({ id: closureId, kind, reason, startsAt, endsAt }) => ({
      id: closureId as ClosureId,
      kind,
      reason,
      interval: { startsAt, endsAt },
    })),
  }))
}

function nameTaken({ database }: Means, name: string, except?: string) {
  const other = findStaffMemberNamed(database, nameKey(name), except)
  return other ? ({ reason: 'name-taken', name: other.name } as const) : null
}

function hoursUnclear(shifts: Parameters<typeof problemOfHours>[0]) {
  const problem = problemOfHours(shifts)
  return problem && ({ reason: 'hours-unclear', ...problem } as const)
}
