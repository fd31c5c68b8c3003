import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findJsonFault } from '../../src-main/imports/json-fault.ts'

it('finds a fault exactly where JSON.parse refuses the text', () => {
  const scratched = fc
    .record({
      text: fc.json(),
      at: fc.nat(),
      scratch: fc.constantFrom('', ',', '"', '\\', '}', ']', ':', '0', 'e', '\n', '\u0001'),
    })
    .map(({ text, at, scratch }) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + scratch + text.slice(place + 1)
    })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        scratched,
        fc.string({
          unit: fc.constantFrom(
            '[',
            ']',
            '{',
            '}',
            ',',
            ':',
            '"',
            '0',
            '.',
            '1',
            'e',
            '-',
            '+',
            'null',
            'true',
            ' ',
            '\\',
            'u',
          ),
        }),
      ),
      (text) => {
        expect(findJsonFault(text) === null).toBe(parses(text))
      },
    ),
    { numRuns: 3000, seed: 20_260_302 },
  )
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
