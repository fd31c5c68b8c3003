import { VisuallyHidden } from '@mantine/core'
import { create } from 'zustand'

const useAnnounced = create<{ readonly text: string }>(() => ({ text: '' }))

/** Says something to screen readers that eyes see by themselves: a card went back to its place. */
export function announce(text: string): void {
  useAnnounced.setState({ text })
}

export function Announcements() {
  const text = useAnnounced((state) => state.text)
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {text}
    </VisuallyHidden>
  )
}
