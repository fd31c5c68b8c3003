import type { PlanMove } from '../../src-shared/contract/visit.ts'
import { momentWords, type Speaker } from './speaker.ts'

/** Who makes room for a visit, a sentence each: "Eva Stone, 14:00, moves from Room 1 to Room 2". */
export function makingRoomWords(speaker: Speaker, moves: readonly PlanMove[], beside: number): string[] {
  return moves.map(({ lines, from, to }) => {
    const [first] = lines
    return speaker.t('makesRoom', {
      who: first?.who ?? speaker.t('walkIn'),
      time: first ? momentWords(speaker, first.startsAt, beside) : '',
      from: speaker.nameOf.holder(from) ?? '',
      to: speaker.nameOf.holder(to) ?? '',
    })
  })
}
