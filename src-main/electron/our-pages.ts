/** Where our own pages live; nothing else is ever loaded, and nobody else is ever answered. */
export const pageOrigin = 'app://bundle'

/** Whether an address is one of our own, letter by letter: another scheme, host, port, user or spelling is not. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === 'app:' && host === 'bundle' && username === '' && password === ''
}

/** Whether a request may leave a page: to our own files, or to what the page itself holds. */
export function mayLoad(address: string): boolean {
  return isOurs(address) || address.startsWith('data:image/') || address.startsWith(`blob:${pageOrigin}/`)
}

/** The path of one of our pages as the manifest knows it; null for a foreign address. */
export function pathOfPage(address: string): string | null {
  return isOurs(address) ? new URL(address).pathname : null
}

/** A caller as Electron describes it; the frame is null when it is gone already. */
type Caller = {
  readonly senderFrame: { readonly url: string } | null
  readonly sender: { readonly mainFrame: unknown }
}

/** Whether a call comes from the main frame of a window of ours that shows a page of ours. */
export function isTrusted({ senderFrame, sender }: Caller): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
}
