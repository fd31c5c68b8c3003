import { Text } from '@mantine/core'
import { api } from '../../rpc/desk.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ClosingPlanView } from '../../visit-lists/closing-plan-view.tsx'
import { useClosing } from '../../visit-lists/use-closing.ts'
import { stopAsking, useCardAsked } from '../card-asked.ts'
import { whoWords } from '../card-words.ts'
import { useCalendarWords } from '../use-calendar-words.ts'
import { useAdjusted } from './use-adjusted.ts'

type Asked = Extract<NonNullable<ReturnType<typeof useCardAsked.getState>['asked']>, { kind: 'adjust' }>

/** What the day did to a card runs into other visits: who goes elsewhere and who would be left to solve, before it is stored. */
export function AdjustDialog() {
  const asked = useCardAsked((state) => (state.asked?.kind === 'adjust' ? state.asked : null))
  return asked && <Asking key={asked.plan.fingerprint} asked={asked} />
}

function Asking({ asked: { card, how, plan: known } }: { readonly asked: Asked }) {
  const words = useCalendarWords()
  const { t } = words
  const adjusted = useAdjusted()
  const { plan, close, closing, problem, ...consent } = useClosing(known, (refusal) =>
    refusal.reason === 'not-now' ? t('refused.notNow') : null,
  )
  const confirm = async () => {
    const { lineId, revision } = card
    const done = await close(async (shown) => {
      const answer = await api.visits.adjust.call({ lineId, revision, how, closing: shown })
      adjusted(card, answer)
    })
    if (done) stopAsking()
  }
  return (
    <FormDialog
      onClose={stopAsking}
      title={t(`adjust.${how}`, { who: whoWords(words, card), service: card.serviceName })}
      changed={false}
      saving={closing}
      onSave={() => void confirm()}
      saveLabel={t('adjust.confirm')}
      problem={problem}
      size={680}
    >
      <Text size="sm">{t('adjust.sentence')}</Text>
      <ClosingPlanView
        plan={plan}
        none={t('adjust.nobody')}
        leaveOpen={consent.leaveOpen}
        onLeaveOpen={consent.setLeaveOpen}
        consentMissing={consent.consentMissing}
      />
    </FormDialog>
  )
}
