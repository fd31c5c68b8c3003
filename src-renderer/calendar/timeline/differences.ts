/** What must be taken away and what must be added to come from one set of drawn things to the next. */
type Differences<Drawn> = {
  readonly gone: readonly string[]
  readonly changed: readonly Drawn[]
  readonly come: readonly Drawn[]
}

/**
 * Compares by id and content. The calendar draws these differences only: given a new list it would draw every bar anew,
 * which takes half a second on a full day and loses the focus.
 */
export function differences<Drawn extends { readonly id: string }>(
  before: ReadonlyMap<string, Drawn>,
  after: readonly Drawn[],
): Differences<Drawn> {
  const ids = new Set(after.map(({ id }) => id))
  const come = after.filter(({ id }) => !before.has(id))
  const changed = after.filter((drawn) => {
    const old = before.get(drawn.id)
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(drawn)
  })
  return { gone: [...before.keys()].filter((id) => !ids.has(id)), changed, come }
}
