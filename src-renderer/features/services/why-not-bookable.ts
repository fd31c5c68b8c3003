import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../src-shared/domain/assert-never.ts'
import { useNameOf } from '../../app/names.ts'
import { useFormat } from '../../app/salon.ts'
import type { Service } from './service.ts'

/** Says why nobody can book a service: "Massage room has no instance". */
export function useWhyNotBookable(): (why: NonNullable<Service['cannotBeBooked']>) => string {
  const { t } = useTranslation('services')
  const nameOf = useNameOf()
  const format = useFormat()
  return (why) => {
    const names = (ids: readonly string[]) => format.list(ids.flatMap((id) => nameOf(id) ?? []))
    switch (why.reason) {
      case 'no active instance':
        return t('why.noInstance', { names: names(why.resourceIds) })
      case 'too few instances':
        return t('why.tooFewInstances', { names: names(why.resourceIds), count: why.quantity })
      case 'nobody performs it':
        return t('why.nobody')
      case 'too few performers':
        return t('why.tooFewPeople', { count: why.quantity })
      default:
        return assertNever(why)
    }
  }
}
