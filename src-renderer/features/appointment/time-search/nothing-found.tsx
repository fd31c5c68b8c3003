import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Search } from '../../../../src-shared/contract/search.ts'
import { useFormat } from '../../../app/salon.ts'
import { api } from '../../../rpc/desk.ts'
import { refusalWords } from '../../../visit-words/refusal-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import classes from './time-search.module.css'
import { useStartsMakingRoom } from './use-starts-making-room.ts'

type Props = {
  readonly search: Search
  readonly speaker: Speaker
  readonly onAnyTime: () => void
  /** Null: nobody is wished for in the search itself. */
  readonly onAnyone: (startsAt: number) => void
  readonly onLater: (startsAt: number) => void
  /** A start at which others would make room: who, is seen and agreed to there. */
  readonly onMakeRoom: (startsAt: number) => void
}

/** Why no start was found: what is missing at the start with the least in its way, and what would help. */
export function NothingFound({ search, speaker, onAnyTime, onAnyone, onLater, onMakeRoom }: Props) {
  const { t } = useTranslation('time-search')
  const format = useFormat()
  const { data } = useQuery(api.visits.whyNoStart.options(search))
  const roomAt = useStartsMakingRoom(search)
  if (!data) return <Loader size="sm" aria-label={t('looking')} />
  const { plan, anyTime, anyone, later } = data
  const helps = [
    ...(roomAt ?? []).map((start) => ({
      text: t('help.makeRoom', { time: format.dayAndTime(start) }),
      act: () => onMakeRoom(start),
    })),
    ...(anyTime === null ? [] : [{ text: t('help.anyTime', { time: format.dayAndTime(anyTime) }), act: onAnyTime }]),
    ...(anyone === null
      ? []
      : [{ text: t('help.anyone', { time: format.dayAndTime(anyone) }), act: () => onAnyone(anyone) }]),
    ...(later === null
      ? []
      : [{ text: t('help.later', { time: format.dayAndTime(later) }), act: () => onLater(later) }]),
  ]
  return (
    <section className={classes.none} aria-label={t('none')}>
      <strong>{t('none')}</strong>
      {plan?.refusal && (
        <>
          <p className={classes.closest}>{t('closest', { time: format.dayAndTime(plan.startsAt) })}</p>
          {refusalWords(speaker, plan).map(({ headline, candidates }) => (
            <div key={headline}>
              {headline}
              <ul className={classes.candidates}>
                {candidates.map(({ holderId, name, why }) => (
                  <li key={holderId}>
                    <b>{name}</b>: {why}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
      <div className={classes.helps} role="group" aria-label={t('help.label')}>
        {helps.length > 0 ? t('help.label') : roomAt ? t('help.none') : t('looking')}
        {helps.map(({ text, act }) => (
          <Button key={text} size="xs" variant="default" onClick={act}>
            {text}
          </Button>
        ))}
      </div>
    </section>
  )
}
