import type { TFunction } from 'i18next'
import type { Lacking } from '../../../src-shared/contract/refusals.ts'
import type { Format } from '../../app/format.ts'

/** What was lacking, by name: "Massage room or VIP room", "Staff: Manicure". */
export function lackingWords(t: TFunction<'reports'>, { locale }: Pick<Format, 'locale'>, lacking: Lacking): string {
  const either = (names: readonly string[]) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)
  switch (lacking.kind) {
    case 'resource':
      return lacking.names.length === 0 ? t('lacking.added') : either(lacking.names)
    case 'staff':
      return t('lacking.staff', { service: lacking.service })
    case 'wished':
      return t('lacking.wished', { names: either(lacking.names) })
    case 'opening hours':
      return t('lacking.openingHours')
    case 'length':
      return t('lacking.length')
    default:
      return lacking satisfies never
  }
}
