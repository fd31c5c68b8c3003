import { create } from 'zustand'

/** Whether pushes come in: while it is down, what is shown may be old. */
export const useConnection = create<{ readonly line: 'connecting' | 'up' | 'down' }>(() => ({ line: 'connecting' }))
