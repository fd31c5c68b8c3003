import { useEffect, useEffectEvent } from 'react'

/** Tells whoever keeps the form whether a field holds what cannot be kept; a field that goes holds nothing. */
export function useTold(isUnclear: boolean, tell: (isUnclear: boolean) => void): void {
  const say = useEffectEvent(tell)
  useEffect(() => {
    if (!isUnclear) return
    say(true)
    return () => say(false)
  }, [isUnclear])
}
