import { useTranslation } from 'react-i18next'
import { type useSalon } from '../../app/salon.ts'
import { useDurationWords } from '../../app/duration-words.ts'
import { useHoursWords } from '../../hours/use-hours-words.ts'
import type { FormPart } from '../../ui/use-meanwhile.ts'

export type Salon = ReturnType<typeof useSalon>

/** What the fields hold while it is typed. */
export type Typed = Pick<
  Salon,
  'name' | 'phone' | 'currency' | 'country' | 'usesInService' | 'makesRoom' | 'openingHours'
> & {
  offeredStartMinutes: string
  clientLeadMinutes: number | ''
  clientHorizonDays: number | ''
  noticeMinutes: number | ''
}

/** The stored salon as its form shows it. */
export function typedOf(salon: Salon): Typed {
  const { name, phone, currency, country, usesInService, openingHours, offeredStartMinutes } = salon
  const { clientLeadMinutes, clientHorizonDays, noticeMinutes, makesRoom } = salon
  return {
    name,
    phone,
    currency,
    country,
    usesInService,
    openingHours,
    offeredStartMinutes: String(offeredStartMinutes),
    clientLeadMinutes,
    clientHorizonDays,
    noticeMinutes,
    makesRoom,
  }
}

/** What another window may have changed meanwhile, in words. */
export function useSalonParts(): FormPart<Typed>[] {
  const { t } = useTranslation('salon')
  const { t: common } = useTranslation('common')
  const duration = useDurationWords()
  const hoursWords = useHoursWords()
  const minutes = (typed: number | '') => (typed === '' ? '' : duration(typed))
  return [
    { label: t('name'), fields: ['name'], words: ({ name }) => name },
    { label: t('phone'), fields: ['phone'], words: ({ phone }) => phone },
    { label: t('country'), fields: ['country'], words: ({ country }) => country },
    { label: t('currency'), fields: ['currency'], words: ({ currency }) => currency },
    { label: t('openingHours'), fields: ['openingHours'], words: ({ openingHours }) => hoursWords(openingHours) },
    {
      label: t('offeredStarts'),
      fields: ['offeredStartMinutes'],
      words: ({ offeredStartMinutes }) => t('everyMinutes', { minutes: offeredStartMinutes }),
    },
    { label: t('makesRoom.label'), fields: ['makesRoom'], words: ({ makesRoom }) => t(`makesRoom.${makesRoom}`) },
    { label: t('notice'), fields: ['noticeMinutes'], words: ({ noticeMinutes }) => minutes(noticeMinutes) },
    {
      label: t('clientLead'),
      fields: ['clientLeadMinutes'],
      words: ({ clientLeadMinutes }) => minutes(clientLeadMinutes),
    },
    {
      label: t('clientHorizon'),
      fields: ['clientHorizonDays'],
      words: ({ clientHorizonDays }) => String(clientHorizonDays),
    },
    {
      label: t('usesInService'),
      fields: ['usesInService'],
      words: ({ usesInService }) => common(usesInService ? 'yes' : 'no'),
    },
  ]
}
