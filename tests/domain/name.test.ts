import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src-shared/domain/name.ts'

describe('names are one name', () => {
  it.each([
    ['in capitals', 'Massage Room', ' MASSAGE room '],
    ['with an accent written either way', 'Caf\u00e9', 'CAFE\u0301'],
    ['with a sharp s', 'Straße', 'STRASSE'],
    ['with a sigma at the end', 'ΣΑΣ', 'σασ'],
    ['with a ligature', 'ﬁsh', 'FISH'],
  ])('%s', (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['another letter', 'Kız', 'Kiz'],
    ['an accent', 'Café', 'Cafe'],
    ['a space within', 'Room 1', 'Room1'],
  ])('but not with %s', (_, one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
})
