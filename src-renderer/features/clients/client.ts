import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../../src-shared/contract/kit.ts'

type Operations = DeskContract['operations']['clients']

/** A client's card. */
export type Client = OutputOf<Operations['get']>
/** One row of a search. */
export type ClientSummary = OutputOf<Operations['search']>['clients'][number]
