import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../../src-shared/contract/closing.ts'
import type { OutsideShifts as Agreed } from '../../../src-shared/contract/outside.ts'
import { OutsideDialog } from '../../visit-lists/outside-dialog.tsx'
import { PlanLists } from '../../visit-lists/plan-lists.tsx'

type Props = {
  readonly plan: ClosingPlan
  readonly isNew: boolean
  readonly saving: boolean
  readonly onBack: () => void
  readonly onSave: (agreed: Agreed) => void
}

/** Which bookings would lie outside somebody's changed shifts, and what shall become of them. */
export function OutsideShifts({ plan, isNew, saving, onBack, onSave }: Props) {
  const { t } = useTranslation('staff')
  const [what, setWhat] = useState<Agreed['what']>('keep')
  const choices: readonly Agreed['what'][] = [
    'keep',
    ...(plan.rehomed.length > 0 ? (['rehome'] as const) : []),
    ...(plan.left.length > 0 ? (['open'] as const) : []),
  ]
  const chosen = choices.includes(what) ? what : 'keep'
  return (
    <OutsideDialog
      count={plan.rehomed.length + plan.left.length}
      isNew={isNew}
      saving={saving}
      onBack={onBack}
      onSave={() => onSave({ fingerprint: plan.fingerprint, what: chosen, reason: t('shiftsChanged') })}
    >
      <PlanLists plan={plan} />
      <Radio.Group
        label={t('outside.label')}
        value={chosen}
        onChange={(next) => setWhat(choices.find((choice) => choice === next) ?? 'keep')}
      >
        <Stack gap="xs" mt="xs">
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(choice === 'open' && plan.rehomed.length === 0 ? 'outside.openAll' : `outside.${choice}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </OutsideDialog>
  )
}
