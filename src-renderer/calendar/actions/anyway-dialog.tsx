import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { stopAsking, useCardAsked, type AnywayAsk } from '../card-asked.ts'
import type { DayCard } from '../day/day.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { useCardDeeds } from './use-card-deeds.ts'

/** Asks why a person's time shall be laid over what stands there; the card shows the reason from then on. */
export function AnywayDialog() {
  const asked = useCardAsked((state) => (state.asked?.kind === 'anyway' ? state.asked : null))
  return asked && <Asking key={asked.card.lineId} card={asked.card} ask={asked.ask} />
}

function Asking({ card, ask }: { readonly card: DayCard; readonly ask: AnywayAsk }) {
  const { t } = useCalendarWords()
  const deeds = useCardDeeds()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [saving, setSaving] = useState(false)

  const book = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    setSaving(true)
    const anyway = { reason }
    if (ask.kind === 'move') await deeds.move(card, { ...ask.input, anyway })
    else await deeds.resize(card, { ...ask.input, anyway })
    stopAsking()
  }
  return (
    <FormDialog
      onClose={stopAsking}
      title={t('anywayDialog.title')}
      changed={false}
      saving={saving}
      onSave={() => void book()}
      saveLabel={t('anywayDialog.confirm')}
      size="sm"
    >
      <Textarea
        label={t('anywayDialog.reason')}
        description={t('anywayDialog.hint')}
        error={missing && t('anywayDialog.missing')}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </FormDialog>
  )
}
