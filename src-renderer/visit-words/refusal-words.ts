import type { Plan, PlannedLine, Seat } from '../../src-shared/contract/visit.ts'
import { candidateWords, freeFrom } from './obstacle-words.ts'
import { seatWords } from './seat-words.ts'
import { listWords, type Speaker } from './speaker.ts'

/** A missing seat said in full: what is missing and when, and each candidate with what stands against it. */
export type MissingWords = {
  readonly headline: string
  readonly candidates: readonly { readonly holderId: string; readonly name: string; readonly why: string }[]
}

/** What a refused plan says, one entry for each thing that is missing; empty when the plan fits. */
export function refusalWords(speaker: Speaker, plan: Plan): MissingWords[] {
  const { refusal } = plan
  if (!refusal) return []
  const alone = (headline: string): MissingWords => ({ headline, candidates: [] })
  const together = refusal.notTogether.flatMap(({ line: index, seat: at }) => {
    const line = plan.lines[index]
    const seat = line?.seats[at]
    return line && seat ? [{ seat, line }] : []
  })
  const said = [
    ...refusal.outsideOpeningHours.flatMap((index) => {
      const line = plan.lines[index]
      return line ? [alone(lineSentence(speaker, 'outsideOpeningHours', line))] : []
    }),
    ...refusal.tooShort.flatMap(({ line, leastMinutes }) => {
      const service = serviceName(speaker, plan.lines[line])
      if (leastMinutes === null) return [alone(speaker.t('noLength', { service }))]
      return [alone(speaker.t('tooShort', { service, minutes: leastMinutes }))]
    }),
    ...refusal.missing.flatMap(({ line, seat }) => {
      const planned = plan.lines[line]
      return planned ? [missingWords(speaker, seat, planned)] : []
    }),
    ...togetherWords(speaker, together),
    ...stillOpen(plan).flatMap((wanted) => togetherWords(speaker, wanted)),
  ]
  const seen = new Set<string>()
  return said.filter(({ headline }) => !seen.has(headline) && seen.add(headline))
}

/** The same in one sentence, for a toast or a chip at the pointer. */
export function refusalSentence(speaker: Speaker, plan: Plan): string {
  const said = refusalWords(speaker, plan)
  const [first] = said
  if (!first) return speaker.t('doesNotFit')
  const why = first.candidates
    .slice(0, 3)
    .map((candidate) => speaker.t('candidate', candidate))
    .join('; ')
  return why === '' ? first.headline : `${first.headline} ${why}.`
}

function missingWords(speaker: Speaker, seat: Seat, line: PlannedLine): MissingWords {
  const span = speaker.format.timeRange(spanOf(seat, line))
  const wanted = seatWords(speaker, seat, line)
  const service = serviceName(speaker, line)
  const candidates = inTheWay(speaker, seat, line)
  const [only] = candidates
  // One was wished: its name and what stands against it are one sentence.
  if (only && candidates.length === 1 && seat.wish.length === 1) {
    const headline = canServe(seat, only.holderId)
      ? speaker.t('notFreeBecause', { wanted, span, why: only.why })
      : speaker.t('cannotBecause', { wanted, why: only.why })
    return { headline, candidates: [] }
  }
  const key = seat.wish.length > 0 ? 'notFree' : seat.kind === 'staff' ? 'nobodyFree' : 'noneFree'
  return { headline: speaker.t(key, { wanted, span, service }), candidates }
}

/** Whether another time could help. */
function canServe({ candidates }: Seat, holder: string): boolean {
  const found = candidates.find(({ holderId }) => holderId === holder)
  return found?.obstacles.every(({ kind }) => kind !== 'cannot') ?? true
}

/** Each has somebody free, but together they have not: `2 × Dryer`, and who of them is taken. */
function togetherWords(speaker: Speaker, wanted: readonly Wanted[]): MissingWords[] {
  if (wanted.length === 0) return []
  const counted = Map.groupBy(wanted, ({ seat, line }) => seatWords(speaker, seat, line))
  const names = [...counted].map(([name, seats]) => (seats.length === 1 ? name : `${seats.length} × ${name}`))
  const candidates = wanted.flatMap(({ seat, line }) => inTheWay(speaker, seat, line))
  return [
    {
      headline: speaker.t('notTogether', { seats: listWords(speaker, names, 'conjunction') }),
      candidates: [...new Map(candidates.map((candidate) => [candidate.holderId, candidate])).values()],
    },
  ]
}

type Wanted = { readonly seat: Seat; readonly line: PlannedLine }

/**
 * Seats that stay empty though somebody is free for each, beside others that have nobody at all: the second person of a
 * couple's massage. Each with the seats of its requirement.
 */
function stillOpen({ lines, refusal }: Plan): Wanted[][] {
  if (!refusal || refusal.notTogether.length > 0) return []
  return lines.flatMap((line) => {
    const open = line.seats.filter(
      ({ holderId, wish, candidates }) =>
        holderId === null && candidates.some((one) => one.free && (wish.length === 0 || wish.includes(one.holderId))),
    )
    return [...Map.groupBy(open, ({ requirementId }) => requirementId).keys()].map((id) =>
      line.seats.filter(({ requirementId }) => requirementId === id).map((seat) => ({ seat, line })),
    )
  })
}

/**
 * The candidates that could serve but for what stands in their way, who is free soonest first; if there are none, those
 * that cannot at all.
 */
function inTheWay(speaker: Speaker, seat: Seat, line: PlannedLine): MissingWords['candidates'] {
  const asked = { kind: seat.kind, wish: seat.wish, startsAt: line.startsAt }
  const wished = seat.candidates.filter(
    ({ holderId, free }) => !free && (seat.wish.length === 0 || seat.wish.includes(holderId)),
  )
  const able = wished.filter(({ obstacles }) => obstacles.every(({ kind }) => kind !== 'cannot'))
  const said = (able.length > 0 ? able : wished).toSorted((a, b) => freeFrom(a) - freeFrom(b) || 0)
  return said.map((candidate) => ({
    holderId: candidate.holderId,
    name: speaker.nameOf.holder(candidate.holderId) ?? speaker.t('somebody'),
    why: candidateWords(speaker, candidate, asked),
  }))
}

function spanOf(seat: Seat, line: PlannedLine) {
  return { startsAt: seat.work[0]?.startsAt ?? line.startsAt, endsAt: seat.work.at(-1)?.endsAt ?? line.endsAt }
}

function lineSentence(speaker: Speaker, key: 'outsideOpeningHours', line: PlannedLine): string {
  return speaker.t(key, { service: serviceName(speaker, line), span: speaker.format.timeRange(line) })
}

function serviceName(speaker: Speaker, line: PlannedLine | undefined): string {
  return (line && speaker.nameOf.service(line.serviceId)) ?? ''
}
