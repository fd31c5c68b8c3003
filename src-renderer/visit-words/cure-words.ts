import type { Cure, PlannedLine, Seat, VisitCure } from '../../src-shared/contract/visit.ts'
import { seatWords } from './seat-words.ts'
import { listWords, momentWords, type Speaker } from './speaker.ts'

/** Changes something of the visit itself, and not what is open or where others sit. */
export function isVisitCure(cure: Cure): cure is VisitCure {
  return !['making room', 'opening', 'opening hours'].includes(cure.kind)
}

/** Opens somebody, something or the salon; a click does it at once. */
export type OpeningCure = Extract<Cure, { kind: 'opening' | 'opening hours' }>

export function isOpeningCure(cure: Cure): cure is OpeningCure {
  return cure.kind === 'opening' || cure.kind === 'opening hours'
}

type Line = Pick<PlannedLine, 'serviceId' | 'startsAt' | 'endsAt'> & {
  readonly seats: readonly Pick<Seat, 'wish' | 'resourceIds'>[]
}

/** What a click does: `Room 2 instead of Room 1`, `Hot stone massage 10 min shorter: 50 min`. */
export function cureWords(
  speaker: Speaker,
  { lines, startsAt }: { readonly lines: readonly Line[]; readonly startsAt: number },
  cure: Exclude<Cure, { kind: 'making room' }>,
) {
  const { t, nameOf } = speaker
  const service = (at: number) => nameOf.service(lines[at]?.serviceId ?? '') ?? ''
  const holder = (id: string) => nameOf.holder(id) ?? t('somebody')
  switch (cure.kind) {
    case 'other person':
    case 'other instance': {
      const line = lines[cure.line]
      const seat = line?.seats[cure.seat]
      const wanted = line && seat ? seatWords(speaker, seat, line) : ''
      const name = holder(cure.kind === 'other person' ? cure.staffId : cure.instanceId)
      return t('cure.other', { name, wanted })
    }
    case 'shorter': {
      const line = lines[cure.line]
      const by = line ? line.endsAt - line.startsAt - cure.minutes : 0
      return t('cure.shorter', { service: service(cure.line), by, minutes: cure.minutes })
    }
    case 'other order':
      return t('cure.order', { services: listWords(speaker, cure.order.map(service), 'unit') })
    case 'opening':
      return t('cure.opening', { name: holder(cure.holderId), ...spanWords(speaker, cure.interval, startsAt) })
    case 'opening hours':
      return t('cure.openingHours', spanWords(speaker, cure.interval, startsAt))
  }
}

function spanWords(speaker: Speaker, { startsAt, endsAt }: { startsAt: number; endsAt: number }, beside: number) {
  return { from: momentWords(speaker, startsAt, beside), to: momentWords(speaker, endsAt, beside) }
}
