import type { Plan } from '../../src-shared/contract/visit.ts'
import { assertNever } from '../../src-shared/domain/assert-never.ts'
import { mentionWords } from './mention-words.ts'
import type { Speaker } from './speaker.ts'

/** What is allowed, but worth saying: a start in the past, the same client elsewhere at that time. */
export function warningWords(speaker: Speaker, plan: Plan): string[] {
  return plan.warnings.map((warning) => {
    switch (warning.kind) {
      case 'in the past':
        return speaker.t('inThePast')
      case 'client elsewhere':
        return speaker.t('clientElsewhere', { visit: mentionWords(speaker, warning.by, plan.startsAt) })
      default:
        return assertNever(warning)
    }
  })
}
