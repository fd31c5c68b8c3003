import { Input } from '@mantine/core'
import { Check, Slash } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './colour-choice.module.css'
import { palette } from './palette.ts'

type Props = {
  readonly value: string | null
  readonly onChange: (colour: string | null) => void
  /** Whether "no colour" is among the choices. */
  readonly optional?: boolean
}

/** One colour of the palette, each with its name for those who do not see it. */
export function ColourChoice({ value, onChange, optional = false }: Props) {
  const { t } = useTranslation('common')
  const group = useId()
  const known: readonly { readonly hex: string | null; readonly name: string }[] = [
    ...(optional ? [{ hex: null, name: t('colour.none') }] : []),
    ...palette.map(({ key, hex }) => ({ hex, name: t(`colour.${key}`) })),
  ]
  const choices = known.some(({ hex }) => hex === value) ? known : [...known, { hex: value, name: value ?? '' }]
  return (
    <fieldset className={classes.choice}>
      <Input.Label component="legend" mb={4}>
        {t('colour.label')}
      </Input.Label>
      <div className={classes.swatches}>
        {choices.map(({ hex, name }) => (
          <label key={name} className={classes.swatch} title={name} style={{ backgroundColor: hex ?? 'transparent' }}>
            <input
              type="radio"
              name={group}
              aria-label={name}
              checked={hex === value}
              onChange={() => onChange(hex)}
              className={classes.radio}
            />
            {hex === value && hex !== null && <Check size={16} strokeWidth={3} aria-hidden />}
            {hex === null && <Slash size={16} aria-hidden className={classes.none} />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
