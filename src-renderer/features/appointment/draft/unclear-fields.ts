import type { Draft } from './draft.ts'

/** A field holds what cannot be kept, or no longer does. */
export function withUnclear(draft: Draft, field: string, isUnclear: boolean): Draft {
  const others = draft.unclear.filter((other) => other !== field)
  return { ...draft, unclear: isUnclear ? [...others, field] : others }
}
