/** Whether the ids name each of the records once, in whatever order: else the list that was put in order is an old one. */
export function areAllOf(records: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  const named = new Set(ids)
  return named.size === ids.length && records.length === ids.length && records.every(({ id }) => named.has(id))
}
