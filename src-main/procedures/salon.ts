import { isDeepStrictEqual } from 'node:util'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { ReadInputOf } from '../../src-shared/contract/kit.ts'
import { isPhone } from '../../src-shared/domain/contact.ts'
import { problemOfHours } from '../../src-shared/domain/hours.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'

import { hoursOf, readOpeningHours, writeHours } from '../database/hours-store.ts'
import { hasDemo, readSalon, touchSalon, updateSalon } from '../database/salon-store.ts'
import { changeOpeningHours } from './changed-hours.ts'
import type { Handlers } from './handlers.ts'
import { hoursChangeFrom } from './hours-change-from.ts'
import type { Means } from './means.ts'
import { runCommand, type CommandFacts } from './run-command.ts'

export function salonProcedures(means: Means): Handlers<DeskContract>['salon'] {
  const { database, clock, newId, version } = means
  return {
    get: () => {
      const { id: _, ...salon } = readSalon(database)
      const now = clock.now()
      return done({
        ...salon,
        openingHours: hoursOf(readOpeningHours(database)),
        now,
        today: dateAt(salon.zone, Math.floor(now)),
        readOnly: database.readOnly,
        hasDemo: hasDemo(database),
        version,
      })
    },
    save: (input, context) =>
      runCommand(means, context, factsOf(input), (unit) => {
        const { openingHours, revision, outside, ...settings } = input
        const salon = readSalon(database)
        if (salon.revision !== revision) return refused({ reason: 'changed-since', revision: salon.revision })
        const problem = problemOfHours(openingHours)
        if (problem) return refused({ reason: 'hours-unclear', ...problem })
        const { phone } = settings
        if (phone !== undefined && phone !== salon.phone && !isPhone(phone))
          return refused({ reason: 'phone-unreadable' })
        updateSalon(unit, salon.id, settings)
        const changed = { from: hoursChangeFrom(means), newId }
        const write = () => writeHours(database, unit, { salonId: salon.id }, openingHours, changed)
        // The days ahead are looked at only where hours were touched.
        if (isDeepStrictEqual(hoursOf(readOpeningHours(database)), openingHours)) return done({})
        const { differs, refusal } = changeOpeningHours(means, unit, write, outside)
        if (refusal) return refused(refusal)
        if (differs) touchSalon(unit, salon.id)
        return done({})
      }),
  }
}

function factsOf(input: ReadInputOf<DeskContract['operations']['salon']['save']>): CommandFacts {
  return { command: 'salon.save', input, topics: ['salon', 'visits'], planShown: input.outside?.fingerprint }
}
