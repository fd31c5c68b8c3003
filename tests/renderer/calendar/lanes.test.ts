import { expect, test } from 'vitest'
import { lanesOf, type Lane } from '../../../src-renderer/calendar/day/lanes.ts'
import { aCard, aDay, aReservation, aResource, aStaffMember, idOf } from './a-day.ts'

const asIs = { folded: new Set<string>(), everyone: false }

function said(lane: Lane): string {
  if (lane.kind === 'to solve') return 'To solve'
  if (lane.kind === 'group') return lane.group
  return lane.kind === 'resource' ? `${lane.name}:` : lane.name
}

test('people come first, then each resource with its instances, in the order of the manager', () => {
  const { lanes } = lanesOf(aDay(), asIs)
  expect(lanes.map(said)).toEqual(['staff', 'Anna', 'Boris', 'resources', 'Massage room:', 'Room 1', 'Room 2'])
})

test('"To solve" stands on top while something has no holder, and is gone when it rests', () => {
  const open = aCard({ reservations: [aReservation({ holder: 'Anna' }), aReservation({ holder: null })] })
  expect(lanesOf(aDay({ cards: [open] }), asIs).lanes.map(said)[0]).toBe('To solve')
  const resting = { ...open, status: 'cancelled', holding: false }
  expect(lanesOf(aDay({ cards: [resting] }), asIs).lanes.map(said)[0]).toBe('staff')
})

test('who does not work that day is left out and counted, unless asked for or booked', () => {
  const staff = [aStaffMember('Anna'), aStaffMember('Boris', { open: [] }), aStaffMember('Clara', { open: [] })]
  const cards = [aCard({ reservations: [aReservation({ holder: 'Clara' })] })]
  const day = aDay({ staff, cards, resources: [] })
  expect(lanesOf(day, asIs).lanes.map(said)).toEqual(['staff', 'Anna', 'Clara', 'resources'])
  expect(lanesOf(day, asIs).hidden).toBe(1)
  const all = lanesOf(day, { ...asIs, everyone: true })
  expect(all.lanes.map(said)).toEqual(['staff', 'Anna', 'Boris', 'Clara', 'resources'])
  expect(all.hidden).toBe(0)
})

test('a heading folded away keeps its place and its count', () => {
  const { lanes } = lanesOf(aDay(), { ...asIs, folded: new Set(['group-staff', idOf('Massage room')]) })
  expect(lanes.map(said)).toEqual(['staff', 'resources', 'Massage room:'])
  expect(lanes.map((lane) => 'count' in lane && lane.count)).toEqual([2, 1, 2])
})

test('archived lanes are shown only where something still stands in them', () => {
  const staff = [aStaffMember('Anna'), aStaffMember('Boris', { archived: true })]
  const resources = [aResource('Sauna', [])]
  const day = aDay({ staff, resources })
  expect(lanesOf(day, asIs).lanes.map(said)).toEqual(['staff', 'Anna', 'resources'])
  const cards = [aCard({ reservations: [aReservation({ holder: 'Boris' })] })]
  expect(lanesOf(aDay({ staff, resources, cards }), asIs).lanes.map(said)).toContain('Boris')
})
