import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequirementDraft } from '../../src-shared/domain/requirement.ts'
import { useNameOf } from '../app/names.ts'
import { useFormat } from '../app/salon.ts'
import { requirementWords } from './requirement-words.ts'

/** Says what a service requires, with the names of resources and people as they are now. */
export function useRequirementWords(): (requirement: RequirementDraft) => string {
  const { t } = useTranslation('requirements')
  const { locale } = useFormat()
  const nameOf = useNameOf()
  return useCallback((requirement) => requirementWords({ t, locale, nameOf }, requirement), [t, locale, nameOf])
}
