import { expect, it } from 'vitest'
import { withWishes } from '../../src-main/allocation/with-wishes.ts'
import { has, needs, needsStaff, stored } from './support/salon.ts'

const [people, chairs] = [needsStaff({ quantity: 2 }), needs('chair')]
const line = stored(
  'cut',
  '10:00',
  '11:00',
  has('A', { requirement: people, wish: ['A'] }),
  has('C1', { requirement: chairs, wish: [] }),
  has('B', { requirement: people, wish: [], seat: 1 }),
  has('steamer', { marked: false }),
)

const said = (of: typeof line) =>
  of.demands.map(({ holder, wish }) => `${holder ?? 'open'} of ${wish.join('|') || 'any'}`)

it('gives each seat of its kind the wish of the same number', () => {
  const wishes = { staff: [['C'], ['A', 'B']], instances: [['C2']], added: ['steamer'] }
  expect(said(withWishes(line, wishes))).toEqual(['A of C', 'C1 of C2', 'B of A|B', 'steamer of steamer'])
})

it('takes a missing wish for any', () => {
  expect(said(withWishes(line, { staff: [], instances: [], added: ['steamer'] }))).toEqual([
    ...['A of any', 'C1 of any', 'B of any', 'steamer of steamer'],
  ])
})

it('adds and removes what was added by hand', () => {
  expect(said(withWishes(line, { staff: [], instances: [], added: ['bowl', 'steamer'] })).slice(3)).toEqual([
    ...['open of bowl', 'steamer of steamer'],
  ])
  expect(withWishes(line, { staff: [], instances: [], added: [] }).demands.length).toBe(3)
})
