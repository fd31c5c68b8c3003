import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ResourceId, ServiceId } from '../../../src-shared/domain/id.ts'
import { api } from '../../rpc/desk.ts'
import { useRequirementWords } from '../../requirements/use-requirement-words.ts'
import { PickList } from '../../ui/pick-list.tsx'

type Props = {
  /** Null: not saved yet. */
  readonly resourceId: ResourceId | null
  readonly name: string
  readonly value: readonly ServiceId[]
  readonly onChange: (serviceIds: ServiceId[]) => void
}

/** The services that need this resource, each with how it needs it, in the words of the service's own form. */
export function ResourceServices({ resourceId, name, value, onChange }: Props) {
  const { t } = useTranslation('resources')
  const { t: requirement } = useTranslation('requirements')
  const { data: services } = useSuspenseQuery(api.services.list.options({}))
  const words = useRequirementWords()
  const offered = services.filter((service) => !service.archived || value.includes(service.id))
  const detail = (id: string) => {
    const named = services
      .find((service) => service.id === id)
      ?.requirements.filter((one) => one.kind === 'resource' && one.resourceIds.some((other) => other === resourceId))
    if (!named || named.length === 0) return requirement('one', { names: name.trim() || '…' })
    return named.map(words).join('; ')
  }
  return (
    <PickList
      label={t('services')}
      description={t('servicesHint')}
      placeholder={t('servicesPlaceholder')}
      options={offered.map(({ id, name: label, category }) => ({ id, label, group: category }))}
      value={value}
      onChange={(ids) => onChange(ids as ServiceId[])}
      detail={detail}
    />
  )
}
