import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../../src-shared/contract/kit.ts'

/** A resource as the settings show it. */
export type Resource = OutputOf<DeskContract['operations']['resources']['list']>[number]
export type ResourceInstance = Resource['instances'][number]
export type SavedResource = OutputOf<DeskContract['operations']['resources']['edit']>
