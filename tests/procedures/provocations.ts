import type { ClientContract } from '../../src-shared/contract/client-booking.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { Operation } from '../../src-shared/contract/kit.ts'
import type { Desk } from './desk.ts'

type Operations = DeskContract['operations'] & ClientContract['operations']
type ReasonOf<Op extends Operation> = keyof Op['refusals'] & string

/** What provokes a refusal: the steps before it, and the call that must be refused. */
export type Provocation = (
  open: Desk,
) => Promise<{ readonly ok: boolean; readonly refusal?: { readonly reason: string } }>

/** One for every reason of every operation of a noun: a reason that is declared and not provoked does not compile. */
export type Provocations<Noun extends keyof Operations> = {
  readonly [
    Verb in keyof Operations[Noun] as Operations[Noun][Verb] extends Operation
      ? [ReasonOf<Operations[Noun][Verb]>] extends [never]
        ? never
        : Verb
      : never
  ]: Operations[Noun][Verb] extends Operation
    ? { readonly [Reason in ReasonOf<Operations[Noun][Verb]>]: Provocation }
    : never
}

type Refusing<Noun extends keyof Operations> = [keyof Provocations<Noun>] extends [never] ? never : Noun

/** Every noun with an operation that can be refused: one that is added and not provoked does not compile. */
export type AllProvocations = {
  readonly [Noun in keyof Operations as Refusing<Noun>]: Provocations<Noun>
}
