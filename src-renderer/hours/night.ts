type Span = { readonly from: string; readonly to: string }

/** Whether it ends on the day after it begins: `22:00` to `06:00`. A whole day from midnight to midnight does not. */
export function endsNextDay({ from, to }: Span): boolean {
  return from !== '' && to !== '' && to !== '24:00' && to <= from && !(from === '00:00' && to === '00:00')
}

/** How long it lasts, in minutes of the wall clock. */
export function minutesOf({ from, to }: Span): number {
  const minutes = minuteOf(to) - minuteOf(from)
  return minutes > 0 ? minutes : minutes + 1440
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
