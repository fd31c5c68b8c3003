import { z } from 'zod'

/** A name as a person typed it: trimmed, NFC, 1–100 characters. */
export const name = z.string().normalize('NFC').trim().min(1).max(100)

/** A longer text that may be empty: a description, a note. */
export const text = z.string().normalize('NFC').trim().max(2000)

/** What two names are compared by: trimmed, NFC and case-folded. */
export function nameKey(value: string): string {
  return value.normalize('NFC').trim().toLowerCase().normalize('NFC')
}
