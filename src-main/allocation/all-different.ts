/**
 * Whether everyone can get a holder of their own: a matching between the lists and the holders in them, by augmenting
 * paths. O(lists × holders in them). Régin (1994) filters the all-different constraint with the same matching.
 */
export function canAllDiffer(lists: readonly (readonly string[])[]): boolean {
  const takenBy = new Map<string, number>()

  function place(seat: number, tried: Set<string>): boolean {
    for (const holder of lists[seat] ?? []) {
      if (tried.has(holder)) continue
      tried.add(holder)
      const other = takenBy.get(holder)
      if (other === undefined || place(other, tried)) {
        takenBy.set(holder, seat)
        return true
      }
    }
    return false
  }

  return lists.every((_, seat) => place(seat, new Set()))
}
