import { Alert, Button, Loader } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CalendarX2, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissedBookingsReport } from '../../../src-shared/contract/refusals.ts'
import { useFailureWords } from '../../app/failure-words.ts'
import { useFormat, useToday } from '../../app/salon.ts'
import { api } from '../../rpc/desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { lackingWords } from './lacking-words.ts'
import { MissedList } from './missed-list.tsx'
import { PeriodFields } from './period-fields.tsx'
import { type Period, periodOf } from './report-period.ts'
import classes from './reports.module.css'
import { SumTable } from './sum-table.tsx'

/** Settings › Reports › Missed bookings: who was sent away, for lack of what, and what one more of would have saved. */
export function MissedBookingsScreen() {
  const { t } = useTranslation('reports')
  const { t: app } = useTranslation('app')
  const failureWords = useFailureWords()
  const format = useFormat()
  const today = useToday()
  const [chosen, setChosen] = useState<Period | null>(null)
  const period = chosen ?? periodOf('thisMonth', today)
  // No push tells of a refusal: each look at the screen asks anew.
  const { data, error } = useQuery({
    ...api.refusals.report.options(period),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return (
    <>
      <PageHeader
        title={app('missedBookings')}
        path={[app('settings'), app('reports')]}
        sentence={t('sentence')}
        actions={
          <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <div className={classes.period}>
        <PeriodFields period={period} today={today} onChange={setChosen} />
      </div>
      <p className={classes.printedPeriod}>
        {t('printedPeriod', { from: format.fullDate(period.from), to: format.fullDate(period.to) })}
      </p>
      {error && (
        <Alert color="red" variant="light">
          {failureWords(error)}
        </Alert>
      )}
      {!data && !error && <Loader size="sm" />}
      {data?.total.missed === 0 && <EmptyState icon={CalendarX2} sentence={t('empty')} />}
      {data && data.total.missed > 0 && <Report report={data} />}
    </>
  )
}

function Report({ report }: { readonly report: MissedBookingsReport }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const { total } = report
  const hour = (at: number) => format.wallTime(`${String(at % 24).padStart(2, '0')}:00`)
  return (
    <>
      <dl className={classes.figures} aria-live="polite">
        <Headline label={t('column.missed')} value={format.number(total.missed)} />
        <Headline label={t('column.bookedAfterAll')} value={format.number(total.bookedAfterAll)} />
        <Headline label={t('column.lost')} value={format.number(total.lost)} />
        <Headline label={t('column.value')} value={format.price(total.lostValue)} />
      </dl>
      {report.oneMore.length > 0 && (
        <ul className={classes.advice} aria-label={t('advice')}>
          {report.oneMore.map(({ of, sum }) => {
            const saved = { count: sum.lost, value: format.price(sum.lostValue) }
            return (
              <li key={`${of.kind} ${of.id}`}>
                {of.kind === 'resource'
                  ? t('oneMore.resource', { ...saved, name: of.name })
                  : t('oneMore.staff', { ...saved, service: of.service })}
              </li>
            )
          })}
        </ul>
      )}
      <SumTable
        title={t('byLacking')}
        heading={t('column.lacking')}
        rows={report.byLacking.map(({ lacking, sum }) => ({ name: lackingWords(t, format, lacking), sum }))}
      />
      <SumTable
        title={t('byService')}
        heading={t('column.service')}
        rows={report.byService.map(({ service, sum }) => ({ name: service, sum }))}
      />
      <SumTable
        title={t('byHour')}
        heading={t('column.hour')}
        rows={report.byHour.map(({ hour: at, sum }) => ({ name: `${hour(at)}–${hour(at + 1)}`, sum }))}
        total={total}
      />
      <MissedList bookings={report.bookings} />
    </>
  )
}

function Headline({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className={classes.headline}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
