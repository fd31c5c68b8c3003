import { expect, test } from 'vitest'
import { readPrice, writePrice } from '../../src-renderer/ui/read-price.ts'

const euro = { locale: 'en-GB', currency: 'EUR', decimals: 2 }
const yen = { locale: 'ja-JP', currency: 'JPY', decimals: 0 }

test.each([
  ['45', 4500],
  ['45.5', 4550],
  ['45,50', 4550],
  [' 45.50 € ', 4550],
  ['EUR 45', 4500],
  ['1 200,00', 120_000],
  ['1,200.50', 120_050],
  ['0', 0],
  ['', null],
])('reads the amount %s as people type it', (typed, minorUnits) => {
  expect(readPrice(typed, euro)).toBe(minorUnits)
})

test.each(['abc', '45a', '4.5.5', '-5', '45.505', '€', '99999999'])('reads no amount in %s', (typed) => {
  expect(readPrice(typed, euro)).toBeNaN()
})

test('knows currencies without small coins', () => {
  expect(readPrice('4500', yen)).toBe(4500)
  expect(readPrice('4,500', yen)).toBe(4500)
  expect(readPrice('45.5', yen)).toBeNaN()
})

test('writes what it reads, in every language', () => {
  for (const locale of ['en-GB', 'ru-RU', 'de-DE']) {
    const money = { ...euro, locale }
    expect(readPrice(writePrice(1_234_550, money), money)).toBe(1_234_550)
  }
})
