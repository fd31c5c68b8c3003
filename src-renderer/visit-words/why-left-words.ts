import type { ClosingPlan } from '../../src-shared/contract/closing.ts'
import { candidateWords, freeFrom } from './obstacle-words.ts'
import { listWords, type Speaker } from './speaker.ts'

const namedAtMost = 3

/** Why a visit finds no other holder by itself: `Room 2: busy until 14:30: Anna Ozola, Hot stone massage`. */
export function whyLeftWords(speaker: Speaker, { visit, from, why }: ClosingPlan['left'][number]): string {
  const { t, nameOf } = speaker
  if (why.kind !== 'nobody free') return t(`whyLeft.${why.kind}`, { name: nameOf.holder(from) ?? t('somebody') })
  if (why.candidates.length === 0) return t(`whyLeft.noOther.${why.of}`)
  const inTheWay = why.candidates.filter(({ free }) => !free).toSorted((a, b) => freeFrom(a) - freeFrom(b) || 0)
  const alone = why.candidates.flatMap(({ free, holderId }) => (free ? (nameOf.holder(holderId) ?? []) : []))
  // Others may be free for this alone, and yet not beside what else the visit needs, or who else is left.
  if (alone.length > 0) return t('whyLeft.notTogether', { names: listWords(speaker, alone) })
  const asked = { kind: why.of === 'staff' ? 'staff' : 'resource', wish: [], startsAt: visit.startsAt } as const
  const said = inTheWay.slice(0, namedAtMost).map((candidate) =>
    t('candidate', {
      name: nameOf.holder(candidate.holderId) ?? t('somebody'),
      why: candidateWords(speaker, candidate, asked),
    }),
  )
  const more = inTheWay.length - said.length
  return [...said, ...(more > 0 ? [t('whyLeft.more', { count: more })] : [])].join('; ')
}
