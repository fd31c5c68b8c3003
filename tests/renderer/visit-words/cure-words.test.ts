import { expect, test } from 'vitest'
import { cure, plannedLine, type Cure } from '../../../src-shared/contract/visit.ts'
import { instantOf } from '../../../src-shared/domain/salon-time.ts'
import { cureWords } from '../../../src-renderer/visit-words/cure-words.ts'
import { englishSpeaker } from './english-speaker.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (time: string) => instantOf('Europe/Riga', '2026-03-02', time)
const names = { [id(1)]: 'Massage', [id(2)]: 'Facial', [id(3)]: 'Anna', [id(4)]: 'Eva', [id(5)]: 'Room 2' }

const seat = (kind: string, wish: string[]) => ({
  ...{ kind, requirementId: null, number: 0, resourceIds: [], work: [], hold: [], wish },
  ...{ holderId: null, marked: false, candidates: [] },
})
const lines = [
  { serviceId: id(1), startsAt: at('10:00'), endsAt: at('11:00'), seats: [seat('staff', [id(3)])] },
  { serviceId: id(2), startsAt: at('11:00'), endsAt: at('11:30'), seats: [] },
].map((line) => plannedLine.parse(line))

async function said(what: unknown) {
  const parsed: Cure = cure.parse(what)
  if (parsed.kind === 'making room') throw new Error('it is not clicked')
  return cureWords(await englishSpeaker(names), { lines, startsAt: at('10:00') }, parsed)
}

test('S5 each cure says in a plain sentence what it does', async () => {
  expect(await said({ kind: 'other person', line: 0, seat: 0, staffId: id(4) })).toBe('Eva instead of Anna')
  expect(await said({ kind: 'shorter', line: 0, minutes: 50 })).toBe('Massage 10 min shorter: 50 min')
  expect(await said({ kind: 'other order', order: [1, 0] })).toBe('In this order: Facial, Massage')
  const interval = { startsAt: at('20:00'), endsAt: at('21:00') }
  expect(await said({ kind: 'opening', holderId: id(5), interval })).toBe('Open Room 2 20:00–21:00')
  expect(await said({ kind: 'opening hours', interval })).toBe('Open the salon 20:00–21:00')
})
