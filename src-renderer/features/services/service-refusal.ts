import { useTranslation } from 'react-i18next'
import type { DeskContract } from '../../../src-shared/contract/desk.ts'
import type { RefusalOf } from '../../../src-shared/contract/kit.ts'
import { useNameOf } from '../../app/names.ts'
import { Refused } from '../../rpc/refused.ts'

type Refusal = RefusalOf<DeskContract['operations']['services']['edit']>

/** Why a service was not saved, and the path of the field that it belongs to, if it belongs to one. */
type Told = {
  readonly sentence: string
  readonly path?: string
  /** Another window saved it meanwhile. */
  readonly isOld?: true
}

/** Words the refusals of `services.add` and `services.edit`; null: it is no refusal. */
export function useServiceRefusal(): (error: unknown) => Told | null {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const nameOf = useNameOf()
  return (error) => {
    if (!(error instanceof Refused)) return null
    const refusal = error.refusal as Refusal
    switch (refusal.reason) {
      case 'name-taken':
        return { path: 'name', sentence: common('field.nameTaken', { name: refusal.name }) }
      case 'part-too-short': {
        const path = `requirements.${refusal.index}`
        if (refusal.leastMinutes === null) return { path, sentence: t('partNever') }
        return { path, sentence: t('partTooShort', { minutes: refusal.leastMinutes }) }
      }
      case 'too-long':
        return { path: `requirements.${refusal.index}`, sentence: t('tooLong') }
      case 'does-not-perform':
        return { path: 'performers', sentence: t('doesNotPerform', { name: nameOf(refusal.staffId) ?? '' }) }
      case 'changed-since':
        return { sentence: common('fault.changedSince'), isOld: true }
      case 'gone':
        return { sentence: common('fault.gone') }
      default:
        return refusal satisfies never
    }
  }
}
