import type { Operation, RefusalOf } from '../../src-shared/contract/kit.ts'
import type { Fault } from '../../src-shared/domain/fault.ts'

/** A business 'no', as a screen gets it: `switch (error.refusal.reason)`, ending with `default: error.refusal satisfies never`. */
export class Refused<R> extends Error {
  override readonly name = 'Refused'
  readonly refusal: R

  constructor(refusal: R) {
    super('refused')
    this.refusal = refusal
  }
}

/** Why an operation did not give its value. */
export type Failure<Op extends Operation> = [RefusalOf<Op>] extends [never] ? Fault : Refused<RefusalOf<Op>> | Fault
