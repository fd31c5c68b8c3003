/** Where "now" comes from: UTC minutes, with a fraction. Nothing else in main reads the machine's clock. */
export type Clock = { readonly now: () => number }

export function systemClock(): Clock {
  return { now: () => Date.now() / 60_000 }
}

/** Starts at an instant and runs on with real time: demonstrations and tests. */
export function clockFrom(startsAt: number): Clock {
  const began = performance.now()
  return { now: () => startsAt + (performance.now() - began) / 60_000 }
}
