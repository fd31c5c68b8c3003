import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Closing, ClosingPlan } from '../../../src-shared/contract/closing.ts'
import { ClosingPlanView } from '../../visit-lists/closing-plan-view.tsx'
import { OutsideDialog } from '../../visit-lists/outside-dialog.tsx'

type Props = {
  readonly plan: ClosingPlan
  readonly isNew: boolean
  readonly saving: boolean
  readonly onBack: () => void
  readonly onSave: (agreed: Closing) => void
}

/** Which bookings would lie outside an instance's changed hours: none may stay there. */
export function OutsideInstanceHours({ plan, isNew, saving, onBack, onSave }: Props) {
  const { t } = useTranslation('resources')
  const [leaveOpen, setLeaveOpen] = useState(false)
  const [consentMissing, setConsentMissing] = useState(false)
  const save = () => {
    const isMissing = plan.left.length > 0 && !leaveOpen
    setConsentMissing(isMissing)
    if (!isMissing) onSave({ fingerprint: plan.fingerprint, leaveOpen })
  }
  return (
    <OutsideDialog
      count={plan.rehomed.length + plan.left.length}
      sentence={t('outsideSentence')}
      isNew={isNew}
      saving={saving}
      onBack={onBack}
      onSave={save}
    >
      <ClosingPlanView
        plan={plan}
        none=""
        leaveOpen={leaveOpen}
        onLeaveOpen={(leave) => {
          setLeaveOpen(leave)
          setConsentMissing(false)
        }}
        consentMissing={consentMissing}
      />
    </OutsideDialog>
  )
}
