/** The day's lanes and cards. */
export function CalendarScreen() {
  return null
}
