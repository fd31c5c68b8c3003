import { canAllDiffer } from './all-different.ts'

/** The holders still possible for each variable. */
export type Sets = readonly (readonly string[])[]

/** Which variables bind one another. */
export interface Bonds {
  /** For each variable those that cannot have its holder, but for what `mayShare` says. */
  readonly rivals: readonly (readonly number[])[]
  /** Variables of which no two may ever share. */
  readonly cliques: readonly (readonly number[])[]
  readonly mayShare: (i: number, j: number, holder: string) => boolean
}

/** The sets without holders that no way can use; null: there is no way. */
export function filtered(sets: Sets, bonds: Bonds): Sets | null {
  let now: Sets | null = sets
  let before: Sets | null = null
  while (now && now !== before) {
    before = now
    for (const clique of bonds.cliques) now = now && differing(now, clique)
    now = now && withoutTaken(now, bonds)
  }
  return now
}

/**
 * Without what keeps a clique from differing, by trying each holder against a matching. Where every set is as large as the
 * clique nothing can.
 */
function differing(sets: Sets, clique: readonly number[]): Sets | null {
  const lists = clique.map((i) => sets[i] ?? [])
  if (lists.every(({ length }) => length >= clique.length)) return sets
  if (!canAllDiffer(lists)) return null
  let now = sets
  for (const [position, i] of clique.entries()) {
    const set = lists[position] ?? []
    const possible = set.filter((holder) => canAllDiffer(lists.with(position, [holder])))
    if (possible.length < set.length) now = now.with(i, possible)
  }
  return now
}

/** Without the holders of those that are decided; null: a set has become empty. */
function withoutTaken(sets: Sets, { rivals, mayShare }: Bonds): Sets | null {
  let now = sets
  for (const [i, [holder, ...others]] of sets.entries()) {
    if (holder === undefined) return null
    if (others.length > 0) continue
    for (const j of rivals[i] ?? [])
      if (now[j]?.includes(holder) && !mayShare(i, j, holder))
        now = now.with(
          j,
          now[j].filter((id) => id !== holder),
        )
  }
  return now.some(({ length }) => length === 0) ? null : now
}
