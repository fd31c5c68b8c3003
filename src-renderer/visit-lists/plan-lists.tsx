import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import { useNameOf } from '../app/names.ts'
import { useSpeaker } from '../visit-words/use-speaker.ts'
import { whyLeftWords } from '../visit-words/why-left-words.ts'
import { LeftHelp } from './left-help.tsx'
import { VisitList } from './visit-list.tsx'

type Props = {
  readonly plan: ClosingPlan
  /** What would help is offered here: the list is asked anew when something was done. */
  readonly helps?: boolean
}

/** The visits that find another holder by themselves, and to whom or where they go; and those that do not, and why. */
export function PlanLists({ plan, helps = false }: Props) {
  const { t } = useTranslation('visit-lists')
  const nameOf = useNameOf()
  const speaker = useSpeaker()
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
            entries={plan.left.map((each) => ({
              mention: each.visit,
              outcome: nameOf(each.from) ?? '',
              why: whyLeftWords(speaker, each),
              ...(helps ? { help: <LeftHelp left={each} /> } : {}),
            }))}
          />
        </section>
      )}
    </Stack>
  )
}
