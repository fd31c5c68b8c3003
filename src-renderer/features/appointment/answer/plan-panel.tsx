import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Plan, VisitCure } from '../../../../src-shared/contract/visit.ts'
import { cureWords, isOpeningCure, isVisitCure, type OpeningCure } from '../../../visit-words/cure-words.ts'
import { momentWords, type Speaker } from '../../../visit-words/speaker.ts'
import { refusalWords } from '../../../visit-words/refusal-words.ts'
import { warningWords } from '../../../visit-words/warning-words.ts'
import { BookAnyway } from './book-anyway.tsx'
import { MakingRoom, type Purpose } from './making-room.tsx'
import classes from './plan-panel.module.css'

type Props = {
  readonly plan: Plan
  /** False: it answers what was typed before; nothing of it is agreed to until the newer one is there. */
  readonly current: boolean
  readonly speaker: Speaker
  readonly saving: boolean
  /** What the plan is for: the words say what a click does. */
  readonly purpose: Purpose
  /** One of the nearest starts at which everything is free. */
  readonly onStart: (startsAt: number) => void
  /** One thing of the visit changed, and it fits; null: nothing of it is changed here. */
  readonly onCure: ((cure: VisitCure) => void) | null
  /** Opens what is closed, at once; null: not from here. */
  readonly onOpen: ((cure: OpeningCure) => void) | null
  /** Null: this is never done anyway. */
  readonly onAnyway: ((reason: string) => void) | null
  /** Others make room, as it was shown. */
  readonly onMakeRoom: (fingerprint: string) => void
}

/** As they are read, whichever is nearest. */
const byTime = (a: number, b: number) => a - b

/** Why the visit does not fit, who is in the way until when, and what would help; or what is worth saying though it fits. */
export function PlanPanel({
  plan,
  current,
  speaker,
  saving,
  purpose,
  onStart,
  onCure,
  onOpen,
  onAnyway,
  onMakeRoom,
}: Props) {
  const { t } = useTranslation('appointment')
  const { refusal, makingRoom } = plan
  const nearest = t(purpose === 'saving' ? 'refused.nearest' : 'refused.restoreAt')
  const room = refusal?.cures.find((cure) => cure.kind === 'making room')
  const cures = (onCure && refusal?.cures.filter(isVisitCure)) ?? []
  const openings = (onOpen && refusal?.cures.filter(isOpeningCure)) ?? []
  return (
    <>
      {warningWords(speaker, plan).map((warning) => (
        <div key={warning} className={classes.warning}>
          {warning}
        </div>
      ))}
      {makingRoom && (
        <MakingRoom
          room={makingRoom}
          startsAt={plan.startsAt}
          speaker={speaker}
          saving={saving}
          purpose={purpose}
          current={current}
          onAgree={null}
        />
      )}
      {room && (
        <MakingRoom
          room={room}
          startsAt={plan.startsAt}
          speaker={speaker}
          saving={saving}
          purpose={purpose}
          current={current}
          onAgree={() => onMakeRoom(room.fingerprint)}
        />
      )}
      {refusal && (
        <section className={classes.refused} aria-label={t('refused.label')}>
          {refusalWords(speaker, plan).map(({ headline, candidates }) => (
            <div key={headline}>
              <div className={classes.headline}>{headline}</div>
              <ul className={classes.candidates}>
                {candidates.map(({ holderId, name, why }) => (
                  <li key={holderId}>
                    <b>{name}</b>: {why}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <div className={classes.starts} role="group" aria-label={nearest}>
            {refusal.nearestStarts.length === 0 ? (
              <Text size="sm">{t('refused.noNearest')}</Text>
            ) : (
              <Text size="sm">{nearest}</Text>
            )}
            {refusal.nearestStarts.toSorted(byTime).map((start) => (
              <Button key={start} size="xs" variant="default" onClick={() => onStart(start)}>
                {momentWords(speaker, start, plan.startsAt)}
              </Button>
            ))}
          </div>
          <Offers
            label={t('refused.helps')}
            offers={cures}
            words={(cure) => cureWords(speaker, plan, cure)}
            onTake={onCure}
          />
          <Offers
            label={t('refused.opens')}
            offers={openings}
            words={(cure) => cureWords(speaker, plan, cure)}
            onTake={onOpen}
          />
          {onAnyway && refusal.bookAnyway && <BookAnyway saving={saving} onAnyway={onAnyway} />}
        </section>
      )}
    </>
  )
}

type OffersProps<Offer> = {
  readonly label: string
  readonly offers: readonly Offer[]
  readonly words: (offer: Offer) => string
  readonly onTake: ((offer: Offer) => void) | null
}

/** What one click each would do; nothing where nothing is offered. */
function Offers<Offer>({ label, offers, words, onTake }: OffersProps<Offer>) {
  if (offers.length === 0) return null
  return (
    <div className={classes.starts} role="group" aria-label={label}>
      <Text size="sm">{label}</Text>
      {offers.map((offer) => (
        <Button key={JSON.stringify(offer)} size="xs" variant="default" onClick={() => onTake?.(offer)}>
          {words(offer)}
        </Button>
      ))}
    </div>
  )
}
