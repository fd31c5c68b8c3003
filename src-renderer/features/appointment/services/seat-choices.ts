import type { Candidate, PlannedLine, Seat } from '../../../../src-shared/contract/visit.ts'
import { candidateWords } from '../../../visit-words/obstacle-words.ts'
import type { Speaker } from '../../../visit-words/speaker.ts'
import type { Offer } from '../use-offer.ts'
import type { HolderChoice } from './holder-picker.tsx'

type Asked = { readonly speaker: Speaker; readonly seat: Seat; readonly line: PlannedLine }
type Headings = { readonly free: string; readonly busy: string; readonly cannot: string }

/** The people for a staff seat: free ones first in the order of automatic choice, then who is not, then who cannot. */
export function staffChoices({ speaker, seat, line }: Asked, offer: Offer, headings: Headings): HolderChoice[] {
  const able = seat.candidates.filter(({ obstacles }) => obstacles.every(({ kind }) => kind !== 'cannot'))
  const known = new Set(able.map(({ holderId }) => holderId as string))
  const choice = (candidate: Candidate, group: string) => ({
    id: candidate.holderId,
    name: speaker.nameOf.holder(candidate.holderId) ?? '',
    group,
    why: candidate.free ? '' : candidateWords(speaker, candidate, { ...seat, startsAt: line.startsAt }),
    able: true,
  })
  return [
    ...able.filter(({ free }) => free).map((candidate) => choice(candidate, headings.free)),
    ...able.filter(({ free }) => !free).map((candidate) => choice(candidate, headings.busy)),
    ...offer.staff
      .filter(({ id, archived }) => !archived && !known.has(id))
      .map(({ id, name }) => ({
        id,
        name,
        group: headings.cannot,
        why: speaker.t('cannot.staff'),
        able: false,
      })),
  ]
}

/** The instances for a resource seat, under the names of their resources: each free, or with who has it and until when. */
export function instanceChoices({ speaker, seat, line }: Asked, offer: Offer): HolderChoice[] {
  return seat.candidates.map((candidate) => {
    const { holderId, obstacles } = candidate
    return {
      id: holderId,
      name: speaker.nameOf.holder(holderId) ?? '',
      group: offer.instance(holderId)?.resource.name ?? '',
      why: candidateWords(speaker, candidate, { ...seat, wish: [], startsAt: line.startsAt }),
      able: obstacles.every(({ kind }) => kind !== 'cannot'),
    }
  })
}
