import { create } from 'zustand'
import type { DragNews } from './timeline/timeline-actions.ts'

/** What is known of the drag that is going on. */
export const useDragNews = create<{ readonly news: DragNews | null }>(() => ({ news: null }))
