import { expect, test } from 'vitest'
import { readDate } from '../../src-renderer/ui/read-date.ts'

const riga = { pattern: 'DD.MM.YYYY', locale: 'en-LV', today: '2026-03-02' }

test.each([
  ['05.03.2026', '2026-03-05'],
  ['5.3.2026', '2026-03-05'],
  ['05/03/26', '2026-03-05'],
  ['31.03.2026', '2026-03-31'],
  ['5.3.', '2026-03-05'],
  ['10.2', '2026-02-10'],
  ['20.1', '2027-01-20'],
  ['5 mar', '2026-03-05'],
  ['Thu 5 Mar 2026', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
])('reads %s as people type it', (typed, date) => {
  expect(readDate(typed, riga)).toBe(date)
})

test.each(['', 'rubbish', '5', '31.2.2026', '13.13.2026', '1.2.3.4'])('finds no date in "%s"', (typed) => {
  expect(readDate(typed, riga)).toBeNull()
})

test('follows the region and its words', () => {
  expect(readDate('3/5/2026', { ...riga, pattern: 'MM/DD/YYYY', locale: 'en-US' })).toBe('2026-03-05')
  expect(readDate('Mar 5', { ...riga, pattern: 'MM/DD/YYYY', locale: 'en-US' })).toBe('2026-03-05')
  expect(readDate('чт 5 мар. 2026', { ...riga, locale: 'ru-LV' })).toBe('2026-03-05')
  expect(readDate('5 мая', { ...riga, locale: 'ru-LV' })).toBe('2026-05-05')
  expect(readDate('5 май', { ...riga, locale: 'ru-LV' })).toBe('2026-05-05')
})

test('asks for the year where no day is near', () => {
  expect(readDate('5.3.', { pattern: 'DD.MM.YYYY', locale: 'en-LV' })).toBeNull()
})
