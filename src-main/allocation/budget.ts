/** How many steps a search may still take. What is found when none is left was not proved to be the least. */
export interface Budget {
  left: number
}

/** Takes one step, if there is one left. */
export function spend(budget: Budget): boolean {
  budget.left -= 1
  return budget.left >= 0
}
