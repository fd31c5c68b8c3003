/** Where unanswered actions are remembered; a tab's `sessionStorage` outlives a reload. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** After so long the same words are a new wish and no repetition. */
const forgottenAfterMs = 15 * 60_000

export type RequestIds = {
  /** The id of this action: a new one, or, while an equal action is unanswered, that one's. */
  readonly take: (action: string) => Promise<{ readonly id: string; readonly answered: () => void }>
}

/**
 * Request ids, one per user action, kept over retries, double clicks and reload: whatever is sent again before main
 * answered is the same action, and main does it once. Actions are stored as digests, never in words.
 */
export function requestIds(store: Store, now: () => number = Date.now): RequestIds {
  return {
    take: async (action) => {
      const key = `lanebook.unanswered.${await digest(action)}`
      const [at, kept] = (store.getItem(key) ?? '').split(' ')
      const id = kept !== undefined && now() - Number(at) < forgottenAfterMs ? kept : crypto.randomUUID()
      store.setItem(key, `${String(now())} ${id}`)
      return { id, answered: () => store.removeItem(key) }
    },
  }
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
