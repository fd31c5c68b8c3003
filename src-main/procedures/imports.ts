import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { done, refused } from '../../src-shared/domain/result.ts'
import { readAltegioResources } from '../imports/read-altegio-resources.ts'
import type { Handlers } from './handlers.ts'
import { importResources } from './import-resources.ts'
import type { Means } from './means.ts'
import { runCommand } from './run-command.ts'

export function importProcedures(means: Means): Handlers<DeskContract>['imports'] {
  return {
    altegioResources: (input, context) =>
      runCommand(
        means,
        { ...context, source: 'import' },
        { command: 'imports.altegioResources', input, topics: ['resources', 'visits'] },
        (unit) => {
          const bytes = means.files.read(input.file)
          if (!bytes) return refused({ reason: 'file-gone' })
          const read = readAltegioResources(bytes)
          if (!read.ok) return refused({ reason: 'broken', ...read.refusal })
          return done(importResources(means, unit, 'altegio', read.value))
        },
      ),
  }
}
