import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { InputOf, OutputOf } from '../../../src-shared/contract/kit.ts'

type Operations = DeskContract['operations']['services']

/** A service as the settings show it. */
export type Service = OutputOf<Operations['list']>[number]
export type NewService = InputOf<Operations['add']>
export type SavedService = OutputOf<Operations['edit']>
export type Performer = Service['performers'][number]
