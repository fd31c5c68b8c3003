import { Button } from '@mantine/core'
import { UserMinus } from 'lucide-react'
import { useCalendarChoice } from '../calendar-choice.ts'
import { useCalendarWords } from '../use-calendar-words.ts'

type Props = {
  /** How many people are left out because they do not work that day. */
  readonly count: number
  /** A symbol and the number instead of words. */
  readonly tight: boolean
}

/** Counts who is left out of the lanes; a click shows them too. */
export function HiddenPeople({ count, tight }: Props) {
  const { t } = useCalendarWords()
  const label = t('show.hidden', { count })
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      title={tight ? label : t('show.hiddenHint')}
      {...(tight ? { 'aria-label': label, leftSection: <UserMinus size={16} aria-hidden /> } : {})}
      onClick={() => useCalendarChoice.setState({ everyone: true })}
    >
      {tight ? count : label}
    </Button>
  )
}
