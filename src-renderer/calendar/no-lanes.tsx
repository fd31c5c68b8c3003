import { Button } from '@mantine/core'
import { Rows3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { go } from '../app/view.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** What stands here before anybody works in the salon and anything can be reserved. */
export function NoLanes() {
  const { t } = useTranslation('calendar')
  return (
    <EmptyState
      icon={Rows3}
      sentence={t('noLanes.sentence')}
      action={<Button onClick={() => go({ screen: 'settings', section: 'overview' })}>{t('noLanes.action')}</Button>}
    />
  )
}
