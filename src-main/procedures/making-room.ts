import type { MakingRoom, PlanMove } from '../../src-shared/contract/visit.ts'
import type { HolderId } from '../../src-shared/domain/id.ts'
import type { Move, Placement } from '../allocation/answers.ts'
import type { Moves } from '../allocation/types.ts'
import { fingerprintOf } from './fingerprint-of.ts'
import type { Gathered } from './gather-book.ts'
import type { Rules } from './gather-rules.ts'

/** Whom a visit that does not fit may make move: after it was shown and agreed to, and by itself. */
export type MayMove = { readonly agreed: Moves; readonly byItself: Moves }

const nobody: MayMove = { agreed: 'none', byItself: 'none' }

/** At the desk as the salon has set it; people move only if somebody has agreed. */
export function deskMayMove({ salon }: Pick<Rules, 'salon'>): MayMove {
  switch (salon.makesRoom) {
    case 'never':
      return nobody
    case 'ask':
      return { agreed: 'staff and instances', byItself: 'none' }
    case 'do it and tell':
      return { agreed: 'staff and instances', byItself: 'instances' }
  }
}

/** Clients are asked nothing and told nothing, so only rooms and the like move, unless the salon wants nothing moved. */
export function clientMayMove({ salon }: Pick<Rules, 'salon'>): MayMove {
  return salon.makesRoom === 'never' ? nobody : { agreed: 'instances', byItself: 'instances' }
}

/** Whether nobody has to agree to these moves first. */
export function isByItself({ byItself }: MayMove, { moves }: Placement, { book }: Gathered): boolean {
  const isInstance = ({ from }: Move) => book.holders.some(({ id, kind }) => id === from && kind === 'instance')
  return byItself !== 'none' && moves.every(isInstance)
}

/** The moves as the screens read them, and the name of the plan; null: nobody moves. */
export function makingRoomOf(placement: Placement, gathered: Gathered): MakingRoom | null {
  const moves = movesOf(placement, gathered)
  return moves.length === 0 ? null : { moves, fingerprint: nameOfPlan(placement) }
}

export function movesOf({ moves }: Pick<Placement, 'moves'>, { mention }: Gathered): PlanMove[] {
  return moves.map(({ demands, from, to }) => ({
    lines: [...new Set(demands.map(({ lineId }) => lineId))].map(mention),
    from: from as HolderId,
    to: to as HolderId,
  }))
}

/** Names what was shown: who serves when, and who moves where; of a new visit not its id, which comes with the command. */
export function nameOfPlan({ visits, moves }: Placement): string {
  const served = visits.map(({ lines }) =>
    lines.map(({ startsAt, endsAt, demands }) => [startsAt, endsAt, demands.map(({ holder }) => holder)]),
  )
  return fingerprintOf([served, moves])
}
