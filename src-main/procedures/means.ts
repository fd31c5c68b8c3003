import type { FileKind } from '../../src-shared/contract/host.ts'
import type { Topic } from '../../src-shared/contract/desk.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'

/** Files that the person picked, by handle and never by path. */
export type FileHandles = {
  /** What a picked file holds; null: the handle is unknown or was let go. */
  readonly read: (handle: string) => Uint8Array | null
  /** Asks the person in the host's own dialog; null: cancelled, or the host has none and the page uploads instead. */
  readonly pick: (kind: FileKind) => Promise<string | null>
}

/** All that a procedure may reach besides its arguments. The host puts it together once. */
export type Means = {
  readonly database: Database
  readonly clock: Clock
  /** A UUIDv7. */
  readonly newId: () => string
  /** Tells every listening page what to fetch anew; called after commit only. */
  readonly publish: (topics: readonly Topic[], bookRevision: number) => void
  readonly files: FileHandles
  /** Null where the host opened a window itself. */
  readonly openClientBooking: () => { readonly address: string | null }
  readonly version: string
}
