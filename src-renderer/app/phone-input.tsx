import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './phone-input.module.css'

type Props = TextInputProps & {
  /** What is typed was said to be no whole number: it stands below as a warning, which may be passed. */
  readonly isDoubtful: boolean
}

/** A phone number, as people say it. */
export function PhoneInput({ isDoubtful, ...rest }: Props) {
  const { t } = useTranslation('common')
  return (
    <TextInput
      type="tel"
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      {...rest}
      description={
        isDoubtful && (
          <span role="alert" className={classes.doubtful}>
            {t('field.phoneDoubtful')}
          </span>
        )
      }
    />
  )
}
