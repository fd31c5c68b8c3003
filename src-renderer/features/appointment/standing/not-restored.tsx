import { Alert, VisuallyHidden } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../../visit-words/refusal-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import { PlanPanel } from '../answer/plan-panel.tsx'
import type { RefusedRestoring, RestoredHow } from './use-standing.ts'

type Props = {
  readonly refused: RefusedRestoring
  readonly speaker: Speaker
  readonly restoring: boolean
  readonly onRestore: (how: RestoredHow) => Promise<void>
}

/** Why a visit that rests cannot come back where it stood, and the ways in which it can: one click takes one. */
export function NotRestored({ refused: { plan, planChanged }, speaker, restoring, onRestore }: Props) {
  const { t } = useTranslation('appointment')
  return (
    <>
      <Alert color="red" variant="light" icon={<TriangleAlert size={18} aria-hidden />} p="xs">
        {t(planChanged ? 'status.planChanged' : 'status.doesNotFit')}{' '}
        <VisuallyHidden>{plan.refusal ? refusalSentence(speaker, plan) : ''}</VisuallyHidden>
      </Alert>
      <PlanPanel
        plan={plan}
        current
        speaker={speaker}
        saving={restoring}
        purpose="restoring"
        onStart={(startsAt) => void onRestore({ startsAt })}
        onCure={null}
        onOpen={null}
        onAnyway={null}
        onMakeRoom={(planShown) => void onRestore({ planShown })}
      />
    </>
  )
}
