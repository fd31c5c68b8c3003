import type { Source } from '../../src-shared/domain/appointment.ts'

/** What the book must know of a command to answer it once and to remember it. */
export type WriteCall = {
  /** Made by the renderer once per user action and kept over retries. */
  readonly requestId: string
  /** `appointments.book` */
  readonly command: string
  /** Rises when the meaning of the input changes: the log is replayed by it. */
  readonly version: number
  readonly input: unknown
  readonly source: Source
  /** Which desk or page. */
  readonly device: string
  /** Who is at the desk, where that is known. */
  readonly person: string | null
  /** The plan that was shown and consented to. */
  readonly planShown?: unknown
  /** The change that this one takes back. */
  readonly undoes?: string
  /** False: no undo, and the screen said so before. */
  readonly undoable?: boolean
}

/** What became of a command. */
export type Written<Outcome> = {
  /** Done or refused, as the contract says it. */
  readonly outcome: Outcome
  /** Null: refused, or nothing differed. */
  readonly changeId: string | null
  /** The book's revision after it. */
  readonly bookRevision: number
  /** The request was answered before: this is the stored answer, and nothing happened now. */
  readonly replayed: boolean
}
