import type { Service } from '../draft/service-choice.ts'

/** Services whose name or category has every typed word, under their categories in the salon's order. */
export function findServices(
  services: readonly Service[],
  typed: string,
): readonly { readonly category: string; readonly services: readonly Service[] }[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = services.filter(({ name, category }) => {
    const text = `${name} ${category}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
  return [...Map.groupBy(found, ({ category }) => category)].map(([category, members]) => ({
    category,
    services: members,
  }))
}
