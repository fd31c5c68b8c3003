import { Button, Group, List, Modal, Text, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { useFocusReturn } from '../../ui/use-focus-return.ts'
import type { Day, DayCard } from '../day/day.ts'
import { stopAsking, useCardAsked } from '../card-asked.ts'
import { whoWords } from '../card-words.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { useCardDeeds } from './use-card-deeds.ts'

/** Asks before a visit is cancelled, names all of it that goes, and asks why. */
export function CancelDialog({ day }: { readonly day: Day }) {
  const card = useCardAsked(({ asked }) => (asked?.kind === 'cancel' ? asked.card : null))
  return card && <Asking key={card.lineId} day={day} card={card} />
}

function Asking({ day, card }: { readonly day: Day; readonly card: DayCard }) {
  useFocusReturn()
  const words = useCalendarWords()
  const { t, format } = words
  const deeds = useCardDeeds()
  const [reason, setReason] = useState('')
  const [cancelling, setCancelling] = useState(false)
  const listId = useId()

  const cancel = async () => {
    setCancelling(true)
    await deeds.setStatus(card, 'cancelled', reason)
    stopAsking()
  }
  const lines = day.cards
    .filter(({ visit }) => visit.id === card.visit.id)
    .toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
  const startsAt = lines[0]?.startsAt ?? card.startsAt
  const title = t('cancelDialog.title', { who: whoWords(words, card), time: format.time(startsAt) })
  return (
    <Modal opened onClose={stopAsking} title={title} size="sm" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void cancel()
        }}
      >
        {card.linesOfVisit > 1 && (
          <>
            <Text size="sm" fw={600} mb={4} id={listId}>
              {t('cancelDialog.allServices', { count: card.linesOfVisit })}
            </Text>
            <List size="sm" mb="sm" aria-labelledby={listId}>
              {lines.map((line) => (
                <List.Item key={line.lineId}>
                  {format.timeRange(line)} {line.serviceName}
                </List.Item>
              ))}
            </List>
          </>
        )}
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
