import { useTranslation } from 'react-i18next'
import type { Hours, Stretch } from '../../src-shared/domain/hours.ts'
import { useFormat, useToday } from '../app/salon.ts'
import { spanWords, weekWords } from './week-words.ts'

/** Hours whole, in one line: the week with its breaks, and the dates ahead that differ. */
export function useHoursWords(): (hours: Hours) => string {
  const { t } = useTranslation('hours')
  const format = useFormat()
  const today = useToday()
  const span = (of: Pick<Stretch, 'from' | 'to'>) => spanWords(format, t, of)
  const breaksOf = (stretches: readonly Stretch[]) => stretches.flatMap(({ breaks }) => breaks.map(span))
  return ({ weekly, exceptions }) => {
    const breaks = weekly.flatMap(({ weekday, stretches }) =>
      breaksOf(stretches).map((times) => `${format.weekday(weekday, 'short')} ${t('break')} ${times}`),
    )
    const dates = exceptions
      .filter(({ date }) => date >= today)
      .map(({ date, stretches }) => {
        const times = stretches.length === 0 ? [t('closed')] : stretches.map(span)
        const pauses = breaksOf(stretches).map((each) => `${t('break')} ${each}`)
        return `${format.fullDate(date)} ${[...times, ...pauses].join(', ')}`
      })
    return [weekWords(format, t, weekly), ...breaks, ...dates].filter((each) => each !== '').join('; ')
  }
}
