import { Group, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRequirementWords } from '../../requirements/use-requirement-words.ts'
import { api } from '../../rpc/desk.ts'
import { PickButton } from '../../ui/pick-button.tsx'
import { AlternativesField } from './alternatives-field.tsx'
import { RequirementFields } from './requirement-fields.tsx'
import { type DraftRequirement, newRequirement, requirementOf, type ServiceDraft } from './service-draft.ts'
import classes from './service-form.module.css'

/** The resources of a service: each appointment for it reserves them by itself. */
export function ResourcesTab({ form }: { readonly form: UseFormReturnType<ServiceDraft> }) {
  const { t } = useTranslation('services')
  const words = useRequirementWords()
  const { data: resources } = useSuspenseQuery(api.resources.list.options({}))
  const { requirements, sameBuffers } = form.values
  const needed = requirements.flatMap((one, index) =>
    one.kind === 'resource' ? [{ one, path: `requirements.${index}` }] : [],
  )
  const assigned = needed.flatMap(({ one }) => one.ids)
  const set = (changed: DraftRequirement[]) => form.setFieldValue('requirements', changed)
  // A requirement goes with its last resource.
  const put = (one: DraftRequirement) =>
    set(
      requirements
        .map((other) => (other.key === one.key ? one : other))
        .filter(({ kind, ids }) => kind === 'staff' || ids.length > 0),
    )
  const toggle = (id: string) => {
    if (!assigned.includes(id)) {
      set([...requirements, newRequirement('resource', [id])])
      return
    }
    const without = requirements.map((one) =>
      one.kind === 'resource' ? { ...one, ids: one.ids.filter((other) => other !== id) } : one,
    )
    set(without.filter(({ kind, ids }) => kind === 'staff' || ids.length > 0))
  }
  const offered = resources.filter(({ archived }) => !archived).map(({ id, name }) => ({ id, label: name }))

  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {needed.length === 0 ? t('resourcesEmpty') : t('resourcesSentence')}
        </Text>
        <PickButton
          label={t('addResources')}
          icon={<Plus size={16} aria-hidden />}
          options={offered}
          value={assigned}
          onToggle={toggle}
        />
      </Group>
      {needed.map(({ one, path }) => (
        <fieldset key={one.key} className={classes.card} aria-label={words(requirementOf(form.values, one))}>
          <Text size="sm" fw={600} mb="xs">
            {words(requirementOf(form.values, one))}
          </Text>
          <RequirementFields
            requirement={one}
            path={path}
            errors={form.errors}
            ownBuffers={!sameBuffers}
            howManyLabel={t('howMany')}
            onChange={put}
          >
            <AlternativesField
              ids={one.ids}
              offered={offered.filter(({ id }) => one.ids.includes(id) || !assigned.includes(id))}
              onChange={(ids) => put({ ...one, ids })}
            />
          </RequirementFields>
        </fieldset>
      ))}
    </Stack>
  )
}
