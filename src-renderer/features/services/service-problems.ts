import type { FormErrors } from '@mantine/form'
import type { TFunction } from 'i18next'
import { minutesProblem } from '../../ui/minutes-input.tsx'
import { nameProblem } from '../../ui/name-problem.ts'
import type { ServiceDraft } from './service-draft.ts'

const longestBuffer = 720

/** A sentence for each field that cannot be kept, under the field's path. */
export function serviceProblems(t: TFunction, draft: ServiceDraft): FormErrors {
  const errors: FormErrors = {}
  const judge = (path: string, minutes: number | null, least: number, most: number) => {
    const problem = minutesProblem(minutes, least, most)
    if (problem) errors[path] = t(problem.key, problem.values)
  }
  const name = nameProblem(t, draft.name)
  if (name !== null) errors['name'] = name
  if (draft.category.trim().length > 100) {
    errors['category'] = t('field.nameTooLong', { length: draft.category.trim().length })
  }
  judge('durationMinutes', draft.durationMinutes, 5, 1440)
  // Which amount is meant, the field says itself.
  if (Number.isNaN(draft.price)) errors['price'] = t('field.required')
  draft.performers.forEach(({ price }, index) => {
    if (Number.isNaN(price)) errors[`performers.${index}.price`] = t('field.required')
  })
  draft.performers.forEach((performer, index) => {
    if (performer.durationMinutes === null) return
    judge(`performers.${index}.durationMinutes`, performer.durationMinutes, 5, 1440)
  })
  if (draft.sameBuffers) {
    judge('before', draft.before, 0, longestBuffer)
    judge('after', draft.after, 0, longestBuffer)
  }
  draft.requirements.forEach((one, index) => {
    const { quantity } = one
    if (quantity === null || quantity < 1 || quantity > 20) {
      errors[`requirements.${index}.quantity`] = t('field.fromTo', { least: 1, most: 20 })
    }
    if (!draft.sameBuffers) {
      judge(`requirements.${index}.before`, one.before, 0, longestBuffer)
      judge(`requirements.${index}.after`, one.after, 0, longestBuffer)
    }
    const minutes = one.parts.flatMap(({ begin, end }) => [begin.minutes, end.minutes])
    if (minutes.some((edge) => edge % 5 !== 0)) errors[`requirements.${index}`] = t('field.stepsOfFive')
  })
  return errors
}

/** On which tab a field stands, by its path. */
export function tabOf(path: string, draft: ServiceDraft): 'details' | 'staff' | 'resources' {
  if (path.startsWith('performers')) return 'staff'
  const index = /^requirements\.(\d+)/.exec(path)?.[1]
  if (index === undefined) return 'details'
  return draft.requirements[Number(index)]?.kind === 'resource' ? 'resources' : 'staff'
}
