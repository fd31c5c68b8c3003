import { useTranslation } from 'react-i18next'
import type { Hours } from '../../../src-shared/domain/hours.ts'
import type { ServiceId } from '../../../src-shared/domain/id.ts'
import { useNameOf } from '../../app/names.ts'
import { useFormat } from '../../app/salon.ts'
import { useHoursWords } from '../../hours/use-hours-words.ts'
import { useColourWords } from '../../ui/colour-words.ts'
import type { FormPart, Seen } from '../../ui/use-meanwhile.ts'
import type { StaffMember } from './staff-member.ts'

/** What the form of a staff member holds while it is typed. */
export type MemberFields = { name: string; colour: string; serviceIds: ServiceId[]; shifts: Hours }

/** A stored member as their form shows them. */
export function seenMember({ name, colour, serviceIds, shifts, revision }: StaffMember): Seen<MemberFields> {
  return { values: { name, colour, serviceIds, shifts }, revision }
}

/** What another window may have changed meanwhile, in words. */
export function useMemberParts(): FormPart<MemberFields>[] {
  const { t } = useTranslation('staff')
  const { t: common } = useTranslation('common')
  const nameOf = useNameOf()
  const format = useFormat()
  const colourWords = useColourWords()
  const hoursWords = useHoursWords()
  return [
    { label: t('name'), fields: ['name'], words: ({ name }) => name },
    { label: common('colour.label'), fields: ['colour'], words: ({ colour }) => colourWords(colour) },
    {
      label: t('services'),
      fields: ['serviceIds'],
      words: ({ serviceIds }) => format.list(serviceIds.flatMap((id) => nameOf(id) ?? [])),
    },
    { label: t('shifts'), fields: ['shifts'], words: ({ shifts }) => hoursWords(shifts) },
  ]
}
