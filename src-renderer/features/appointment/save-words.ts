import { useTranslation } from 'react-i18next'
import type { SaveRefusal } from './use-save.ts'
import type { Offer } from './use-offer.ts'

/** Why it was not saved, in a sentence; null where the plan on the screen says it already. */
export function useSaveWords(offer: Offer): (refusal: SaveRefusal) => string | null {
  const { t } = useTranslation('appointment')
  const { t: common } = useTranslation('common')
  return (refusal) => {
    switch (refusal.reason) {
      case 'does-not-fit':
        return null
      case 'plan-changed':
        return t('meanwhile.planChanged')
      case 'not-covered':
        return t('anyway.notCovered')
      case 'no-reason':
        return t('anyway.reasonMissing')
      case 'impossible-length':
        return t('impossibleLength')
      case 'too-far-apart':
        return t('tooFarApart')
      case 'phone-unreadable':
        return common('field.phone')
      case 'client-gone':
        return t('who.gone')
      case 'service-archived':
        return t('serviceArchived', { service: offer.service(refusal.serviceId)?.name ?? '' })
      case 'too-many-wished': {
        const service = offer.service(refusal.serviceId)?.name ?? ''
        return t(`tooManyWished.${refusal.kind}`, { service, seats: refusal.seats })
      }
      case 'changed-since':
        return t('meanwhile.lookAgain')
      case 'gone':
        return t('gone')
      case 'resting':
        return t('resting')
      case 'full':
        return t('group.full', { count: refusal.capacity })
      case 'one-line-only':
        return t('group.oneLineOnly')
      case 'capacity-below':
        return t('group.capacityBelow', { count: refusal.coming })
      default:
        return refusal satisfies never
    }
  }
}
