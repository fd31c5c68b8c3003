import { create } from 'zustand'

/** Whether pushes come in: while they do not, what is shown may be old. */
export const useConnection = create<{ readonly line: 'connecting' | 'up' | 'lost' | 'not let in' }>(() => ({
  line: 'connecting',
}))
