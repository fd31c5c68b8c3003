import type { Source } from '../../src-shared/domain/appointment.ts'
import type { Topic } from '../../src-shared/contract/desk.ts'
import type { WriteCall } from '../database/call.ts'
import type { Unit } from '../database/unit.ts'
import type { Answered } from '../database/write.ts'
import type { CommandContext } from './handlers.ts'
import type { Means } from './means.ts'

/** Which command it is, and what screens have to fetch anew after it. */
export type CommandFacts = {
  /** `appointments.book` */
  readonly command: string
  readonly input: unknown
  readonly topics: readonly Topic[]
  readonly planShown?: unknown
  /** The change that it takes back. */
  readonly undoes?: string
  /** False: no undo, and the screen said so before. */
  readonly undoable?: boolean
}

/**
 * Runs a command as one write of the book, and tells listening pages after it was committed; a command that changed
 * nothing, was refused or had been answered before tells nobody.
 */
export function runCommand<Outcome extends Answered>(
  { database, publish }: Pick<Means, 'database' | 'publish'>,
  context: CommandContext,
  { topics, ...facts }: CommandFacts,
  work: (unit: Unit) => Outcome,
): Outcome {
  const call: WriteCall = {
    ...facts,
    version: 1,
    requestId: context.requestId,
    source: sourceOf(context),
    device: context.device,
    person: null,
  }
  const { outcome, changeId, bookRevision, replayed } = database.write(call, work)
  if (changeId !== null && !replayed) publish(topics, bookRevision)
  return outcome
}

/** What screens fetch anew after a command about a visit; the clients too, where it adds some with it. */
export function topicsWith(...added: readonly unknown[]): readonly Topic[] {
  return added.some((client) => client !== undefined) ? ['visits', 'clients'] : ['visits']
}

/** Where what this caller writes comes from. */
export function sourceOf({ source, role }: CommandContext): Source {
  return source ?? (role === 'client' ? 'client booking' : 'desk')
}
