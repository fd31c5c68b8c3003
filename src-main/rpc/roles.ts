import type { Dispatch } from './dispatcher.ts'

export type RoleName = 'desk' | 'client'

/** What one role may call and hear; a host has nothing else to hand to a page. */
export type Role = {
  readonly dispatch: Dispatch
  /** Hears every push as text until the returned function is called. */
  readonly subscribe: (sink: (text: string) => void) => () => void
}

export type Roles = Readonly<Record<RoleName, Role>>
