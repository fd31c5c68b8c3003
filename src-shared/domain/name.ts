import { z } from 'zod'

/**
 * What a person typed, in the one form it is kept and compared in: NFC, trimmed, and without what no keyboard writes:
 * control characters (but tabs and line breaks) and halves of characters.
 */
export const typed = z
  .string()
  .overwrite((value) => value.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, ''))
  .normalize('NFC')
  .trim()

/** A name: 1–100 characters. */
export const name = typed.min(1).max(100)

/** A longer text that may be empty: a description, a note. */
export const text = typed.max(2000)

/** What two names are compared by: trimmed, NFC and case-folded. */
export function nameKey(value: string): string {
  return Array.from(value.normalize('NFC').trim(), folded).join('').normalize('NFC')
}

/** One character, so that a sigma folds alike wherever it stands; a dotless i is another letter than i. */
function folded(character: string): string {
  return character === 'ı' ? character : character.toUpperCase().toLowerCase()
}
