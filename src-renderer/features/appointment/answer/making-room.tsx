import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MakingRoom as Room } from '../../../../src-shared/contract/visit.ts'
import { useShowMoves } from '../../../app/shown-wishes.ts'
import { makingRoomWords } from '../../../visit-words/making-room-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import classes from './plan-panel.module.css'

/** Saving what is typed, or bringing back a visit that rests. */
export type Purpose = 'saving' | 'restoring'

type Props = {
  readonly room: Room
  readonly startsAt: number
  readonly speaker: Speaker
  readonly saving: boolean
  /** Whether it answers what is typed now. */
  readonly current: boolean
  /** What the moves are for. */
  readonly purpose: Purpose
  /** Null: it happens by itself with the saving, and is only told. */
  readonly onAgree: (() => void) | null
}

/** Who would make room for the visit, in words and on the calendar; nothing moves before it is agreed to. */
export function MakingRoom(props: Props) {
  const { fingerprint } = props.room
  const [refused, setRefused] = useState<string | null>(null)
  if (refused === fingerprint) return null
  return <Moves {...props} onRefuse={() => setRefused(fingerprint)} />
}

function Moves({
  room,
  startsAt,
  speaker,
  saving,
  current,
  purpose,
  onAgree,
  onRefuse,
}: Props & { readonly onRefuse: () => void }) {
  const { t } = useTranslation('appointment')
  useShowMoves(room.moves)
  return (
    <section className={classes.room} aria-label={t('room.label')}>
      <div className={classes.headline}>{t(onAgree ? 'room.would' : 'room.will')}</div>
      <ul className={classes.candidates}>
        {makingRoomWords(speaker, room.moves, startsAt).map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      {onAgree && (
        <Group gap="xs" mt={4}>
          <Button size="xs" loading={saving} disabled={!current} onClick={onAgree}>
            {t(purpose === 'saving' ? 'room.agree' : 'room.agreeToRestore')}
          </Button>
          <Button size="xs" variant="default" onClick={onRefuse}>
            {t('room.notNow')}
          </Button>
        </Group>
      )}
    </section>
  )
}
