import { UnstyledButton } from '@mantine/core'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitMention } from '../../src-shared/contract/visit.ts'
import { dateAt } from '../../src-shared/domain/salon-time.ts'
import { openEditor } from '../app/editor-request.ts'
import { useFormat } from '../app/salon.ts'
import { go } from '../app/view.ts'
import classes from './visit-list.module.css'

type Entry = {
  readonly mention: VisitMention
  /** What becomes of it, said at the end of its row. */
  readonly outcome?: string
  /** A sentence below it. */
  readonly why?: string
  /** What can be done about it here, below its row. */
  readonly help?: ReactNode
}

type Props = {
  readonly label: string
  readonly entries: readonly Entry[]
}

/** Visits, soonest first; each opens in the appointment editor, on its day of the calendar. */
export function VisitList({ label, entries }: Props) {
  const { t } = useTranslation('visit-lists')
  const format = useFormat()
  const inOrder = [...entries].sort((a, b) => a.mention.startsAt - b.mention.startsAt)
  const show = ({ startsAt, visit }: VisitMention) =>
    go({ screen: 'calendar', date: dateAt(format.zone, startsAt) }, () => openEditor({ kind: 'edit', visit }))
  return (
    <ul className={classes.list} aria-label={label}>
      {inOrder.map(({ mention, outcome, why, help }) => (
        <li key={`${mention.lineId} ${outcome ?? ''}`}>
          <UnstyledButton className={classes.visit} onClick={() => show(mention)}>
            <span className={classes.when}>
              {format.day(mention.startsAt)}, {format.timeRange(mention)}
            </span>
            <span className={classes.who}>
              {mention.who ?? t('walkIn')}, {mention.service}
              {why !== undefined && <span className={classes.why}>{why}</span>}
            </span>
            {outcome !== undefined && <span className={classes.outcome}>{outcome}</span>}
            <ChevronRight size={14} aria-hidden />
          </UnstyledButton>
          {help}
        </li>
      ))}
    </ul>
  )
}
