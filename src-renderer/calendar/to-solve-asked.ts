import { useEffect, type RefObject } from 'react'
import { create } from 'zustand'

/** The day whose things to solve are asked for; null: none, or they were brought into sight. */
const useToSolveAsked = create<{ readonly date: string | null }>(() => ({ date: null }))

export function askToSolve(date: string): void {
  useToSolveAsked.setState({ date })
}

/** Where the button that was asked from gives its focus back first. */
const afterMenuMs = 100

/** Brings what is to solve on a day into sight and gives it the focus, once it is asked for and drawn. */
export function useBringToSolve(root: RefObject<HTMLElement | null>, date: string, find: string, drawn: unknown): void {
  const asked = useToSolveAsked((state) => state.date)
  useEffect(() => {
    if (asked !== date) return
    const timer = setTimeout(() => {
      const found = root.current?.querySelector<HTMLElement>(find)
      if (!found) return
      found.scrollIntoView({ block: 'center', inline: 'center' })
      found.focus({ preventScroll: true })
      useToSolveAsked.setState({ date: null })
    }, afterMenuMs)
    return () => clearTimeout(timer)
  }, [asked, date, root, find, drawn])
}
