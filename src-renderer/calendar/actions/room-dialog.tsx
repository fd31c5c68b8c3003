import { List, Text } from '@mantine/core'
import { useState } from 'react'
import { useShowMoves } from '../../app/shown-wishes.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { makingRoomWords } from '../../visit-words/making-room-words.ts'
import { useSpeaker } from '../../visit-words/use-speaker.ts'
import { stopAsking, useCardAsked } from '../card-asked.ts'
import { useCalendarWords } from '../use-calendar-words.ts'

type Asked = Extract<NonNullable<ReturnType<typeof useCardAsked.getState>['asked']>, { kind: 'room' }>

/** A drop does not fit, but would if others made room: who moves where, before anything moves. */
export function RoomDialog() {
  const asked = useCardAsked((state) => (state.asked?.kind === 'room' ? state.asked : null))
  return asked && <Asking key={asked.room.fingerprint} asked={asked} />
}

function Asking({ asked: { room, why, startsAt, agree } }: { readonly asked: Asked }) {
  const { t } = useCalendarWords()
  const speaker = useSpeaker()
  const [doing, setDoing] = useState(false)
  useShowMoves(room.moves)
  return (
    <ConfirmDialog
      opened
      title={t('room.title')}
      keepLabel={t('room.notNow')}
      confirmLabel={t('room.agree')}
      confirming={doing}
      onKeep={stopAsking}
      onConfirm={() => {
        setDoing(true)
        stopAsking()
        void agree()
      }}
    >
      <Text size="sm">{why}</Text>
      <Text size="sm" fw={600} mt="sm">
        {t('room.would')}
      </Text>
      <List size="sm">
        {makingRoomWords(speaker, room.moves, startsAt).map((said) => (
          <List.Item key={said}>{said}</List.Item>
        ))}
      </List>
    </ConfirmDialog>
  )
}
