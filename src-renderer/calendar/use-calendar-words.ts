import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../app/salon.ts'
import type { CalendarWords } from './card-words.ts'

/** The calendar's words in the chosen language. */
export function useCalendarWords(): CalendarWords {
  const { t } = useTranslation('calendar')
  const { t: visitWords } = useTranslation('visit-words')
  const format = useFormat()
  return useMemo(() => ({ t, visitWords, format }), [t, visitWords, format])
}
