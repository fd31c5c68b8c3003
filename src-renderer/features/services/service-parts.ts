import { useTranslation } from 'react-i18next'
import { useNameOf } from '../../app/names.ts'
import { useDurationWords } from '../../app/duration-words.ts'
import { useFormat } from '../../app/salon.ts'
import { useRequirementWords } from '../../requirements/use-requirement-words.ts'
import { useColourWords } from '../../ui/colour-words.ts'
import type { FormPart } from '../../ui/use-meanwhile.ts'
import { type DraftRequirement, requirementOf, type ServiceDraft } from './service-draft.ts'
import type { Performer } from './service.ts'

/** What another window may have changed of a service meanwhile, in words. */
export function useServiceParts(): FormPart<ServiceDraft>[] {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const nameOf = useNameOf()
  const format = useFormat()
  const duration = useDurationWords()
  const required = useRequirementWords()
  const colourWords = useColourWords()

  const performer = ({ staffId, durationMinutes, price }: Performer) => {
    const own = [durationMinutes === null ? [] : duration(durationMinutes), price === null ? [] : format.price(price)]
    const name = nameOf(staffId) ?? ''
    return own.flat().length === 0 ? name : `${name} (${own.flat().join(', ')})`
  }
  const requirement = (draft: ServiceDraft, one: DraftRequirement) => {
    const whole = requirementOf(draft, one)
    const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = whole
    const buffers = [
      before > 0 ? `${t('before')} ${duration(before)}` : [],
      after > 0 ? `${t('after')} ${duration(after)}` : [],
    ]
    return [required(whole), ...buffers.flat()].join(', ')
  }
  return [
    { label: t('name'), fields: ['name'], words: ({ name }) => name },
    { label: t('category'), fields: ['category'], words: ({ category }) => category },
    {
      label: t('duration'),
      fields: ['durationMinutes'],
      words: ({ durationMinutes }) => (durationMinutes === null ? '' : duration(durationMinutes)),
    },
    { label: t('price'), fields: ['price'], words: ({ price }) => (price === null ? '' : format.price(price)) },
    {
      label: t('bookableByClients'),
      fields: ['bookableByClients'],
      words: ({ bookableByClients }) => common(bookableByClients ? 'yes' : 'no'),
    },
    { label: common('colour.label'), fields: ['colour'], words: ({ colour }) => colourWords(colour) },
    {
      label: t('whoPerforms'),
      fields: ['performers'],
      words: ({ performers }) => format.list(performers.map(performer)),
    },
    {
      label: t('needs'),
      fields: ['requirements', 'sameBuffers', 'before', 'after'],
      words: (draft) => draft.requirements.map((one) => requirement(draft, one)).join('; '),
    },
  ]
}
