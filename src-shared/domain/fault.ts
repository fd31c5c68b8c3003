/** A fault is our bug or a broken line, never a business 'no': it is thrown, logged, and shown as one plain sentence. */
export type FaultKind =
  /** The call does not match the contract. */
  | 'invalid-input'
  | 'unknown-operation'
  /** Not ours to call: a foreign window, a wrong token, a role without the right. */
  | 'forbidden'
  | 'bug'
  /** The book was opened for reading only. */
  | 'read-only'
  /** Nobody knows whether main did it; the same request id asks again. */
  | 'disconnected'

export class Fault extends Error {
  override readonly name = 'Fault'
  readonly kind: FaultKind
  /** Names the entry of the log that says more. */
  readonly reference: string | null

  constructor(kind: FaultKind, reference: string | null = null, message: string = kind) {
    super(message)
    this.kind = kind
    this.reference = reference
  }
}
