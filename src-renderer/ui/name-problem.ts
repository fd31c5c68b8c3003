import type { TFunction } from 'i18next'

/** The sentence for a name that cannot be kept: empty, or longer than 100 characters; null: it can. */
export function nameProblem(t: TFunction, typed: string): string | null {
  const { length } = typed.normalize('NFC').trim()
  if (length === 0) return t('field.nameRequired')
  return length > 100 ? t('field.nameTooLong', { length }) : null
}

/** The sentence for a longer text that does not fit; null: it does. */
export function textProblem(t: TFunction, typed: string): string | null {
  const { length } = typed.normalize('NFC').trim()
  return length > 2000 ? t('field.textTooLong', { length }) : null
}
