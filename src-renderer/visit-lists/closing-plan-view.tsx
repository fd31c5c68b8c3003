import { Checkbox, Group, Loader, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import { PlanLists } from './plan-lists.tsx'

type Props = {
  /** Undefined while it is being made. */
  readonly plan: ClosingPlan | undefined
  /** What is said where no visit is touched. */
  readonly none: string
  readonly leaveOpen: boolean
  readonly onLeaveOpen: (leaveOpen: boolean) => void
  /** The person went on without saying so. */
  readonly consentMissing: boolean
  /** The plan is asked anew when the book changes, so that what would help can be done at once. */
  readonly helps?: boolean
}

/** What closing does to the visits that stand in the book: what moves by itself, and what would be left to solve. */
export function ClosingPlanView({ plan, none, leaveOpen, onLeaveOpen, consentMissing, helps = false }: Props) {
  const { t } = useTranslation('visit-lists')
  return (
    <div aria-live="polite">
      {!plan && (
        <Group gap="xs">
          <Loader size="xs" aria-hidden />
          <Text size="sm" c="dimmed">
            {t('looking')}
          </Text>
        </Group>
      )}
      {plan && plan.rehomed.length + plan.left.length === 0 && <Text size="sm">{none}</Text>}
      {plan && (
        <Stack gap="sm">
          <PlanLists plan={plan} helps={helps} />
          {plan.left.length > 0 && (
            <Checkbox
              label={t('leaveOpen')}
              description={t('leaveOpenHint')}
              checked={leaveOpen}
              error={consentMissing && t('consentMissing')}
              onChange={(event) => onLeaveOpen(event.currentTarget.checked)}
            />
          )}
        </Stack>
      )}
    </div>
  )
}
