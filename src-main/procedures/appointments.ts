import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { Handlers } from './handlers.ts'
import type { Means } from './means.ts'
import { notBuilt } from './not-built.ts'

export function appointmentProcedures(_means: Means): Handlers<DeskContract>['appointments'] {
  return notBuilt('appointments')
}
