import type { ChangeId } from '../../src-shared/domain/id.ts'

/** An undo: undoing it is redo. */
type Undone = { readonly id: ChangeId; readonly what: string }

/** What was undone at this desk since the last change, newest last. */
const undone: Undone[] = []

export function rememberUndone(change: Undone): void {
  undone.push(change)
}

export function takeUndone(): Undone | undefined {
  return undone.pop()
}

/** A new change empties redo. */
export function forgetUndone(): void {
  undone.length = 0
}
