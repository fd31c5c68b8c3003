/**
 * Whether everyone can get a holder of their own: a matching between the lists and the holders in them, by augmenting
 * paths. O(lists × holders in them).
 */
export function canAllDiffer(lists: readonly (readonly string[])[]): boolean {
  return matching(lists) !== null
}

/**
 * Of each list the holders with which everyone can still get one of their own; null: nobody can. After one matching a
 * holder is possible if it is free, or if who has it can go elsewhere along an alternating path (Régin, 1994).
 */
export function possibleIfAllDiffer(lists: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const seatOf = matching(lists)
  if (!seatOf) return null

  function canGoElsewhere(seat: number, asked: number, tried: Set<string>): boolean {
    for (const holder of lists[seat] ?? []) {
      if (tried.has(holder)) continue
      tried.add(holder)
      const other = seatOf?.get(holder)
      if (other === undefined || other === asked || canGoElsewhere(other, asked, tried)) return true
    }
    return false
  }

  return lists.map((list, asked) =>
    list.filter((holder) => {
      const seat = seatOf.get(holder)
      return seat === undefined || seat === asked || canGoElsewhere(seat, asked, new Set([holder]))
    }),
  )
}

/** Who has which holder, by holder; null: not everyone can have one. */
function matching(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> | null {
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

  return lists.every((_, seat) => place(seat, new Set())) ? takenBy : null
}
