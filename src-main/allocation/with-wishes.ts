import type { BookedDemand, BookedLine } from './types.ts'

/** One wish a seat, in order, as the editor sends them; a missing or empty one is any. */
export interface LineWishes {
  readonly staff: readonly (readonly string[])[]
  readonly instances: readonly (readonly string[])[]
  /** Holders added by hand: all that shall be, those that stand there already among them. */
  readonly added: readonly string[]
}

/** The stored line with the wishes that are meant now: the n-th wish goes with the n-th seat of its kind. */
export function withWishes(line: BookedLine, wishes: LineWishes): BookedLine {
  const next = { staff: 0, resource: 0 }
  const required = line.demands.flatMap((demand): BookedDemand[] => {
    if (!demand.requirement) return []
    const { kind } = demand.requirement
    const wish = (kind === 'staff' ? wishes.staff : wishes.instances)[next[kind]++] ?? []
    return [{ ...demand, wish }]
  })
  return { ...line, demands: [...required, ...wishes.added.map((id, seat) => addedByHand(line, id, seat))] }
}

function addedByHand(line: BookedLine, id: string, seat: number): BookedDemand {
  const present = line.demands.find(({ requirement, wish }) => requirement === null && wish[0] === id)
  return {
    requirement: null,
    seat,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    wish: [id],
    holder: present?.holder ?? null,
    marked: present?.marked ?? false,
  }
}
