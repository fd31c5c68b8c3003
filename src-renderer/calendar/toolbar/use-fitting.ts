import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

type Fit = { readonly width: number; readonly words: string; readonly level: number }

/**
 * How much a row must give up to stay one line: 0 nothing, then one step more until it fits, at most `steps`. It is
 * measured before anything is painted, so that nothing under the row ever jumps, in whatever language. A new width or
 * other `words` begin at 0 again; another `date` only measures again, so that turning pages changes the row little.
 */
export function useFitting(
  steps: number,
  words: string,
  date: string,
): { row: RefObject<HTMLDivElement | null>; level: number } {
  const row = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<Fit>({ width: 0, words, level: 0 })
  if (fit.words !== words) setFit({ ...fit, words, level: 0 })

  useEffect(() => {
    if (!row.current) return
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0)
      flushSync(() => setFit((last) => (last.width === width ? last : { ...last, width, level: 0 })))
    })
    observer.observe(row.current)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    const element = row.current
    if (!element || fit.level >= steps || element.scrollWidth <= element.clientWidth) return
    setFit((last) => ({ ...last, level: last.level + 1 }))
  }, [fit, steps, date])
  return { row, level: fit.level }
}
