import { possibleIfAllDiffer } from './all-different.ts'

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

/**
 * The sets without holders that no way can use; null: there is no way. `settled` are sets that were filtered already and are
 * like these but for a few: only what those bind is looked at.
 */
export function filtered(sets: Sets, bonds: Bonds, settled: Sets | null = null): Sets | null {
  let now: Sets | null = sets
  let known = settled
  for (;;) {
    const before: Sets = now
    for (const clique of bonds.cliques) now &&= hasChanged(clique, now, known) ? differing(now, clique) : now
    now &&= withoutTaken(now, known, bonds)
    if (!now || now === before) return now
    known = before
  }
}

function hasChanged(clique: readonly number[], now: Sets, known: Sets | null): boolean {
  return !known || clique.some((i) => now[i] !== known[i])
}

/** Without what keeps a clique from differing. Where every set is as large as the clique nothing does. */
function differing(sets: Sets, clique: readonly number[]): Sets | null {
  const lists = clique.map((i) => sets[i] ?? [])
  if (lists.every(({ length }) => length >= clique.length)) return sets
  const possible = possibleIfAllDiffer(lists)
  if (!possible) return null
  let now = sets
  for (const [position, i] of clique.entries()) {
    const left = possible[position] ?? []
    if (left.length < (sets[i]?.length ?? 0)) now = now.with(i, left)
  }
  return now
}

/** Without the holders of those that are decided; null: a set has become empty. */
function withoutTaken(sets: Sets, known: Sets | null, { rivals, mayShare }: Bonds): Sets | null {
  let now = sets
  for (const [i, set] of sets.entries()) {
    const [holder] = set
    if (holder === undefined) return null
    if (set.length > 1 || set === known?.[i]) continue
    for (const j of rivals[i] ?? [])
      if (now[j]?.includes(holder) && !mayShare(i, j, holder))
        now = now.with(
          j,
          now[j].filter((id) => id !== holder),
        )
  }
  return now.some(({ length }) => length === 0) ? null : now
}
