import { expect, test } from 'vitest'
import { changeSummary, historyEntry } from '../../../src-shared/contract/changes.ts'
import { instantOf } from '../../../src-shared/domain/salon-time.ts'
import { changeWords, historyWords } from '../../../src-renderer/visit-words/change-words.ts'
import { englishSpeaker } from './english-speaker.ts'

const at = (time: string, date = '2026-03-02') => instantOf('Europe/Riga', date, time)
const change = (said: object) =>
  changeSummary.parse({
    id: '00000000-0000-7000-8000-000000000001',
    source: 'desk',
    command: 'appointments.edit',
    who: 'Eva Stone',
    startsAt: at('12:00'),
    startedAt: null,
    status: null,
    opened: null,
    ...said,
  })

const opening = (kind: string, who: string) => ({
  ...{ command: 'hours.open', who, startsAt: null },
  opened: { kind, interval: { startsAt: at('18:00'), endsAt: at('19:00') } },
})

test.each([
  ['move Eva Stone 10:00 to 12:00', { command: 'visits.move', startedAt: at('10:00') }],
  ['move Eva Stone 10:00 to Tue 3 Mar 12:00', { startedAt: at('10:00'), startsAt: at('12:00', '2026-03-03') }],
  ['book Eva Stone 12:00', { command: 'appointments.book' }],
  ['book walk-in 12:00', { command: 'appointments.book', who: null }],
  ['Eva Stone: Cancelled', { command: 'appointments.setStatus', status: 'cancelled' }],
  [
    'Eva Stone: Confirmed, from 10:00 to 12:00',
    { command: 'appointments.setStatus', status: 'confirmed', startedAt: at('10:00') },
  ],
  ['change the lane of Eva Stone 12:00', { command: 'visits.move', startedAt: at('12:00') }],
  ['change of Eva Stone 12:00', { command: 'something.new' }],
  ['Anna works 18:00–19:00 on Mon 2 Mar, too', opening('staff', 'Anna')],
  ['Room 1 is open 18:00–19:00 on Mon 2 Mar, too', opening('instance', 'Room 1')],
  ['Salon open 18:00–19:00 on Mon 2 Mar, too', opening('salon', 'Salon Liepa')],
  ['the last change', { command: 'something.new', who: null, startsAt: null }],
])('FD-E8 a change is said as "%s"', async (said, what) => {
  expect(changeWords(await englishSpeaker({}), change(what))).toBe(said)
})

const room1 = '00000000-0000-7000-8000-000000000011'
const room2 = '00000000-0000-7000-8000-000000000012'
const anna = '00000000-0000-7000-8000-000000000013'

test.each([
  ['book Eva Stone 12:00', { moved: [] }],
  ['moved from Room 1 to Room 2, to make room for Eva Stone 12:00', { moved: [{ from: room1, to: room2 }] }],
  [
    'moved from Room 2 to Room 1: undo of a change of Eva Stone',
    { command: 'changes.undo', moved: [{ from: room2, to: room1 }] },
  ],
  [
    'moved from Room 1 to Room 2: close Room 1 for repair',
    { command: 'resources.closeInstance', who: 'Room 1', startsAt: null, moved: [{ from: room1, to: room2 }] },
  ],
  [
    'left without Room 1 and given Anna: change Eva Stone',
    {
      ...{ command: 'staff.edit', startsAt: null },
      moved: [
        { from: room1, to: null },
        { from: null, to: anna },
      ],
    },
  ],
])('the history of a visit says "%s"', async (said, what) => {
  const entry = historyEntry.parse({ ...change({ command: 'appointments.book' }), at: 0, ...what })
  const speaker = await englishSpeaker({ [room1]: 'Room 1', [room2]: 'Room 2', [anna]: 'Anna' })
  expect(historyWords(speaker, entry)).toBe(said)
})
