import { ActionIcon, Button, Text } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlannedLine, VisitRef } from '../../../../src-shared/contract/visit.ts'
import { useFormat } from '../../../app/salon.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import type { Draft, DraftLine } from '../draft/draft.ts'
import { oneAfterAnother, reordered, sideBySide, withLineStart, withoutLine } from '../draft/line-times.ts'
import { lengthQuestion, settlingLength, withOtherService } from '../draft/service-choice.ts'
import { withTypedService } from '../draft/typed-services.ts'
import { withUnclear } from '../draft/unclear-fields.ts'
import { adding, withLine } from '../draft/wishes.ts'
import type { Offer } from '../use-offer.ts'
import { BeginsField } from '../when/begins-field.tsx'
import { AddInstance } from './add-instance.tsx'
import { LengthField, PriceField } from './line-numbers.tsx'
import { SeatRows } from './seat-rows.tsx'
import classes from './service-line.module.css'
import { ServiceSelect } from './service-select.tsx'
import { usualOf } from './usual.ts'

type Props = {
  readonly draft: Draft
  readonly draftLine: DraftLine
  readonly place: number
  /** What main would give it; undefined until it has answered. */
  readonly line: PlannedLine | undefined
  readonly before: PlannedLine | undefined
  /** When each line begins, by key. */
  readonly starts: ReadonlyMap<string, number>
  /** The stored visit the draft goes on with; null: it is new. */
  readonly editing: VisitRef | null
  readonly offer: Offer
  readonly speaker: Speaker
  readonly disabled: boolean
  /** Text was typed in its service that is no service. */
  readonly error?: string | undefined
  readonly change: (by: (draft: Draft) => Draft) => void
}

/** One service of the visit: which, when, how long, for how much, by whom and with what. */
export function ServiceLine(props: Props) {
  const { draft, draftLine, place, line, before, starts, editing, offer, speaker, disabled, error, change } = props
  const { t } = useTranslation(['appointment', 'common'])
  const format = useFormat()
  const service = offer.service(draftLine.serviceId)
  const name = service?.name ?? ''
  const usual = service ? usualOf(service, line) : { minutes: 60, price: null }
  const minutes = draftLine.durationMinutes ?? (line ? line.endsAt - line.startsAt : usual.minutes)
  const question = lengthQuestion(draft, usual.minutes)
  const { key } = draftLine
  const held = new Set<string>([...draftLine.added, ...(line?.seats.flatMap(({ holderId }) => holderId ?? []) ?? [])])

  return (
    <section
      className={classes.line}
      aria-label={name}
      style={{ '--line-colour': service?.colour ?? 'var(--mantine-color-gray-5)' } as React.CSSProperties}
    >
      <div className={classes.head}>
        <div className={classes.service}>
          <ServiceSelect
            label={t('appointment:service')}
            labelHidden
            services={offer.services}
            chosen={service}
            disabled={disabled}
            error={error}
            typed={draft.typedServices[key] ?? null}
            onType={(typed) => change((now) => withTypedService(now, key, typed))}
            onChoose={(chosen) => change((now) => withOtherService(now, key, chosen))}
          />
        </div>
        {draft.lines.length > 1 && (
          <>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('common:moveUp', { name })}
              disabled={disabled || place === 0}
              onClick={() => change((now) => reordered(now, key, -1))}
            >
              <ArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('common:moveDown', { name })}
              disabled={disabled || place === draft.lines.length - 1}
              onClick={() => change((now) => reordered(now, key, 1))}
            >
              <ArrowDown size={16} aria-hidden />
            </ActionIcon>
          </>
        )}
        {draft.kind === 'appointment' && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('common:remove', { name })}
            disabled={disabled}
            onClick={() => change((now) => withoutLine(now, key))}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div className={classes.times}>
        {place > 0 && line && before && (
          <BeginsField
            begins={draftLine.begins}
            startsAt={line.startsAt}
            beforeStartsAt={before.startsAt}
            disabled={disabled}
            onAfter={() => change((now) => oneAfterAnother(now, key))}
            onBeside={() => change((now) => sideBySide(now, key, starts))}
            onStart={(at) => change((now) => withLineStart(now, key, at, starts))}
            onUnclear={(isUnclear) => change((now) => withUnclear(now, `start of ${key}`, isUnclear))}
          />
        )}
        <Text className={classes.span ?? ''} size="sm">
          {line ? format.timeRange(line) : ''}
        </Text>
        <LengthField
          minutes={minutes}
          disabled={disabled}
          onChange={(length) => change((now) => settlingLength(now, key, length))}
          onUnclear={(isUnclear) => change((now) => withUnclear(now, `length of ${key}`, isUnclear))}
        />
        <PriceField
          price={draftLine.price === 'usual' ? usual.price : draftLine.price}
          disabled={disabled}
          onChange={(price) => change((now) => withLine(now, key, (was) => ({ ...was, price })))}
        />
      </div>
      {question?.key === key && (
        <div className={classes.question} role="group" aria-label={t('appointment:drawn.label')}>
          <Text size="sm" flex={1}>
            {t('appointment:drawn.question', question)}
          </Text>
          <Button
            size="compact-sm"
            variant="white"
            onClick={() => change((now) => settlingLength(now, key, question.drawn))}
          >
            {t('appointment:drawn.keep', { minutes: question.drawn })}
          </Button>
          <Button size="compact-sm" variant="white" onClick={() => change((now) => settlingLength(now, key, null))}>
            {t('appointment:drawn.use', { minutes: question.usual })}
          </Button>
        </div>
      )}
      {line && (
        <SeatRows
          draftLine={draftLine}
          line={line}
          offer={offer}
          speaker={speaker}
          disabled={disabled}
          onChange={(by) => change((now) => withLine(now, key, by))}
        />
      )}
      <div>
        <AddInstance
          offer={offer}
          speaker={speaker}
          line={line}
          editing={editing}
          taken={held}
          disabled={disabled}
          onAdd={(id) => change((now) => withLine(now, key, (was) => adding(was, id)))}
        />
      </div>
    </section>
  )
}
