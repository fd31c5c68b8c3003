import type { TFunction } from 'i18next'
import { isEmail, isPhone } from '../../src-shared/domain/contact.ts'

/** The sentence for what can be no phone number; null: it may be one, or it stood there before. */
export function phoneProblem(t: TFunction, typed: string, stored = ''): string | null {
  if (typed.trim().length > 40) return t('field.phoneTooLong')
  return typed === stored || isPhone(typed) ? null : t('field.phone')
}

/** The same of an e-mail address. */
export function emailProblem(t: TFunction, typed: string, stored = ''): string | null {
  if (typed.trim().length > 200) return t('field.emailTooLong')
  return typed === stored || isEmail(typed) ? null : t('field.email')
}
