import { useTranslation } from 'react-i18next'
import { dayAndNight, isDayAndNight, type Hours } from '../../../src-shared/domain/hours.ts'
import type { ServiceId } from '../../../src-shared/domain/id.ts'
import { useNameOf } from '../../app/names.ts'
import { useFormat } from '../../app/salon.ts'
import { useHoursWords } from '../../hours/use-hours-words.ts'
import type { FormPart, Seen } from '../../ui/use-meanwhile.ts'
import type { ResourceInstance } from './resource.ts'

/** What the form of an instance holds while it is typed. */
export type InstanceFields = { name: string; serviceIds: ServiceId[]; hours: Hours }

/** An instance that has no hours of its own. */
export const alwaysOpen: Hours = { weekly: dayAndNight, exceptions: [] }

export function isAlwaysOpen(hours: Hours): boolean {
  return isDayAndNight(hours) && hours.exceptions.length === 0
}

/** A stored instance as its form shows it. */
export function seenInstance({ name, serviceIds, hours, revision }: ResourceInstance): Seen<InstanceFields> {
  return { values: { name, serviceIds, hours }, revision }
}

/** What another window may have changed meanwhile, in words. */
export function useInstanceParts(): FormPart<InstanceFields>[] {
  const { t } = useTranslation('resources')
  const nameOf = useNameOf()
  const format = useFormat()
  const hoursWords = useHoursWords()
  return [
    { label: t('name'), fields: ['name'], words: ({ name }) => name },
    {
      label: t('limitedTo'),
      fields: ['serviceIds'],
      words: ({ serviceIds }) => format.list(serviceIds.flatMap((id) => nameOf(id) ?? [])),
    },
    {
      label: t('hours'),
      fields: ['hours'],
      words: ({ hours }) => (isAlwaysOpen(hours) ? t('always') : hoursWords(hours)),
    },
  ]
}
