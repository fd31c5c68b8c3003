/**
 * FullCalendar cannot be told to give a drag up, so the button is let go in its place; the click that the real button
 * makes afterwards opens nothing.
 */
export function letGo(): void {
  document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  const swallow = (event: MouseEvent) => event.stopPropagation()
  const stop = () => setTimeout(() => window.removeEventListener('click', swallow, true))
  window.addEventListener('click', swallow, true)
  window.addEventListener('mouseup', stop, { once: true, capture: true })
}
