import type { Answer } from './answers.ts'
import type { BookIndex } from './book-index.ts'
import type { DerivedLine } from './derive.ts'
import type { VisitRequest } from './types.ts'

/** A refused request, at the times it would have with the first lead of each line. */
export interface Asked {
  readonly request: VisitRequest
  readonly lines: readonly DerivedLine[]
  readonly index: BookIndex
}

/** A change not yet tried: of the request, or of what is open. */
export type Remedy = { readonly request: VisitRequest; readonly index: BookIndex }

/** Tries a remedy; null: it is no cure. */
export type Try = (remedy: Remedy) => { readonly request: VisitRequest; readonly answer: Answer } | null
