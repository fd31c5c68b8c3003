import type { PlannedLine, Seat } from '../../src-shared/contract/visit.ts'
import { listWords, type Speaker } from './speaker.ts'

/** What a seat wants, by name: the wished ones, else `Massage room or VIP room`, else the service somebody is for. */
export function seatWords(
  speaker: Speaker,
  seat: Pick<Seat, 'wish' | 'resourceIds'>,
  line: Pick<PlannedLine, 'serviceId'>,
): string {
  const wished = seat.wish.flatMap((id) => speaker.nameOf.holder(id) ?? [])
  if (wished.length > 0) return listWords(speaker, wished, 'disjunction')
  const resources = seat.resourceIds.flatMap((id) => speaker.nameOf.resource(id) ?? [])
  if (resources.length > 0) return listWords(speaker, resources, 'disjunction')
  return speaker.t('somebodyFor', { service: speaker.nameOf.service(line.serviceId) ?? '' })
}
