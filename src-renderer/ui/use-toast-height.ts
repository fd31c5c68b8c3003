import { useEffect } from 'react'
import classes from './toast.module.css'

/** Tells style sheets how high the toasts stand, as `--toast-height`: a screen may leave that free, so that they cover nothing. */
export function useToastHeight(): void {
  useEffect(() => {
    const toasts = document.querySelector<HTMLElement>(`.${classes.toasts ?? ''}[data-position="bottom-left"]`)
    if (!toasts) return
    const tell = () => {
      const { top, height } = toasts.getBoundingClientRect()
      const taken = height === 0 ? 0 : window.innerHeight - top
      document.documentElement.style.setProperty('--toast-height', `${taken}px`)
    }
    const resized = new ResizeObserver(tell)
    resized.observe(toasts)
    return () => {
      resized.disconnect()
      document.documentElement.style.removeProperty('--toast-height')
    }
  }, [])
}
