import { Checkbox, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import { useNameOf } from '../app/names.ts'
import { VisitList } from './visit-list.tsx'

type Props = {
  readonly plan: ClosingPlan
  readonly leaveOpen: boolean
  readonly onLeaveOpen: (leaveOpen: boolean) => void
  /** The person went on without saying so. */
  readonly consentMissing: boolean
  readonly onOpen?: () => void
}

/** What closing does to the visits that stand in the book: what moves by itself, and what would be left to solve. */
export function ClosingPlanView({ plan, leaveOpen, onLeaveOpen, consentMissing, onOpen }: Props) {
  const { t } = useTranslation('visit-lists')
  const nameOf = useNameOf()
  const opens = onOpen ? { onOpen } : {}
  const rehomed = t('rehomed', { count: plan.rehomed.length })
  const left = t('left', { count: plan.left.length })
  const arrow = (from: string, to: string) => `${nameOf(from) ?? ''} → ${nameOf(to) ?? ''}`
  return (
    <Stack gap="md">
      {plan.rehomed.length > 0 && (
        <section>
          <Text size="sm" fw={600} mb={6}>
            {rehomed}
          </Text>
          <VisitList
            label={rehomed}
            entries={plan.rehomed.map(({ visit, from, to }) => ({ mention: visit, outcome: arrow(from, to) }))}
            {...opens}
          />
        </section>
      )}
      {plan.left.length > 0 && (
        <section>
          <Text size="sm" fw={600} mb={6}>
            {left}
          </Text>
          <VisitList
            label={left}
            entries={plan.left.map(({ visit, from }) => ({ mention: visit, outcome: nameOf(from) ?? '' }))}
            {...opens}
          />
          <Checkbox
            mt="sm"
            label={t('leaveOpen')}
            description={t('leaveOpenHint')}
            checked={leaveOpen}
            error={consentMissing && t('consentMissing')}
            onChange={(event) => onLeaveOpen(event.currentTarget.checked)}
          />
        </section>
      )}
    </Stack>
  )
}
