import { Group, NumberInput, Stack } from '@mantine/core'
import type { FormErrors } from '@mantine/form'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MinutesInput } from '../../ui/minutes-input.tsx'
import { PartsField } from './parts-field.tsx'
import type { DraftRequirement } from './service-draft.ts'
import classes from './service-form.module.css'

type Props = {
  readonly requirement: DraftRequirement
  readonly onChange: (requirement: DraftRequirement) => void
  /** The path of this requirement in the form, for its errors and the focus. */
  readonly path: string
  readonly errors: FormErrors
  readonly ownBuffers: boolean
  readonly howManyLabel: string
  /** Whom or what it is for, beside how many. */
  readonly children: ReactNode
  readonly withQuantity?: boolean
}

/** How many, of whom or what, for which parts of the time, and with which buffers. */
export function RequirementFields(props: Props) {
  const { requirement, onChange, path, errors, ownBuffers, howManyLabel, children, withQuantity = true } = props
  const { t } = useTranslation('services')
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="md" wrap="nowrap">
        {withQuantity && (
          <NumberInput
            w={110}
            label={howManyLabel}
            min={1}
            max={20}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            data-path={`${path}.quantity`}
            value={requirement.quantity ?? ''}
            error={errors[`${path}.quantity`]}
            onChange={(typed) => onChange({ ...requirement, quantity: typed === '' ? null : Number(typed) })}
          />
        )}
        <div className={classes.grow}>{children}</div>
      </Group>
      <PartsField parts={requirement.parts} onChange={(parts) => onChange({ ...requirement, parts })} />
      {ownBuffers && (
        <Group grow align="flex-start">
          <MinutesInput
            label={t('before')}
            data-path={`${path}.before`}
            value={requirement.before}
            error={errors[`${path}.before`]}
            onChange={(before) => onChange({ ...requirement, before })}
          />
          <MinutesInput
            label={t('after')}
            data-path={`${path}.after`}
            value={requirement.after}
            error={errors[`${path}.after`]}
            onChange={(after) => onChange({ ...requirement, after })}
          />
        </Group>
      )}
      {errors[path] !== undefined && (
        <p className={classes.error} role="alert">
          {errors[path]}
        </p>
      )}
    </Stack>
  )
}
