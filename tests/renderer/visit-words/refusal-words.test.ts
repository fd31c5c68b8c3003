import { expect, test } from 'vitest'
import { plan, type Obstacle, type Plan, type Seat } from '../../../src-shared/contract/visit.ts'
import { instantOf } from '../../../src-shared/domain/salon-time.ts'
import { refusalSentence, refusalWords } from '../../../src-renderer/visit-words/refusal-words.ts'
import { englishSpeaker } from './english-speaker.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [massage, room, vip, room1, room2, anna] = [id(1), id(2), id(3), id(4), id(5), id(6)]
const names = {
  [massage]: 'Hot stone massage',
  [room]: 'Massage room',
  [vip]: 'VIP room',
  [room1]: 'Room 1',
  [room2]: 'Room 2',
  [anna]: 'Anna Berzina',
}
const at = (time: string, date = '2026-03-02') => instantOf('Europe/Riga', date, time)

const takenUntil = (until: number, who: string | null): unknown => ({
  kind: 'taken',
  until,
  by: {
    visit: { kind: 'appointment', id: id(9) },
    lineId: id(8),
    who,
    service: 'Hot stone massage',
    startsAt: at('13:00'),
    endsAt: until,
  },
})

/** A plan of one massage 14:00–15:00 that lacks this seat. */
function lacking(seat: { kind: Seat['kind']; wish?: string[]; resourceIds?: string[]; candidates: unknown[] }): Plan {
  const whole = [{ startsAt: at('14:00'), endsAt: at('15:00') }]
  const wanted = {
    requirementId: id(7),
    number: 0,
    resourceIds: [],
    work: whole,
    hold: whole,
    wish: [],
    holderId: null,
    marked: false,
    ...seat,
  }
  return plan.parse({
    startsAt: at('14:00'),
    endsAt: at('15:00'),
    lines: [{ serviceId: massage, startsAt: at('14:00'), endsAt: at('15:00'), seats: [wanted] }],
    refusal: {
      outsideOpeningHours: [],
      tooShort: [],
      missing: [{ line: 0, seat: wanted }],
      notTogether: [],
      nearestStarts: [],
      cures: [],
      bookAnyway: false,
    },
    makingRoom: null,
    warnings: [],
  })
}

const against = (holderId: string, ...obstacles: unknown[]) => ({ holderId, free: obstacles.length === 0, obstacles })

test('S5 a refusal names the resource, and each of its instances with who has it and until when, soonest free first', async () => {
  const speaker = await englishSpeaker(names)
  const refused = lacking({
    kind: 'resource',
    resourceIds: [room, vip],
    candidates: [against(room2, takenUntil(at('15:30'), null)), against(room1, takenUntil(at('14:30'), 'Anna Ozola'))],
  })
  expect(refusalWords(speaker, refused)).toEqual([
    {
      headline: 'No Massage room or VIP room is free 14:00–15:00.',
      candidates: [
        { holderId: room1, name: 'Room 1', why: 'busy until 14:30: Anna Ozola, Hot stone massage' },
        { holderId: room2, name: 'Room 2', why: 'busy until 15:30: walk-in, Hot stone massage' },
      ],
    },
  ])
  expect(refusalSentence(speaker, refused)).toBe(
    'No Massage room or VIP room is free 14:00–15:00. Room 1: busy until 14:30: Anna Ozola, Hot stone massage; ' +
      'Room 2: busy until 15:30: walk-in, Hot stone massage.',
  )
})

test('a wished person is named, with what stands against her', async () => {
  const speaker = await englishSpeaker(names)
  const off: Obstacle = { kind: 'closed', closure: 'time off', reason: 'Flu', until: at('09:00', '2026-03-04') }
  const refused = lacking({ kind: 'staff', wish: [anna], candidates: [against(anna, off)] })
  expect(refusalSentence(speaker, refused)).toBe(
    'Anna Berzina is not free 14:00–15:00: off until Wed 4 Mar 09:00: Flu.',
  )
})

test('who merely cannot do it is left out while somebody could', async () => {
  const speaker = await englishSpeaker({ ...names, [id(20)]: 'Eva Kalnina' })
  const refused = lacking({
    kind: 'staff',
    candidates: [
      against(id(20), { kind: 'cannot' }),
      against(anna, { kind: 'not open', nearest: { startsAt: at('15:00'), endsAt: at('20:00') } }),
    ],
  })
  expect(refusalSentence(speaker, refused)).toBe(
    'Nobody is free for Hot stone massage 14:00–15:00. Anna Berzina: not working then; works 15:00–20:00.',
  )
})

test('two seats that only one could fill are said together, once, with what is taken', async () => {
  const speaker = await englishSpeaker(names)
  const one = lacking({
    kind: 'resource',
    resourceIds: [room],
    candidates: [against(room1, takenUntil(at('14:30'), 'Anna Ozola')), against(room2)],
  })
  const [line] = one.lines
  if (!line || !one.refusal) throw new Error('no line')
  const refused: Plan = {
    ...one,
    lines: [{ ...line, seats: [...line.seats, ...line.seats] }],
    refusal: { ...one.refusal, missing: [], notTogether: [0, 1].map((seat) => ({ line: 0, seat })) },
  }
  expect(refusalWords(speaker, refused)).toEqual([
    {
      headline: 'Each is free, but not all together: 2 × Massage room.',
      candidates: [{ holderId: room1, name: 'Room 1', why: 'busy until 14:30: Anna Ozola, Hot stone massage' }],
    },
  ])
})

test('a second person that nobody is left for is said, also while something else is missing', async () => {
  const speaker = await englishSpeaker({ ...names, [id(20)]: 'Eva Kalnina' })
  const two = lacking({
    kind: 'resource',
    resourceIds: [room],
    candidates: [against(room1, takenUntil(at('14:30'), null))],
  })
  const [line] = two.lines
  const [missing] = line?.seats ?? []
  if (!line || !missing) throw new Error('no line')
  const person = lacking({
    kind: 'staff',
    candidates: [against(id(20)), against(anna, takenUntil(at('14:30'), 'Anna Ozola'))],
  }).lines[0]?.seats[0]
  if (!person) throw new Error('no seat')
  const served = { ...person, requirementId: null, holderId: person.candidates[0]?.holderId ?? null }
  const refused: Plan = { ...two, lines: [{ ...line, seats: [served, { ...served, holderId: null }, missing] }] }
  expect(refusalWords(speaker, refused).map(({ headline }) => headline)).toEqual([
    'No Massage room is free 14:00–15:00.',
    'Each is free, but not all together: 2 × staff member for Hot stone massage.',
  ])
})

test('who worked on the day before does not help who asks for today', async () => {
  const speaker = await englishSpeaker(names)
  const yesterday = { startsAt: at('10:00', '2026-03-01'), endsAt: at('18:00', '2026-03-01') }
  const refused = lacking({
    kind: 'staff',
    wish: [anna],
    candidates: [against(anna, { kind: 'not open', nearest: yesterday })],
  })
  expect(refusalSentence(speaker, refused)).toBe('Anna Berzina is not free 14:00–15:00: not working then.')
})

test('an absence till midnight is said as a person says it, not by a clock that nobody waits for', async () => {
  const speaker = await englishSpeaker(names)
  const said = (...obstacles: unknown[]) =>
    refusalSentence(speaker, lacking({ kind: 'staff', wish: [anna], candidates: [against(anna, ...obstacles)] }))
  const off = (until: number, reason = ''): Obstacle => ({ kind: 'closed', closure: 'time off', reason, until })
  const begins = 'Anna Berzina is not free 14:00–15:00: '
  expect(said(off(at('00:00', '2026-03-03')))).toBe(`${begins}off for the rest of the day.`)
  expect(said(off(at('00:00', '2026-03-03'), 'Flu'))).toBe(`${begins}off for the rest of the day: Flu.`)
  expect(said(off(at('00:00', '2026-03-05')))).toBe(`${begins}off through Wed 4 Mar.`)
  expect(said(off(at('16:00')))).toBe(`${begins}off until 16:00.`)
  expect(said(takenUntil(at('00:00', '2026-03-03'), 'Eva Stone'))).toBe(
    `${begins}busy for the rest of the day: Eva Stone, Hot stone massage.`,
  )
  // Several things in the way of one person, in the order in which they end.
  expect(said(takenUntil(at('14:50'), 'Eva Stone'), off(at('14:30')))).toBe(
    `${begins}off until 14:30; busy until 14:50: Eva Stone, Hot stone massage.`,
  )
})
