/**
 * Whether a phone number may be kept: empty, or with a figure in it. Whether it is a number of some country is another
 * question, which the desk is asked.
 */
export function isPhone(typed: string): boolean {
  return typed.trim() === '' || /\p{Nd}/u.test(typed)
}

/** Whether an e-mail address may be kept: empty, or somebody `@` some place, without a gap. */
export function isEmail(typed: string): boolean {
  return typed.trim() === '' || /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(typed.trim())
}
