import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in a time that says nothing about where the two differ, or how long they are. */
export function isSameToken(given: string, own: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(own))
}
