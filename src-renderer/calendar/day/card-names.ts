import type { Day, DayCard } from './day.ts'

/** Who and what a line has, by name and without repetition, in the order of its reservations. */
export type CardNames = {
  readonly staff: readonly string[]
  readonly instances: readonly string[]
  /** What is still to be solved: the resources that would do, or nothing for a staff member. */
  readonly wanted: readonly (readonly string[])[]
}

/** Finds the names of a day's lines. */
export function cardNamesOf(day: Day): (card: DayCard) => CardNames {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(all.map(({ id, name }) => [id, name]))
    return (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => names.get(id ?? '') ?? []))]
  }
  const staff = named(day.staff)
  const instances = named(day.resources.flatMap((resource) => resource.instances))
  const resources = named(day.resources)
  return ({ reservations }) => {
    const holders = reservations.map(({ holderId }) => holderId)
    const open = reservations.filter(({ holderId }) => holderId === null)
    return {
      staff: staff(holders),
      instances: instances(holders),
      wanted: open.map(({ resourceIds }) => resources(resourceIds)),
    }
  }
}
