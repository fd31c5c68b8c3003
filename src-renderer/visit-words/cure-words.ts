import type { Cure, Plan } from '../../src-shared/contract/visit.ts'
import { seatWords } from './seat-words.ts'
import { listWords, momentWords, type Speaker } from './speaker.ts'

/** A cure that is had with one click; others making room is shown by itself, with who moves. */
export type ClickedCure = Exclude<Cure, { kind: 'making room' }>

export function isClicked(cure: Cure): cure is ClickedCure {
  return cure.kind !== 'making room'
}

/** What a click does: `Room 2 instead of Room 1`, `Hot stone massage 10 min shorter: 50 min`. */
export function cureWords(speaker: Speaker, { lines, startsAt }: Pick<Plan, 'lines' | 'startsAt'>, cure: ClickedCure) {
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
