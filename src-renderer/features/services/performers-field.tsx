import { Checkbox, Table } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/salon.ts'
import { api } from '../../rpc/desk.ts'
import { MinutesInput } from '../../ui/minutes-input.tsx'
import { PriceInput } from '../../ui/price-input.tsx'
import { writePrice } from '../../ui/read-price.ts'
import type { ServiceDraft } from './service-draft.ts'
import classes from './service-form.module.css'
import type { Performer } from './service.ts'

/** Who performs the service; some take longer, or cost more. */
export function PerformersField({ form }: { readonly form: UseFormReturnType<ServiceDraft> }) {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const { data: staff } = useSuspenseQuery(api.staff.list.options({}))
  const { performers, durationMinutes, price } = form.values
  const indexOf = (id: string) => performers.findIndex(({ staffId }) => staffId === id)
  const set = (changed: Performer[]) => form.setFieldValue('performers', changed)
  const put = (performer: Performer) =>
    set(performers.map((other) => (other.staffId === performer.staffId ? performer : other)))
  const error = form.errors['performers']
  return (
    <>
      <Table verticalSpacing={4} aria-label={t('whoPerforms')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('person')}</Table.Th>
            <Table.Th w={150}>{t('ownDuration')}</Table.Th>
            <Table.Th w={150}>{t('ownPrice')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {staff
            .filter((one) => !one.archived || indexOf(one.id) >= 0)
            .map(({ id, name }) => {
              const index = indexOf(id)
              const performer = performers[index]
              return (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Checkbox
                      label={name}
                      checked={performer !== undefined}
                      onChange={() =>
                        set(
                          performer
                            ? performers.filter(({ staffId }) => staffId !== id)
                            : [...performers, { staffId: id, durationMinutes: null, price: null }],
                        )
                      }
                    />
                  </Table.Td>
                  <Table.Td>
                    {performer && (
                      <MinutesInput
                        size="xs"
                        aria-label={t('ownDurationOf', { name })}
                        placeholder={durationMinutes === null ? '' : `${durationMinutes} ${common('minutesShort')}`}
                        data-path={`performers.${index}.durationMinutes`}
                        error={form.errors[`performers.${index}.durationMinutes`]}
                        value={performer.durationMinutes}
                        onChange={(minutes) => put({ ...performer, durationMinutes: minutes })}
                      />
                    )}
                  </Table.Td>
                  <Table.Td>
                    {performer && (
                      <PriceInput
                        size="xs"
                        aria-label={t('ownPriceOf', { name })}
                        placeholder={price === null || Number.isNaN(price) ? '' : writePrice(price, format)}
                        money={format}
                        data-path={`performers.${index}.price`}
                        value={performer.price}
                        onChange={(own) => put({ ...performer, price: own })}
                      />
                    )}
                  </Table.Td>
                </Table.Tr>
              )
            })}
        </Table.Tbody>
      </Table>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </>
  )
}
