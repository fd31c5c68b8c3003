import { Button } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateAt } from '../../../src-shared/domain/salon-time.ts'
import classes from './booking.module.css'
import type { Booked } from './choice.ts'
import { Heading } from './heading.tsx'
import type { BookingFormat } from './use-booking.ts'

type Props = {
  readonly booked: Booked
  readonly zone: string
  /** The salon's; empty: none is known. */
  readonly phone: string
  readonly format: BookingFormat
  readonly onAgain: () => void
}

/** What was booked. Nothing is sent, and the page says so. */
export function Confirmation({ booked, zone, phone, format, onAgain }: Props) {
  const { t } = useTranslation('client-booking')
  return (
    <section className={classes.done}>
      <CircleCheck size={40} aria-hidden color="var(--mantine-primary-color-filled)" />
      <Heading text={t('done.title')} />
      <dl className={classes.facts}>
        <dt>{t('done.service')}</dt>
        <dd>{booked.service}</dd>
        {booked.staff !== null && (
          <>
            <dt>{t('done.person')}</dt>
            <dd>{booked.staff}</dd>
          </>
        )}
        <dt>{t('done.day')}</dt>
        <dd>{format.dateHeading(dateAt(zone, booked.startsAt))}</dd>
        <dt>{t('done.time')}</dt>
        <dd>{format.timeRange(booked)}</dd>
        <dt>{t('done.salon')}</dt>
        <dd>{booked.salon}</dd>
      </dl>
      <p>{t('done.noMessage')}</p>
      <p>
        <strong>{phone === '' ? t('done.changeAtDesk') : t('done.change')}</strong>
        {phone !== '' && (
          <>
            {' '}
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          </>
        )}
      </p>
      <Button size="lg" variant="default" className={classes.again ?? ''} onClick={onAgain}>
        {t('done.again')}
      </Button>
    </section>
  )
}
