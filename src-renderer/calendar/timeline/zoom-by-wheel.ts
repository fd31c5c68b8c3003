/** How far the wheel turns for one step: less than any mouse's notch, more than a finger's tremble. */
const stepPixels = 40

/**
 * Ctrl and the wheel, or two fingers drawn apart, make the columns finer or coarser around the pointer, instead of
 * making the whole window larger. Returns what stops it.
 */
export function zoomByWheel(root: HTMLElement, zoom: (direction: 'in' | 'out', clientX: number) => void): () => void {
  let turned = 0
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    const goesOn = Math.sign(turned) === Math.sign(event.deltaY)
    turned = event.deltaY + (goesOn ? turned : 0)
    if (Math.abs(turned) < stepPixels) return
    zoom(turned < 0 ? 'in' : 'out', event.clientX)
    turned = 0
  }
  root.addEventListener('wheel', onWheel, { passive: false })
  return () => root.removeEventListener('wheel', onWheel)
}
