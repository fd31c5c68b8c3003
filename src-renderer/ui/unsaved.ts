import { useEffect } from 'react'

/** Forms on the screen with something typed and not saved. */
const forms = new Set<symbol>()

export function hasUnsaved(): boolean {
  return forms.size > 0
}

/** The person said to discard: what was typed no longer holds anyone back. */
export function forgetUnsaved(): void {
  forms.clear()
}

/** While `changed`, nobody is taken away from this form without being asked. */
export function useUnsaved(changed: boolean): void {
  useEffect(() => {
    if (!changed) return
    const form = Symbol('form')
    forms.add(form)
    return () => void forms.delete(form)
  }, [changed])
}
