import { CloseButton, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedLine, Seat } from '../../../../src-shared/contract/visit.ts'
import type { ResourceInstanceId, StaffMemberId } from '../../../../src-shared/domain/id.ts'
import { seatWords } from '../../../visit-words/seat-words.ts'
import { candidateWords } from '../../../visit-words/obstacle-words.ts'
import { listWords, type Speaker } from '../../../visit-words/speaker.ts'
import type { DraftLine } from '../draft/draft.ts'
import { notAdding, seatsOf, wishingInstances, wishingStaff } from '../draft/wishes.ts'
import type { Offer } from '../use-offer.ts'
import { HolderPicker } from './holder-picker.tsx'
import { instanceChoices, staffChoices } from './seat-choices.ts'
import classes from './service-line.module.css'

type Props = {
  readonly draftLine: DraftLine
  readonly line: PlannedLine
  readonly offer: Offer
  readonly speaker: Speaker
  readonly disabled: boolean
  readonly onChange: (change: (line: DraftLine) => DraftLine) => void
}

/** Who does a service and what it takes: one row for each seat, filled in automatically and changeable by hand. */
export function SeatRows(props: Props) {
  const { line } = props
  return (
    <div className={classes.seats}>
      {seatsOf(line.seats, 'staff').map(({ seat, place }, index, all) => (
        <StaffRow
          key={`staff ${place}`}
          {...props}
          seat={seat}
          place={place}
          count={all.length > 1 ? index + 1 : null}
        />
      ))}
      {seatsOf(line.seats, 'resource').map(({ seat, place }) => (
        <InstanceRow key={`resource ${place}`} {...props} seat={seat} place={place} />
      ))}
      {seatsOf(line.seats, 'added').map(({ seat, place }) => (
        <AddedRow key={`added ${place}`} {...props} seat={seat} place={place} />
      ))}
    </div>
  )
}

type RowProps = Props & { readonly seat: Seat; readonly place: number }

function StaffRow(props: RowProps & { readonly count: number | null }) {
  const { draftLine, line, seat, place, count, offer, speaker, disabled, onChange } = props
  const { t } = useTranslation('appointment')
  const wish = draftLine.staff[place] ?? []
  const holder = seat.holderId === null ? null : (speaker.nameOf.holder(seat.holderId) ?? '')
  const wished = listWords(
    speaker,
    wish.map((id) => speaker.nameOf.holder(id) ?? ''),
    'disjunction',
  )
  const label = count === null ? t('seat.staff') : t('seat.staffNumbered', { number: count })
  const text = () => {
    if (wish.length === 1) return wished
    if (holder === null) return wish.length === 0 ? t('seat.nobodyFree') : t('seat.noneOfFree', { wished })
    return wish.length === 0 ? t('seat.anyone', { holder }) : t('seat.anyOf', { wished, holder })
  }
  return (
    <Row label={label}>
      <HolderPicker
        label={label}
        text={text()}
        missing={seat.holderId === null}
        chosen={wish}
        choices={staffChoices({ speaker, seat, line }, offer, {
          free: t('seat.freeNow'),
          busy: t('seat.notFree'),
          cannot: t('seat.cannot'),
        })}
        automatic={t('seat.chooseAnyone')}
        several
        disabled={disabled}
        onChange={(chosen) => onChange((before) => wishingStaff(before, place, chosen as StaffMemberId[]))}
      />
      <Busy seat={seat} line={line} speaker={speaker} wish={wish} />
    </Row>
  )
}

function InstanceRow({ draftLine, line, seat, place, offer, speaker, disabled, onChange }: RowProps) {
  const { t } = useTranslation('appointment')
  const wish = draftLine.instances[place] ?? []
  const label = seatWords(speaker, { ...seat, wish: [] }, line)
  const holder = seat.holderId === null ? null : (speaker.nameOf.holder(seat.holderId) ?? '')
  const wished = listWords(
    speaker,
    wish.map((id) => speaker.nameOf.holder(id) ?? ''),
    'disjunction',
  )
  const text = () => {
    if (wish.length > 0) return t('seat.byHand', { holder: wish.length === 1 ? wished : (holder ?? wished) })
    return holder === null ? t('seat.noneFree') : t('seat.automatic', { holder })
  }
  return (
    <Row label={label}>
      <HolderPicker
        label={label}
        text={text()}
        missing={seat.holderId === null}
        chosen={wish}
        choices={instanceChoices({ speaker, seat, line }, offer)}
        automatic={t('seat.chooseAutomatically')}
        several={false}
        disabled={disabled}
        onChange={(chosen) => onChange((before) => wishingInstances(before, place, chosen as ResourceInstanceId[]))}
      />
      <Busy seat={seat} line={line} speaker={speaker} wish={wish} />
    </Row>
  )
}

/** An instance added by hand, beside what the service requires. */
function AddedRow({ draftLine, line, seat, place, offer, speaker, disabled, onChange }: RowProps) {
  const { t } = useTranslation('appointment')
  const id = draftLine.added[place]
  if (id === undefined) return null
  const name = speaker.nameOf.holder(id) ?? ''
  return (
    <Row label={offer.instance(id)?.resource.name ?? ''}>
      <div className={classes.added}>
        <Text span size="sm">
          {t('seat.added', { holder: name })}
        </Text>
        <CloseButton
          aria-label={t('seat.takeAway', { name })}
          disabled={disabled}
          onClick={() => onChange((before) => notAdding(before, id))}
        />
      </div>
      <Busy seat={seat} line={line} speaker={speaker} wish={[id]} />
    </Row>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  const id = useId()
  return (
    <div className={classes.seat} role="group" aria-labelledby={id}>
      <Text size="sm" c="dimmed" id={id} className={classes.seatLabel}>
        {label}
      </Text>
      <div className={classes.seatControl}>{children}</div>
    </div>
  )
}

/** What stands against the one that was chosen by hand. */
function Busy({
  seat,
  line,
  speaker,
  wish,
}: {
  seat: Seat
  line: PlannedLine
  speaker: Speaker
  wish: readonly string[]
}) {
  const [only, ...others] = wish
  if (only === undefined || others.length > 0 || seat.marked) return null
  const candidate = seat.candidates.find(({ holderId }) => holderId === only)
  if (!candidate || candidate.free) return null
  return (
    <Text size="xs" c="red" className={classes.busy}>
      {candidateWords(speaker, candidate, { ...seat, startsAt: line.startsAt })}
    </Text>
  )
}
