import { expect, test } from 'vitest'
import { closingPlan, type WhyLeft } from '../../../src-shared/contract/closing.ts'
import { instantOf } from '../../../src-shared/domain/salon-time.ts'
import { whyLeftWords } from '../../../src-renderer/visit-words/why-left-words.ts'
import { englishSpeaker } from './english-speaker.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (time: string) => instantOf('Europe/Riga', '2026-03-02', time)
const names = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [id(n), `Room ${String(n)}`]))

const mention = {
  visit: { kind: 'appointment', id: id(9) },
  lineId: id(8),
  who: 'Anna Ozola',
  service: 'Massage',
  startsAt: at('13:00'),
  endsAt: at('14:00'),
}
const takenUntil = (n: number, until: string) => ({
  holderId: id(n),
  free: false,
  obstacles: [{ kind: 'taken', until: at(until), by: mention }],
})

async function said(why: unknown): Promise<string> {
  const help = { revision: 0, lines: [], starts: [], cures: [] }
  const left = [{ visit: mention, from: id(1), why, help }]
  const [parsed] = closingPlan.parse({ rehomed: [], left, fingerprint: '' }).left
  return parsed ? whyLeftWords(await englishSpeaker(names), parsed) : ''
}

test('S5 who or what is in the way is named, the one that is free soonest first, and three at most', async () => {
  const candidates = [takenUntil(2, '15:00'), takenUntil(3, '14:00')]
  expect(await said({ kind: 'nobody free', of: 'instance', candidates })).toBe(
    'Room 3: busy until 14:00: Anna Ozola, Massage; Room 2: busy until 15:00: Anna Ozola, Massage',
  )
  const many = [2, 3, 4, 5, 6].map((n) => takenUntil(n, '14:00'))
  expect(await said({ kind: 'nobody free', of: 'instance', candidates: many })).toMatch(/Room 4: .*; and 2 more$/)
})

test('what is free alone, but not together with the rest, is not called free', async () => {
  const candidates = [takenUntil(2, '15:00'), { holderId: id(3), free: true, obstacles: [] }]
  expect(await said({ kind: 'nobody free', of: 'instance', candidates })).toBe(
    'Room 3: free, but not together with everything else it needs.',
  )
})

test('what may not move, or has nowhere to go, says so', async () => {
  const reasons: readonly (readonly [WhyLeft, string])[] = [
    [{ kind: 'wished' }, 'Room 1 was asked for.'],
    [{ kind: 'in service' }, 'It has begun.'],
    [{ kind: 'booked anyway' }, 'It was booked there on purpose, although it did not fit.'],
    [{ kind: 'nobody free', of: 'instance', candidates: [] }, 'There is no other.'],
    [{ kind: 'nobody free', of: 'staff', candidates: [] }, 'Nobody else performs it.'],
  ]
  for (const [why, words] of reasons) expect(await said(why)).toBe(words)
})
