import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsAsText, startsInText } from '../../src-shared/domain/start-bits.ts'

test('a bit string comes through its text bit by bit, whatever its length', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 300 }), fc.nat(1000), (wanted, day) => {
      const bits = new Uint32Array(Math.ceil(wanted.length / 32))
      wanted.forEach((isSet, at) => {
        if (isSet) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
      })
      const from = day * 1440
      const starts = wanted.flatMap((isSet, at) => (isSet ? [from + at * 5] : []))
      expect(startsInText(from, bitsAsText({ bits, length: wanted.length }))).toEqual(starts)
    }),
  )
})
