import { Center, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What stands in for a screen until its data is there. */
export function Opening() {
  const { t } = useTranslation('common')
  return (
    <Center component="output" flex={1} mih="12rem" aria-label={t('loading')}>
      <Loader size="sm" type="dots" />
    </Center>
  )
}
