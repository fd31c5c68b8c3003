/** Ends a switch over a union: a case that is added later does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`not handled: ${JSON.stringify(value)}`)
}
