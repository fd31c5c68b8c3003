import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { ReadInputOf } from '../../src-shared/contract/kit.ts'
import type { ChangeId } from '../../src-shared/domain/id.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { openInterval } from './open-interval.ts'
import { openCommand } from './open-command.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

export function hoursProcedures(means: Means): Handlers<DeskContract>['hours'] {
  return {
    open: (input, context) =>
      runCommand(means, context, factsOf(input), (unit) => {
        const { of, interval } = input
        if (interval.endsAt <= interval.startsAt) return refused({ reason: 'empty-interval' })
        if (!openInterval(means, unit, of, interval)) return refused({ reason: 'gone' })
        return done({ change: unit.change() as ChangeId | null })
      }),
  }
}

function factsOf(input: ReadInputOf<DeskContract['operations']['hours']['open']>): CommandFacts {
  return { command: openCommand, input, topics: ['salon', 'staff', 'resources', 'visits'] }
}
