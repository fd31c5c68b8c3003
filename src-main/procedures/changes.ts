import type { DeskContract, Topic } from '../../src-shared/contract/desk.ts'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { areKnownRows, putRowsBack, standsAsLeft, wakeReservations } from '../database/undo-rows.ts'
import {
  isChangedSince,
  readChange,
  readStandingChanges,
  readStandingId,
  type StoredChange,
} from '../database/change-store.ts'
import { isGuardError, isKeyError } from '../database/store-error.ts'
import type { Unit } from '../database/unit.ts'
import { summaryOf } from './change-summary.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { runCommand } from './run-command.ts'
import { placesOutsideHours } from './outside-hours.ts'
import { whyNotRestored } from './why-not-restored.ts'
import { withoutKeptClients } from './kept-clients.ts'

/** Ctrl+Z goes back through the last so many changes of a desk, undone ones counted. */
const changesTakenBack = 50

export function changeProcedures(means: Means): Handlers<DeskContract>['changes'] {
  const { database } = means
  return {
    latest: (_input, { device }) => {
      const [newest] = readStandingChanges(database, device, changesTakenBack)
      const change = newest && readChange(database, newest.id)
      return done(change ? summaryOf(database, change) : null)
    },
    undo: (input, context) => {
      // An old toast names a change that was undone and done again: what stands now is taken back.
      const standing = readStandingId(database, input.id)
      const change = readChange(database, standing ?? input.id)
      const facts = { command: 'changes.undo', input, topics: topicsOf(change), undoes: standing ?? input.id }
      return runCommand(means, context, facts, (unit) => undo(means, unit, change, standing !== null))
    },
  }
}

function undo(means: Means, unit: Unit, change: StoredChange | null, stands: boolean) {
  if (!change) return refused({ reason: 'gone' } as const)
  const { database } = means
  const undone = summaryOf(database, change)
  const changedSince = refused({ reason: 'changed-since', who: undone.who } as const)
  if (!change.undoable || !areKnownRows(change.images)) return refused({ reason: 'not-undoable' } as const)
  if (!stands) return changedSince
  const images = withoutKeptClients(database, change)
  if (isChangedSince(database, { ...change, images }) || !standsAsLeft(database, images)) return changedSince
  const outside = images.some(({ table }) => table === 'hours') ? placesOutsideHours(means) : null
  try {
    const toHold = putRowsBack(unit, images)
    // Hours that come back leave nobody standing outside them who was booked meanwhile.
    if (outside && [...placesOutsideHours(means)].some((place) => !outside.has(place)))
      return refused({ reason: 'does-not-fit', explanation: null } as const)
    const why = whyNotRestored(means, images, toHold)
    if (why) return refused({ reason: 'does-not-fit', explanation: why.explanation } as const)
    wakeReservations(unit, toHold)
  } catch (error) {
    // Something that was added since rests on one of these rows, or another bears the name.
    if (isKeyError(error)) return changedSince
    // The second lock says no to what the engine was not asked.
    if (isGuardError(error)) return refused({ reason: 'does-not-fit', explanation: null } as const)
    throw error
  }
  return done({ undone, change: unit.change() as ChangeId | null })
}

/** What screens show of each table. */
const topicsOfTable: Readonly<Record<string, readonly Topic[]>> = {
  client: ['clients', 'visits'],
  client_phone: ['clients', 'visits'],
  closure: ['staff', 'resources', 'visits'],
  hours: ['salon', 'staff', 'resources', 'visits'],
  instance_service: ['resources', 'visits'],
  performer: ['services', 'staff', 'visits'],
  requirement: ['services', 'resources', 'visits'],
  requirement_resource: ['services', 'resources', 'visits'],
  requirement_staff: ['services', 'resources', 'visits'],
  resource: ['resources', 'services', 'visits'],
  resource_instance: ['resources', 'services', 'visits'],
  salon: ['salon', 'visits'],
  service: ['services', 'resources', 'staff', 'visits'],
  staff_member: ['staff', 'services', 'visits'],
}

function topicsOf(change: StoredChange | null): Topic[] {
  return [...new Set(change?.images.flatMap(({ table }) => topicsOfTable[table] ?? (['visits'] as const)) ?? [])]
}
