/** The items in groups: those linked directly or through others, each group and the groups in the items' order. */
export function linked<T>(items: readonly T[], isLink: (earlier: T, later: T) => boolean): readonly (readonly T[])[] {
  const label = items.map((_, i) => i)
  for (const [i, later] of items.entries()) {
    const met = new Set(items.slice(0, i).flatMap((earlier, j) => (isLink(earlier, later) ? (label[j] ?? j) : [])))
    const least = Math.min(i, ...met)
    for (const [j, group] of label.entries()) if (j === i || met.has(group)) label[j] = least
  }
  return [...Map.groupBy(items.keys(), (i) => label[i]).values()].map((group) => group.flatMap((i) => items[i] ?? []))
}
