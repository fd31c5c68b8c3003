import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** `45 min`, `1 h`, `1 h 30 min`. */
export function useDurationWords(): (minutes: number) => string {
  const { t } = useTranslation('app')
  return useCallback(
    (total) => {
      const hours = Math.floor(total / 60)
      const minutes = total % 60
      if (hours === 0) return t('time.minutes', { count: minutes })
      return minutes === 0 ? t('time.hours', { hours }) : t('time.hoursAndMinutes', { hours, minutes })
    },
    [t],
  )
}
