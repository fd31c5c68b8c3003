import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { InputOf, OutputOf } from '../../src-shared/contract/kit.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import type { api } from '../rpc/desk.ts'

type Staff = DeskContract['operations']['staff']

/** A time in which a person is off or an instance closed, as the settings show it. */
export type Closure = OutputOf<Staff['list']>[number]['closures'][number]

/** Who or what is closed, and how: the two differ in nothing but their words and their commands. */
export type Closed = {
  readonly kind: 'staff' | 'instance'
  readonly name: string
  /** Those that have not ended, soonest first. */
  readonly closures: readonly Closure[]
  /** What it would do to visits. */
  readonly plan: (interval: Interval) => ReturnType<typeof api.staff.planTimeOff.options>
  readonly close: (closure: Omit<InputOf<Staff['addTimeOff']>, 'id'>) => Promise<unknown>
  readonly reopen: (id: Closure['id']) => Promise<unknown>
  /** The commands, for their Undo. */
  readonly commands: { readonly close: string; readonly reopen: string }
}
