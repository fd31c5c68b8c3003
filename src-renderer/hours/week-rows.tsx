import { Menu } from '@mantine/core'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Hours, Stretch } from '../../src-shared/domain/hours.ts'
import { useFormat } from '../app/salon.ts'
import { DayRow } from './day-row.tsx'
import classes from './hours.module.css'
import type { TypedHoursProblem } from './hours-problem.ts'

type Weekly = Hours['weekly']

type Props = {
  readonly weekly: Weekly
  readonly onChange: (weekly: Weekly) => void
  readonly problem: TypedHoursProblem | null
}

const workingDays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** The seven days, from the one on which a week begins here. */
export function WeekRows({ weekly, onChange, problem }: Props) {
  const { t } = useTranslation('hours')
  const { firstWeekday, weekday: nameOf } = useFormat()
  const stretchesOf = (weekday: number) => weekly.find((day) => day.weekday === weekday)?.stretches ?? []
  const put = (weekdays: readonly number[], stretches: Stretch[]) => {
    const others = weekly.filter(({ weekday }) => !weekdays.includes(weekday))
    const changed = stretches.length === 0 ? [] : weekdays.map((weekday) => ({ weekday, stretches }))
    onChange([...others, ...changed].sort((a, b) => a.weekday - b.weekday))
  }
  const inOrder = everyDay.map((_, index) => ((firstWeekday - 1 + index) % 7) + 1)
  return (
    <div className={classes.days}>
      {inOrder.map((weekday) => {
        const label = capitalised(nameOf(weekday))
        const stretches = stretchesOf(weekday)
        const wrong = problem?.day.kind === 'weekday' && problem.day.weekday === weekday ? problem.problem : null
        return (
          <DayRow
            key={weekday}
            label={label}
            stretches={stretches}
            onChange={(changed) => put([weekday], changed)}
            error={wrong && t(`problem.${wrong}`)}
            menu={
              <>
                <Menu.Item leftSection={<Copy size={14} aria-hidden />} onClick={() => put(workingDays, stretches)}>
                  {t('copyToWorkingDays', { first: nameOf(1, 'short'), last: nameOf(5, 'short') })}
                </Menu.Item>
                <Menu.Item leftSection={<Copy size={14} aria-hidden />} onClick={() => put(everyDay, stretches)}>
                  {t('copyToAll')}
                </Menu.Item>
              </>
            }
          />
        )
      })}
    </div>
  )
}

/** At the beginning of a row, in languages that write days small. */
function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}
