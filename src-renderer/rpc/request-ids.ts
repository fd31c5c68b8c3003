/** Where unanswered actions are remembered; a tab's `sessionStorage` outlives a reload. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** After so long the same words are a new wish and no repetition. */
const forgottenAfterMs = 15 * 60_000

export type RequestIds = {
  /** The id of this action: a new one, or, while an equal action is unanswered, that one's. */
  readonly take: (action: string) => { readonly id: string; readonly answered: () => void }
}

/**
 * Request ids, one per user action, kept over retries, double clicks and reload: whatever is sent again before main
 * answered is the same action, and main does it once. Actions are stored as digests, never in words.
 */
export function requestIds(store: Store, now: () => number = Date.now): RequestIds {
  return {
    take: (action) => {
      const key = `lanebook.unanswered.${digest(action)}`
      const [at, kept] = (store.getItem(key) ?? '').split(' ')
      const id = kept !== undefined && now() - Number(at) < forgottenAfterMs ? kept : crypto.randomUUID()
      store.setItem(key, `${String(now())} ${id}`)
      return { id, answered: () => store.removeItem(key) }
    },
  }
}

/** Tells actions apart, 53 bits of it (the public-domain cyrb53); at once, so that a double click finds the first click. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
