import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useFocusReturn } from '../../ui/use-focus-return.ts'
import type { DayCard } from '../day/day.ts'
import { stopAsking, useCardAsked } from '../card-asked.ts'
import { whoWords } from '../card-words.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { useCardDeeds } from './use-card-deeds.ts'

/** Asks before a visit is cancelled, and why. */
export function CancelDialog() {
  const card = useCardAsked(({ asked }) => (asked?.kind === 'cancel' ? asked.card : null))
  return card && <Asking key={card.lineId} card={card} />
}

function Asking({ card }: { readonly card: DayCard }) {
  useFocusReturn()
  const words = useCalendarWords()
  const { t, format } = words
  const deeds = useCardDeeds()
  const [reason, setReason] = useState('')
  const [cancelling, setCancelling] = useState(false)

  const cancel = async () => {
    setCancelling(true)
    await deeds.setStatus(card, 'cancelled', reason)
    stopAsking()
  }
  const title = t('cancelDialog.title', { who: whoWords(words, card), time: format.time(card.startsAt) })
  return (
    <Modal opened onClose={stopAsking} title={title} size="sm" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void cancel()
        }}
      >
        <Text size="sm" mb="md">
          {t('cancelDialog.sentence')}
        </Text>
        <Textarea
          label={t('cancelDialog.reason')}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={stopAsking}>
            {t('cancelDialog.keep')}
          </Button>
          <Button type="submit" color="red.9" loading={cancelling}>
            {t('cancelDialog.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
