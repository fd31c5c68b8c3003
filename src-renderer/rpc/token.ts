/**
 * The token of this page: taken from the address it was opened with, which forgets it at once, and kept for this tab
 * only. Desk and client booking keep theirs apart. Empty: the page was opened without one.
 */
export function takeToken(page: 'desk' | 'book'): string {
  const key = `lanebook.token.${page}`
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given !== null) {
    sessionStorage.setItem(key, given)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  // An address pasted over this one changes only the fragment, and that alone loads nothing.
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#token=')) location.reload()
  })
  return sessionStorage.getItem(key) ?? ''
}
