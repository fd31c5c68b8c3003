import type { TFunction } from 'i18next'
import type { Hours, Stretch } from '../../src-shared/domain/hours.ts'
import type { Format } from '../app/format.ts'
import { endsNextDay } from './night.ts'

/** A week in one line: `Mon–Fri 09:00–18:00, Sat 10:00–15:00`, `Sat 22:00–06:00 next day`; empty when nothing is open. */
export function weekWords(format: Format, t: TFunction<'hours'>, weekly: Hours['weekly']): string {
  const days = [...weekly].filter(({ stretches }) => stretches.length > 0).sort((a, b) => a.weekday - b.weekday)
  const runs: { from: number; to: number; times: string }[] = []
  for (const { weekday, stretches } of days) {
    const times = stretches.map((stretch) => spanWords(format, t, stretch)).join(', ')
    const last = runs.at(-1)
    if (last && last.times === times && last.to === weekday - 1) last.to = weekday
    else runs.push({ from: weekday, to: weekday, times })
  }
  return runs
    .map(({ from, to, times }) => {
      const first = format.weekday(from, 'short')
      return `${from === to ? first : `${first}–${format.weekday(to, 'short')}`} ${times}`
    })
    .join(', ')
}

/** `09:00–18:00`, and `22:00–06:00 next day`. */
export function spanWords(format: Format, t: TFunction<'hours'>, span: Pick<Stretch, 'from' | 'to'>): string {
  const [from, to] = [format.wallTime(span.from), format.wallTime(span.to)]
  return endsNextDay(span) ? t('until', { from, to }) : `${from}–${to}`
}
