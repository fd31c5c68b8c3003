/** The same order, but what is archived comes after all that is not. */
export function archivedLast<Row extends { readonly archived: boolean }>(rows: readonly Row[]): Row[] {
  return [...rows.filter(({ archived }) => !archived), ...rows.filter(({ archived }) => archived)]
}
