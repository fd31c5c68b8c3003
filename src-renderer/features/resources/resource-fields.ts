import { useTranslation } from 'react-i18next'
import type { ServiceId } from '../../../src-shared/domain/id.ts'
import { useNameOf } from '../../app/names.ts'
import { useFormat } from '../../app/salon.ts'
import { useColourWords } from '../../ui/colour-words.ts'
import type { FormPart, Seen } from '../../ui/use-meanwhile.ts'
import type { Resource } from './resource.ts'

/** What the form of a resource holds while it is typed. */
export type ResourceFields = {
  name: string
  description: string
  colour: string | null
  serviceIds: ServiceId[]
  /** Of a new one only; null while it follows the resource's name. */
  instanceName: string | null
}

export const noResource: ResourceFields = {
  name: '',
  description: '',
  colour: null,
  serviceIds: [],
  instanceName: null,
}

/** A stored resource as its form shows it. */
export function seenResource({ name, description, colour, serviceIds, revision }: Resource): Seen<ResourceFields> {
  return { values: { name, description, colour, serviceIds, instanceName: null }, revision }
}

/** What another window may have changed meanwhile, in words. */
export function useResourceParts(): FormPart<ResourceFields>[] {
  const { t } = useTranslation('resources')
  const { t: common } = useTranslation('common')
  const nameOf = useNameOf()
  const format = useFormat()
  const colourWords = useColourWords()
  return [
    { label: t('name'), fields: ['name'], words: ({ name }) => name },
    { label: t('description'), fields: ['description'], words: ({ description }) => description },
    {
      label: t('services'),
      fields: ['serviceIds'],
      words: ({ serviceIds }) => format.list(serviceIds.flatMap((id) => nameOf(id) ?? [])),
    },
    { label: common('colour.label'), fields: ['colour'], words: ({ colour }) => colourWords(colour) },
  ]
}
