import { CloseButton, Text } from '@mantine/core'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffMemberId } from '../../../../src-shared/domain/id.ts'
import { MultiPick } from '../../../ui/multi-pick.tsx'
import { ServiceSelect } from '../services/service-select.tsx'
import type { Offer } from '../use-offer.ts'
import { mostServices, type SearchedService } from './search-draft.ts'
import classes from './time-search.module.css'

type Props = {
  readonly services: readonly SearchedService[]
  readonly offer: Offer
  readonly addRef: Ref<HTMLInputElement>
  readonly onChange: (services: readonly SearchedService[]) => void
}

/** The services that are looked for, one after another, each with the people wished for it. */
export function SearchedServices({ services, offer, addRef, onChange }: Props) {
  const { t } = useTranslation(['time-search', 'common'])
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <>
      {services.map((searched) => {
        const service = offer.service(searched.serviceId)
        const name = service?.name ?? ''
        const performers = (service?.performers ?? []).flatMap(({ staffId }) => {
          const member = offer.staffMember(staffId)
          return member && !member.archived ? [{ id: member.id, label: member.name }] : []
        })
        const isStaffed = service?.requirements.some(({ kind }) => kind === 'staff') ?? false
        const wish = (staffIds: readonly string[]) =>
          onChange(
            services.map((each) =>
              each.key === searched.key ? { ...each, staffIds: staffIds as readonly StaffMemberId[] } : each,
            ),
          )
        return (
          <section key={searched.key} className={classes.service} aria-label={name}>
            <div className={classes.serviceHead}>
              <Text fw={600}>{name}</Text>
              <Text size="sm" c="dimmed">
                {t('time-search:minutes', { count: service?.durationMinutes ?? 0 })}
              </Text>
              <CloseButton
                aria-label={t('common:remove', { name })}
                onClick={() => onChange(services.filter(({ key }) => key !== searched.key))}
              />
            </div>
            {isStaffed && (
              <MultiPick
                label={t('time-search:people')}
                placeholder={t('time-search:anyone')}
                options={performers}
                value={searched.staffIds}
                onChange={wish}
              />
            )}
          </section>
        )
      })}
      {services.length < mostServices && (
        <ServiceSelect
          label={t(services.length === 0 ? 'time-search:service' : 'time-search:addService')}
          labelHidden={services.length > 0}
          placeholder={t(services.length === 0 ? 'time-search:servicePlaceholder' : 'time-search:addService')}
          services={offer.services}
          inputRef={addRef}
          typed={typed}
          onType={setTyped}
          onChoose={({ id }) =>
            onChange([
              ...services,
              { key: Math.max(0, ...services.map(({ key }) => key)) + 1, serviceId: id, staffIds: [] },
            ])
          }
        />
      )}
    </>
  )
}
