import type { Transport } from '../../src-shared/contract/kit.ts'
import { type Bridge, bridgeTransport } from './bridge.ts'
import { loopbackTransport } from './loopback.ts'
import { takeToken } from './token.ts'

declare global {
  interface Window {
    /** There inside Electron only. */
    readonly desk?: Bridge
  }
}

/** The way to main that this page has: Electron's bridge, or else the loopback host that served it. */
export function pageTransport(page: 'desk' | 'book'): Transport {
  return window.desk ? bridgeTransport(window.desk) : loopbackTransport(takeToken(page))
}
