import type { IncomingHttpHeaders } from 'node:http'
import type { RoleName } from '../rpc/roles.ts'
import { isSameToken } from './token.ts'

/** What the door knows about itself: where it was opened, and who may come in. */
export type Door = { readonly authority: string; readonly tokens: Readonly<Record<RoleName, string>> }

/** 401 no or a wrong token, 403 a foreign page or role, 421 a foreign Host. */
export type Turned = { readonly status: 401 | 403 | 421 }

/**
 * Whether a request comes from our own page, or from a program that no page drives. A name that was rebound to
 * 127.0.0.1 shows in Host, a foreign page in Origin or Sec-Fetch-Site; another port of 127.0.0.1 is foreign too.
 */
export function turnedAway(headers: IncomingHttpHeaders, { authority }: Door): Turned | null {
  if (headers.host !== authority) return { status: 421 }
  if (headers.origin !== undefined && headers.origin !== `http://${authority}`) return { status: 403 }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403 }
  return null
}

/** The desk is one device, whatever window calls; each booking page is its own, by what it called itself when it loaded. */
export function deviceOf(role: RoleName, headers: IncomingHttpHeaders): string {
  const page = /^[\w-]{1,100}$/.exec(String(headers['x-page'] ?? ''))?.[0]
  return role === 'client' && page !== undefined ? `client ${page}` : role
}

/** Whose token the request carries. No cookie is ever read: tabs share those, and so do all ports of 127.0.0.1. */
export function roleOf(headers: IncomingHttpHeaders, { tokens }: Door): RoleName | Turned {
  const given = /^Bearer ([\w-]{1,100})$/.exec(headers.authorization ?? '')?.[1] ?? ''
  // Both are compared, always, so that the time tells nothing.
  const [isDesk, isClient] = [isSameToken(given, tokens.desk), isSameToken(given, tokens.client)]
  return isDesk ? 'desk' : isClient ? 'client' : { status: 401 }
}
