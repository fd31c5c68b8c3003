import type { Transport } from '../../src-shared/contract/kit.ts'
import { type Bridge, bridgeTransport } from './bridge.ts'
import { type LoopbackTransport, loopbackTransport } from './loopback.ts'
import { takeToken } from './token.ts'

declare global {
  interface Window {
    /** There inside Electron only. */
    readonly desk?: Bridge
  }
}

/** `upload` is null where the host picks files in a dialog of its own. */
export type PageTransport = Transport & { readonly upload: LoopbackTransport['upload'] | null }

/** The way to main that this page has: Electron's bridge, or else the loopback host that served it. */
export function pageTransport(page: 'desk' | 'book'): PageTransport {
  if (window.desk) return { ...bridgeTransport(window.desk), upload: null }
  return loopbackTransport(takeToken(page), '', page === 'book' ? crypto.randomUUID() : null)
}
