import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../../src-shared/contract/kit.ts'

/** A staff member as the settings show them. */
export type StaffMember = OutputOf<DeskContract['operations']['staff']['list']>[number]
