import { useCallback, useState } from 'react'
import type { Draft } from './draft/draft.ts'
import { changedParts, isChanged, rebased, type DraftPart } from './draft/unsaved-changes.ts'
import type { StoredVisit } from './stored-visit.ts'

type State = {
  /** What the draft began with, or what was last taken over from the book. */
  readonly base: Draft
  readonly draft: Draft
  readonly revision: number | null
  /** What somebody else changed while something was typed here. */
  readonly meanwhile: readonly DraftPart[]
}

/**
 * What is typed about one visit. When the stored visit changes meanwhile, its changes are taken over, and what was typed
 * here stays on top of them.
 */
export function useDraft(start: Draft, stored: StoredVisit | null) {
  const [state, setState] = useState<State>({
    base: start,
    draft: start,
    revision: stored?.revision ?? null,
    meanwhile: [],
  })
  const newer = stored !== null && state.revision !== null && stored.revision > state.revision
  if (newer) setState(takenOver(state, stored))

  const change = useCallback((by: (draft: Draft) => Draft) => {
    setState((before) => ({ ...before, draft: by(before.draft) }))
  }, [])
  /** Drops what was typed and shows what is stored. */
  const dropMine = useCallback(() => {
    setState((before) => ({ ...before, draft: before.base, meanwhile: [] }))
  }, [])
  const { base, draft, revision, meanwhile } = state
  return { draft, base, revision, meanwhile, changed: isChanged(base, draft), change, dropMine }
}

function takenOver(state: State, stored: StoredVisit): State {
  const theirs = stored.draft
  const typedHere = isChanged(state.base, state.draft)
  return {
    base: theirs,
    draft: typedHere ? rebased(state.base, state.draft, theirs) : theirs,
    revision: stored.revision,
    meanwhile: typedHere ? [...new Set([...state.meanwhile, ...changedParts(state.base, theirs)])] : [],
  }
}
