import { Text } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedLine } from '../../../../src-shared/contract/visit.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import type { Draft, DraftLine } from '../draft/draft.ts'
import { withService } from '../draft/service-choice.ts'
import { adding, unchosenServices, withTypedService } from '../draft/typed-services.ts'
import type { StoredVisit } from '../stored-visit.ts'
import type { Offer } from '../use-offer.ts'
import type { LivePlan } from '../use-plan.ts'
import { ServiceLine } from './service-line.tsx'
import { ServiceSelect } from './service-select.tsx'

type Props = {
  readonly draft: Draft
  readonly live: LivePlan | null
  readonly stored: StoredVisit | null
  readonly offer: Offer
  readonly speaker: Speaker
  readonly disabled: boolean
  readonly error?: string | undefined
  /** For the fields in which text was typed that is no service. */
  readonly unchosenError?: string | undefined
  readonly addRef: Ref<HTMLInputElement>
  readonly onAdded: () => void
  readonly newKey: () => string
  readonly change: (by: (draft: Draft) => Draft) => void
}

/** The services of the visit in their order, and the field that adds one. */
export function ServiceLines(props: Props) {
  const { draft, live, stored, offer, speaker, disabled, error, unchosenError, addRef, onAdded, newKey, change } = props
  const { t } = useTranslation('appointment')
  const planned = (line: DraftLine): PlannedLine | undefined => live?.line(line.key) ?? asStored(line, stored)
  const starts = new Map(
    draft.lines.flatMap((line) => {
      const at = planned(line)?.startsAt
      return at === undefined ? [] : [[line.key, at] as const]
    }),
  )
  const first = draft.lines.length === 0
  const unchosen = unchosenServices(draft)
  return (
    <>
      {draft.lines.map((line, place) => (
        <ServiceLine
          key={line.key}
          draft={draft}
          draftLine={line}
          place={place}
          line={planned(line)}
          before={draft.lines[place - 1] && planned(draft.lines[place - 1] as DraftLine)}
          starts={starts}
          editing={stored?.visit ?? null}
          offer={offer}
          speaker={speaker}
          disabled={disabled}
          error={unchosen.includes(line.key) ? unchosenError : undefined}
          change={change}
        />
      ))}
      {(first || draft.kind === 'appointment') && !disabled && (
        <ServiceSelect
          label={t(first ? 'service' : 'addService')}
          labelHidden={!first}
          placeholder={t(first ? 'servicePlaceholder' : 'addService')}
          services={offer.services}
          error={unchosen.includes(adding) ? unchosenError : error}
          typed={draft.typedServices[adding] ?? null}
          onType={(typed) => change((now) => withTypedService(now, adding, typed))}
          inputRef={addRef}
          onChoose={(service) => {
            const key = newKey()
            change((now) => withService(now, service, key, (id) => offer.instance(id)?.resource.id))
            onAdded()
          }}
        />
      )}
      {draft.lines.length > 0 && !live && !disabled && (
        <Text size="sm" c="dimmed">
          {t('asking')}
        </Text>
      )}
    </>
  )
}

/** A stored line as it stands, while main has not yet answered, or is not asked because the visit rests. */
function asStored(line: DraftLine, stored: StoredVisit | null): PlannedLine | undefined {
  const kept = stored?.lines.find(({ id, serviceId }) => id === line.lineId && serviceId === line.serviceId)
  return kept && { ...kept, seats: kept.seats.map((seat) => ({ ...seat, candidates: [] })) }
}
