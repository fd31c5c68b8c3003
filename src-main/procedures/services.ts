import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { notBuilt } from './not-built.ts'

export function serviceProcedures(_means: Means): Handlers<DeskContract>['services'] {
  return notBuilt('services')
}
