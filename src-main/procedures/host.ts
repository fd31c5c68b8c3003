import type { DeskContract } from '../../src-shared/contract/desk.ts'
import { done } from '../../src-shared/domain/result.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'

export function hostProcedures(means: Means): Handlers<DeskContract>['host'] {
  return {
    openClientBooking: () => done(means.openClientBooking()),
    pickFile: async ({ kind }) => done({ file: await means.files.pick(kind) }),
  }
}
