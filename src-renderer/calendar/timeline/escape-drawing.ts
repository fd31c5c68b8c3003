import { letGo } from './let-go.ts'
import { cardAt } from './lit-copies.ts'

/**
 * Escape gives up a stretch of free time while it is drawn. `wasEscaped` tells of the newest one; `stop` ends the
 * listening.
 */
export function escapeDrawing(root: HTMLElement): { wasEscaped: () => boolean; stop: () => void } {
  let escaped = false
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || escaped) return
    event.stopPropagation()
    escaped = true
    letGo()
  }
  const onDown = ({ target }: PointerEvent) => {
    escaped = false
    if (cardAt(target)) return
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerup', () => window.removeEventListener('keydown', onKey, true), { once: true })
  }
  root.addEventListener('pointerdown', onDown)
  return { wasEscaped: () => escaped, stop: () => root.removeEventListener('pointerdown', onDown) }
}
