import { useHotkeys } from '@mantine/hooks'
import { addDays } from '../../src-shared/domain/salon-time.ts'
import { useCalendarChoice } from './calendar-choice.ts'
import { useCardAsked } from './card-asked.ts'
import { useDatePicker } from './toolbar/date-button.tsx'
import { showDate } from './toolbar/show-date.ts'

/**
 * The calendar's keys, by their place on the keyboard, so that they work in a Cyrillic layout too. They do nothing in
 * fields, dialogs and menus.
 */
export function useCalendarKeys(date: string, today: string, onNew: () => void, onFind: () => void): void {
  const turn = (days: number) => showDate(addDays(date, days), today)
  const keys: Readonly<Record<string, () => void>> = {
    t: () => showDate(today, today),
    j: () => turn(1),
    PageDown: () => turn(1),
    k: () => turn(-1),
    PageUp: () => turn(-1),
    g: () => useDatePicker.setState({ opened: true }),
    d: () => useCalendarChoice.setState({ shows: 'day' }),
    l: () => useCalendarChoice.setState({ shows: 'list' }),
    n: onNew,
    f: onFind,
  }
  useHotkeys(
    Object.entries(keys).map(([key, act]) => [
      key,
      (event: KeyboardEvent) => {
        if (isElsewhere(event.target)) return
        event.preventDefault()
        act()
      },
      { usePhysicalKeys: true, preventDefault: false },
    ]),
  )
}

/** Whether something is asked about a card, a dialog is open, or the key was pressed in a menu or a list of choices. */
export function isElsewhere(target: EventTarget | null): boolean {
  // A menu or a dialog that is coming up has not got the focus yet.
  if (useCardAsked.getState().asked) return true
  if (document.querySelector('[aria-modal="true"]')) return true
  return target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null
}
