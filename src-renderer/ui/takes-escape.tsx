import { useTopmost } from './use-topmost.ts'

/** Stands on the screen while a picker is open within a dialog: Escape is meant for the picker then, not for the dialog. */
export function TakesEscape() {
  useTopmost()
  return null
}
