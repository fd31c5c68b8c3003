import type { Topic } from '../../src-shared/contract/desk.ts'
import type { Clock } from '../clock.ts'

/** What a picked file holds, by its handle; null: the handle is unknown or was let go. Never a path. */
export type FileHandles = { readonly read: (handle: string) => Uint8Array | null }

/** All that a procedure may reach besides its arguments. The host puts it together once. */
export type Means = {
  readonly clock: Clock
  /** A UUIDv7. */
  readonly newId: () => string
  /** Tells every listening page what to fetch anew; called after commit only. */
  readonly publish: (topics: readonly Topic[]) => void
  readonly files: FileHandles
  /** Null where the host opened a window itself. */
  readonly openClientBooking: () => { readonly address: string | null }
  readonly version: string
}
