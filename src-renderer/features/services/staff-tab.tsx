import { Button, CloseButton, NumberInput, Stack, Text, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRequirementWords } from '../../requirements/use-requirement-words.ts'
import { api } from '../../rpc/desk.ts'
import { MultiPick } from '../../ui/multi-pick.tsx'
import { PerformersField } from './performers-field.tsx'
import { RequirementFields } from './requirement-fields.tsx'
import { type DraftRequirement, newRequirement, requirementOf, type ServiceDraft } from './service-draft.ts'
import classes from './service-form.module.css'

/** How many people it takes, for which part of the time, and who performs it. */
export function StaffTab({ form }: { readonly form: UseFormReturnType<ServiceDraft> }) {
  const { t } = useTranslation('services')
  const { t: common } = useTranslation('common')
  const words = useRequirementWords()
  const { data: staff } = useSuspenseQuery(api.staff.list.options({}))
  const { requirements, performers, sameBuffers } = form.values
  const set = (changed: DraftRequirement[]) => form.setFieldValue('requirements', changed)
  const put = (one: DraftRequirement) => set(requirements.map((other) => (other.key === one.key ? one : other)))
  const remove = (key: string) => set(requirements.filter((other) => other.key !== key))
  const needed = requirements.flatMap((one, index) =>
    one.kind === 'staff' ? [{ one, path: `requirements.${index}` }] : [],
  )
  const first = needed[0]
  const who = staff
    .filter(({ id }) => performers.some(({ staffId }) => staffId === id))
    .map(({ id, name }) => ({ id, label: name }))
  const setPeople = (people: number | null) => {
    if (!first)
      set(
        people !== null && people > 0
          ? [{ ...newRequirement('staff', []), quantity: people }, ...requirements]
          : requirements,
      )
    else if (people === 0) remove(first.one.key)
    else put({ ...first.one, quantity: people })
  }

  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <NumberInput
          w={180}
          label={t('howManyPeople')}
          min={0}
          max={20}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          data-path={first && `${first.path}.quantity`}
          value={first ? (first.one.quantity ?? '') : 0}
          error={first && form.errors[`${first.path}.quantity`]}
          onChange={(typed) => setPeople(typed === '' ? null : Number(typed))}
        />
        {!first && (
          <Text size="sm" c="dimmed">
            {t('nobodyNeeded')}
          </Text>
        )}
        {needed.map(({ one, path }, index) => (
          <fieldset key={one.key} className={classes.card} aria-label={words(requirementOf(form.values, one))}>
            <Text size="sm" fw={600} mb="xs" pe="xl">
              {words(requirementOf(form.values, one))}
            </Text>
            {index > 0 && (
              <CloseButton
                className={classes.corner}
                aria-label={common('remove', { name: words(requirementOf(form.values, one)) })}
                onClick={() => remove(one.key)}
              />
            )}
            <RequirementFields
              requirement={one}
              path={path}
              errors={form.errors}
              ownBuffers={!sameBuffers}
              howManyLabel={t('howMany')}
              withQuantity={index > 0}
              onChange={put}
            >
              <MultiPick
                label={t('who')}
                placeholder={t('whoAnyone')}
                options={who}
                value={one.ids}
                onChange={(ids) => put({ ...one, ids })}
              />
            </RequirementFields>
          </fieldset>
        ))}
        {first && (
          <div>
            <Button
              variant="default"
              leftSection={<Plus size={16} aria-hidden />}
              onClick={() => set([...requirements, newRequirement('staff', [])])}
            >
              {t('addPeople')}
            </Button>
          </div>
        )}
      </Stack>
      {first && (
        <section>
          <Title order={3} mb="xs">
            {t('whoPerforms')}
          </Title>
          <PerformersField form={form} />
        </section>
      )}
    </Stack>
  )
}
